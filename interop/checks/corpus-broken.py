"""Every broken file of the corpus gives a data set or one clear line, and a data set where pydicom and dcmtk both give one."""

import os
import re
import subprocess
import sys
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["DICOMSR_ROOT"], "interop/lib")))
import corpus
import pydicom

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE


def count(dataset):
    """Elements at all levels, without retired group lengths; values need not make sense."""
    elements = 0
    for tag in dataset.keys():
        raw = dataset.get_item(tag)
        elements += tag.element != 0
        if raw.VR == "SQ" and not isinstance(raw.value, bytes):
            elements += sum(count(item) for item in raw.value)
    return elements


def by_pydicom(path):
    try:
        return count(pydicom.dcmread(path))
    except Exception:
        return None


def by_dcmtk(path):
    """Elements that dcmdump lists, or None where it fails."""
    done = subprocess.run(["dcmdump", "-q", "-M", path], capture_output=True)
    if done.returncode != 0:
        return None
    tags = re.findall(rb"^ *\(([0-9a-f]{4}),([0-9a-f]{4})\)", done.stdout, re.MULTILINE)
    return sum(1 for group, element in tags if group not in (b"0002", b"fffe") and element != b"0000")


rows = corpus.inventory("broken")
code, out, err = corpus.run("dump", "--elements", *[row["file"] for row in rows])
listings = corpus.by_file(out)
complaints = [line for line in err if "; --violations lists them" not in line]
problems = [line for line in complaints if "internal error" in line]
if code != (1 if complaints else 0):
    problems.append(f"exit {code} with {len(complaints)} complaints")
refused = 0
for row in rows:
    path = row["file"]
    own = [line for line in complaints if line.startswith(f"sr dump: {path}: ")]
    listing = listings.get(str(path), "").splitlines()
    lines = [line for line in listing if " fragment " not in line and not re.search(r",0000\)\t", line)]
    complaints = [line for line in complaints if line not in own]
    refused += bool(own)
    if len(own) > 1 or bool(own) == bool(lines):
        problems.append(f"{row['path']}: expected a data set or one line, found {len(lines)} elements and {own}")
    theirs = [by_pydicom(path), by_dcmtk(path)]
    print(f"{row['path']}: ours {own or len(lines)}, pydicom {theirs[0]}, dcmtk {theirs[1]}")
    if None not in theirs and (own or len(lines) < min(theirs)):
        problems.append(f"{row['path']}: expected {min(theirs)} elements or more, found {len(lines)} {own}")
problems += [f"a line that names no file: {line}" for line in complaints]

corpus.conclude(problems, f"{len(rows)} broken files: {len(rows) - refused} read, {refused} refused in one line each")
