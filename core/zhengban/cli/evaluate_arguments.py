"""What may be written behind ``zhengban evaluate`` and ``compose``."""

from __future__ import annotations

import argparse

from zhengban.cli.shared_arguments import read_count

PEERS_ONLY = ("pages", "split", "seed", "font", "write")


def add_evaluate(parser: argparse.ArgumentParser) -> None:
    """Add what ``evaluate`` takes."""
    parser.description = "Measure the engine on pages whose truth is known: X.txt beside X.gold.json."
    parser.add_argument("paths", nargs="*", metavar="PATH", help="such pages, or folders of them")
    sets = "a folder of real text, or of several such sets; may be given more than once"
    parser.add_argument("--corpus", action="append", default=[], metavar="DIR", help=sets)
    every = "measure every Nth page of the real sets only"
    parser.add_argument("--every", type=read_count, default=1, metavar="N", help=every)
    parser.add_argument("--json", metavar="FILE", help="write all figures, by stratum too")
    parser.add_argument(
        "--html", metavar="FILE", help="write a report with curves, errors and the worst pages"
    )
    parser.add_argument("--save", metavar="BASELINE", help="write a baseline for later runs")
    compared = "show what got better and worse than a baseline; exit 1 on a real loss"
    parser.add_argument("--compare", metavar="BASELINE", help=compared)
    parser.add_argument(
        "--workers", type=read_count, default=1, metavar="N", help="processes; 1 unless given"
    )
    _add_peers(parser)


def _add_peers(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("comparing with what people use today, on pages made for it")
    group.add_argument("--peers", action="store_true", help="make pages as PDF and let every tool read them")
    group.add_argument("--pages", type=read_count, metavar="N", help="how many; 20 unless given")
    split = "whose pages; test unless given"
    group.add_argument("--split", choices=("train", "dev", "test"), help=split)
    group.add_argument("--seed", type=int, metavar="S", help="the first page of the split; 0 unless given")
    group.add_argument("--font", metavar="FILE", help="a TrueType font to draw with; found unless given")
    written = "put the tables between the marks of a Markdown file instead of printing them"
    group.add_argument("--write", metavar="FILE", help=written)


def add_compose(parser: argparse.ArgumentParser) -> None:
    """Add what ``compose`` takes."""
    parser.description = (
        "Set written articles as newspaper pages, print them as PDF, take the text off them, and write dumps and "
        "gold: what `zhengban evaluate` measures on. The same split and seed give the same pages."
    )
    parser.add_argument("-o", "--output", required=True, metavar="DIR", help="a folder, made if need be")
    parser.add_argument("--pages", type=int, default=20, metavar="N", help="how many; 20 unless given")
    split = "train is for tuning, dev for calibrating, test for reporting only; train unless given"
    parser.add_argument("--split", choices=("train", "dev", "test"), default="train", help=split)
    parser.add_argument(
        "--seed", type=int, default=0, metavar="S", help="the first page of the split; 0 unless given"
    )
    articles = "a folder of Markdown files to set instead of the articles that come along"
    parser.add_argument("--articles", metavar="DIR", help=articles)
    extractors = "some of drawing, spatial, pdfminer, pypdfium2, pdftotext, raw, ocr; all that are installed unless given"
    parser.add_argument("--extractors", metavar="NAME[,…]", help=extractors)
    parser.add_argument(
        "--font", metavar="FILE", help="a TrueType font with Chinese characters; found unless given"
    )
    parser.add_argument("--keep-pdf", action="store_true", help="write the PDF of each page, too")
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="processes; 1 unless given")
