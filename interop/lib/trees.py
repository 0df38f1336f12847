"""Compares the content trees that we, pydicom and dcmtk see.

    trees.py FILE...

Prints what differs and fails, or how many trees are equal.
"""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import corpus

files = sys.argv[1:]
code, out, err = corpus.run("dump", "--canonical", *files)
ours = corpus.by_file(out) if len(files) > 1 else {files[0]: out}
problems = [f"sr dump: {line}" for line in err]
program = corpus.SHARED / "judges/sr-tree.sh"


def rounded(tree):
    """dcmtk prints doubles to 17 digits, of which the last may be another."""
    return re.sub(r"float=(\S+)", lambda number: f"float={float(number[1]):.14g}", tree)


def judge(file):
    trees = [subprocess.run([program, *flags, file], capture_output=True) for flags in ([], ["-d"])]
    return [done.stdout.decode("utf-8") for done in trees]


with ThreadPoolExecutor(os.cpu_count()) as pool:
    for file, (pydicom, dcmtk) in zip(files, pool.map(judge, files)):
        tree = ours.get(file, "")
        if not tree or tree != pydicom:
            problems.append(f"{file}: pydicom: {corpus.first_difference(tree, pydicom)}")
        if rounded(tree) != rounded(dcmtk):
            problems.append(f"{file}: dcmtk: {corpus.first_difference(rounded(tree), rounded(dcmtk))}")

corpus.conclude(problems, f"{len(files)} trees equal in pydicom and dcmtk")
