#!/usr/bin/env python3
"""Writes the table of retired SNOMED-RT style codes and the SNOMED CT identifiers that replace them.

usage: srt.py SPEC_FOLDER PYDICOM_FOLDER OUTPUT_FILE

SPEC_FOLDER     has templates/*.json and cids/*.json, whose codes name the retired code they replace
PYDICOM_FOLDER  an installed pydicom package: sr/_snomed_dict.py holds the pairs of the tables of PS3.16

One line for each pair, sorted: retired code, tab, SNOMED CT identifier. Two sources that disagree stop the run.
"""

import json
import runpy
import sys
from pathlib import Path


def spec_pairs(node):
    """Yields (retired, current) for every code in a parsed JSON file that replaces an SRT code."""
    if isinstance(node, list):
        for child in node:
            yield from spec_pairs(child)
    elif isinstance(node, dict):
        retired = node.get("retired")
        if isinstance(retired, dict) and retired["scheme"] == "SRT" and node.get("scheme") == "SCT":
            yield retired.get("value") or retired["code"], node.get("value") or node["code"]
        for child in node.values():
            yield from spec_pairs(child)


def main(spec, pydicom, output):
    pairs = dict(runpy.run_path(str(Path(pydicom) / "sr" / "_snomed_dict.py"))["mapping"]["SRT"])
    for folder in ("templates", "cids"):
        for file in sorted((Path(spec) / folder).glob("*.json")):
            for retired, current in spec_pairs(json.loads(file.read_text(encoding="utf-8"))):
                if pairs.setdefault(retired, current) != current:
                    sys.exit(f"{file.name}: {retired} is {current} here and {pairs[retired]} elsewhere")
    lines = [f"{retired}\t{current}\n" for retired, current in sorted(pairs.items())]
    Path(output).write_text("".join(lines), encoding="ascii")
    print(f"{len(lines)} pairs")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
