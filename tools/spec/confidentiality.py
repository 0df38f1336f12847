#!/usr/bin/env python3
"""Writes the resource of org.dicomsr.filter.deidentify that holds PS3.15 Table E.1-1, basic profile.

    tools/spec/confidentiality.py SPEC_FOLDER [OUTPUT_FOLDER]

SPEC_FOLDER/confidentiality.tsv: tag ("0008,0018", "6000,3000 mask FF00,FFFF"), action ("X_Z_D"), name.
profile.txt: tag with x for any digit, action as the standard writes it ("X/Z/D"), name.
"""
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
TARGET = HERE / "sr-filter/src/main/resources/org/dicomsr/filter/deidentify"


def masked(text):
    """The tag's eight digits, with x where the mask lets any pass."""
    tag, _, mask = text.partition(" mask ")
    digits = tag.replace(",", "")
    pattern = mask.replace(",", "") or "F" * 8
    return "".join(d if m == "F" else "x" for d, m in zip(digits, pattern))


def main(spec, target=TARGET):
    lines = []
    for line in Path(spec, "confidentiality.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or line.startswith("tag\t"):
            continue
        tag, action, name = line.split("\t")
        action = action.replace("_STAR", "*").replace("_", "/")
        lines.append(f"{masked(tag)}\t{action}\t{name.strip()}\n")
    Path(target, "profile.txt").write_text(
        "tag\taction\tname (PS3.15 2024b Table E.1-1, Basic Application Level Confidentiality Profile)\n"
        + "".join(sorted(lines)),
        encoding="ascii",
    )


main(*sys.argv[1:])
