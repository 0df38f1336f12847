#!/usr/bin/env python3
"""Writes the registered coding schemes (PS3.16 Table 8-1) as the library reads them.

usage: schemes.py SPEC_FOLDER OUTPUT_FILE

One line for each scheme: designator, tab, UID or nothing, tab, name or nothing.
"""

import csv
import sys
from pathlib import Path


def main(spec, output):
    with open(Path(spec) / "coding-schemes.tsv", encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    lines = [f"{row['designator']}\t{row['uid']}\t{row['name']}\n" for row in rows]
    Path(output).write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} schemes")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
