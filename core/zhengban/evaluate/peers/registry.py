"""All peers, in the order of the table. A new one is a file and one line here."""

from __future__ import annotations

from zhengban.evaluate.peers import (
    identity,
    opendataloader,
    pdfminer,
    pdfplumber,
    pdftotext,
    pypdfium2,
    repeats,
)
from zhengban.evaluate.peers.peer import Reader, Treatment

# Readers that give nothing but text come first, and what reads layout last.
READERS: tuple[Reader, ...] = (
    pdfminer.PEER,
    pypdfium2.PEER,
    pdftotext.PEER,
    pdftotext.RAW_PEER,
    pdfplumber.PEER,
    opendataloader.PEER,
)

# Done to each text that was read; this program stands behind them.
TREATMENTS: tuple[Treatment, ...] = (identity.PEER, repeats.RUNS_PEER, repeats.CHARACTERS_PEER)
