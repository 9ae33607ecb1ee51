"""Check a zhengban certificate without zhengban: python verify_certificate.py CERTIFICATE SOURCE-FOLDER

Says what is wrong and exits with 1, or says nothing and exits with 0. Checked is, for each page: the source is the
one that was certified; each of its characters that is no white space is printed once or deleted once; the numbers
are right; each output has its hash, and plain text is what was printed, character by character.
"""

import hashlib
import json
import sys
from pathlib import Path


def bare(string):
    return "".join(string.split())


def problems(page, data, folder):
    source, printed, deleted = page["source"], page["printed"], page["deleted"]
    if hashlib.sha256(data).hexdigest() != source["sha256"]:
        return [f"{source['name']} is not the source"]
    text = data.decode(source["encoding"]).removeprefix("\ufeff")[source["start"] : source["end"]]
    used = [at for entry in printed + deleted for at in range(entry[0], entry[1])]
    found = [] if len(set(used)) == len(used) else ["a character stands twice"]
    lost = set(range(len(text))) - set(used)
    found += ["a character is lost"] if any(not text[at].isspace() for at in lost) else []
    counts = {
        "source": len(bare(text)),
        "kept": len(bare("".join(text[entry[0] : entry[1]] for entry in printed))),
        "substituted": sum(len(entry) > 2 and entry[0] < entry[1] for entry in printed),
        "deleted": len(bare("".join(text[entry[0] : entry[1]] for entry in deleted))),
        "inserted": len(bare("".join(entry[2] for entry in printed if entry[0] == entry[1]))),
    }
    found += [] if counts == page["characters"] else [f"counted {counts}"]
    shown = bare("".join(entry[2] if len(entry) > 2 else text[entry[0] : entry[1]] for entry in printed))
    for output in page["outputs"]:
        content = (folder / output["name"]).read_bytes()
        same = hashlib.sha256(content).hexdigest() == output["sha256"]
        same = same and (output["format"] != "txt" or bare(content.decode()) == shown)
        found += [] if same else [f"{output['name']} is not what was certified"]
    return found


if __name__ == "__main__":
    certificate, sources = Path(sys.argv[1]), Path(sys.argv[2])
    wrong = []
    for page in json.loads(certificate.read_bytes())["pages"]:
        paths = [path for path in sources.rglob("*") if path.name == page["source"]["name"]]
        files = [path.read_bytes() for path in paths] or [b""]
        wrong.append(min((problems(page, data, certificate.parent) for data in files), key=len))
    sys.exit("\n".join(problem for page in wrong for problem in page) or 0)
