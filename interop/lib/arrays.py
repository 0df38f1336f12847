"""Arrays that our programs decode."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass
class Array:
    file: str
    name: str
    array: np.ndarray
    attributes: dict


def of(main, *arguments):
    """What a program of examples writes into the folder that is its first argument."""
    root = Path(os.environ["DICOMSR_ROOT"])
    folder = Path("arrays")
    java = subprocess.run(["bash", "-c", f'. "{root}/interop/lib/java.sh"; echo "$java"'], capture_output=True, text=True)
    command = [java.stdout.strip(), "-Xmx512m", "-cp", os.environ.get("DICOMSR_CLASSES") or str(root / "examples/target/examples.jar"), main]
    done = subprocess.run([*command, str(folder), *map(str, arguments)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{main}: exit {done.returncode}: {done.stderr}")
    return read(folder)


def read(folder):
    """The arrays of a folder, in order, each mapped from its file."""
    arrays, offset = [], 0
    size = (folder / "arrays.bin").stat().st_size
    for line in (folder / "arrays.tsv").read_text(encoding="utf-8").splitlines():
        file, name, kind, sizes, attributes = line.split("\t")
        shape = tuple(int(n) for n in sizes.split(","))
        count = int(np.prod(shape, dtype="i8"))
        values = np.memmap(folder / "arrays.bin", kind, "r", offset, shape) if count else np.zeros(shape, kind)
        offset += count * np.dtype(kind).itemsize
        pairs = dict(pair.partition("=")[::2] for pair in attributes.split(";")) if attributes else {}
        arrays.append(Array(file, name, values, pairs))
    if offset != size:
        sys.exit(f"{folder}: expected {offset} bytes, found {size}")
    return arrays
