#!/usr/bin/env python3
"""Turn tables of PS3.6 into the two compact text resources of org.dicomsr.model.dicom.

    tools/spec/dictionary.py SPEC_FOLDER [OUTPUT_FOLDER]

SPEC_FOLDER holds dictionary.tsv and uids.tsv, and optionally *-additions.tsv files with later editions'
entries (see docs/spec-resources.md for their columns). OUTPUT_FOLDER defaults to the package's resource folder.
"""

import csv
import pathlib
import re
import sys

PROJECT = pathlib.Path(__file__).resolve().parents[2]
RESOURCES = PROJECT / "sr-model/src/main/resources/org/dicomsr/model/dicom"

# PS3.5 6.4: these never hold several values, so their multiplicity is 1 even where the table does not say.
SINGLE_VALUED = {"SQ", "LT", "ST", "UT", "UR", "OB", "OD", "OF", "OL", "OV", "OW", "UN"}


def rows(folder, stem):
    """Rows of the main table and of every additions table; an addition never replaces a main row."""
    seen = {}
    for path in [folder / f"{stem}.tsv", *sorted(folder.glob(f"{stem}-*-additions.tsv"))]:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                seen.setdefault(next(iter(row.values())), row)
    return seen.values()


def plain(name):
    """The keyword most names have: words capitalised, without spaces and punctuation."""
    return re.sub(r"[^A-Za-z0-9]", "", re.sub(" [a-z]", lambda start: start.group().upper(), name))


def line(*columns):
    """Tab-separated columns without the empty ones at the end."""
    return "\t".join(columns).rstrip("\t")


def element(row):
    vr = "" if row["vr"] == "NONE" else row["vr"].replace(" or ", "/")
    vm = row["vm"] or ("1" if vr in SINGLE_VALUED else "?")
    keyword = "" if row["keyword"] == plain(row["name"]) else row["keyword"] or "-"
    return line(row["tag"].replace(",", ""), vr, "" if vm == "1" else vm, row["name"], keyword,
                "R" if row["retired"] else "")


def uid(row):
    # The later tables append the place of definition to the name.
    name = re.sub(r" from IOD specification .*| : [A-Za-z ]*TemplateID from .*", "", row["name"])
    return line(row["uid"], row["type"], name, row["keyword"], "R" if row["retired"] else "")


def arcs(text):
    return [int(arc) for arc in text.split("\t")[0].split(".")]


def write(path, title, lines):
    text = f"# {title}\n" + "\n".join(lines) + "\n"
    path.write_bytes(text.encode("ascii"))
    print(f"{path.name}: {len(lines)} entries, {len(text)} bytes")


def main(spec, output=RESOURCES):
    spec, output = pathlib.Path(spec), pathlib.Path(output)
    write(output / "dictionary.txt", "tag, VRs, VM unless 1, name, keyword unless like the name, R if retired",
          sorted((element(row) for row in rows(spec, "dictionary")), key=lambda text: text[:8].replace("x", "0")))
    write(output / "uids.txt", "UID, type, name, keyword, R if retired",
          sorted((uid(row) for row in rows(spec, "uids")), key=arcs))


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(*sys.argv[1:])
