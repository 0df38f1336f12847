"""The pinned packages are there, and highdicom opens a clean report."""

import os
import sys
from importlib import metadata
from pathlib import Path

import highdicom

pinned = dict(
    line.split("==")
    for file in Path(os.environ["DICOMSR_ROOT"], "interop").glob("requirements*.txt")
    for line in file.read_text().split()
    if "==" in line
)
found = {name: metadata.version(name) for name in pinned}
if found != pinned:
    sys.exit(f"expected {pinned}, found {found}")

clean = Path(os.environ["DICOMSR_SHARED"], "judges/mutants/m00_unchanged.dcm")
report = highdicom.sr.srread(clean)
if len(report.content) == 0:
    sys.exit("highdicom found no content in a clean report")
print(f"highdicom {found['highdicom']} reads a {type(report).__name__}")
