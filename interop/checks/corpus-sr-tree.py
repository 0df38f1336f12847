"""All reports of the corpus open, and their content trees are those that sr-tree.sh prints, line by line."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["DICOMSR_ROOT"], "interop/lib")))
import corpus

rows = corpus.inventory("sr")
code, out, err = corpus.run("dump", "--canonical", *[row["file"] for row in rows])
ours = corpus.by_file(out)
problems = [f"sr dump: {line}" for line in err]
if code != 0:
    problems.append(f"sr dump --canonical: expected exit 0, found {code}")


def judge(row):
    program = corpus.SHARED / "judges/sr-tree.sh"
    done = subprocess.run([program, row["file"]], capture_output=True)
    return done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


items = 0
with ThreadPoolExecutor(os.cpu_count()) as pool:
    for row, (tree, complaint) in zip(rows, pool.map(judge, rows)):
        lines = ours.get(str(row["file"]), "")
        items += int(row["sr_items"])
        if lines.count("\n") != int(row["sr_items"]):
            problems.append(f"{row['path']}: expected {row['sr_items']} items, found {lines.count(chr(10))}")
        if lines != tree:
            problems.append(f"{row['path']}: {corpus.first_difference(lines, tree)} {complaint}")

# the form for people prints an item a line as well
code, out, err = corpus.run("dump", *[row["file"] for row in rows])
if code != 0:
    problems.append(f"sr dump: expected exit 0, found {code}: {err[:3]}")
for row in rows:
    tree = corpus.by_file(out)[str(row["file"])].partition("\n\n")[2]
    if tree.count("\n") != int(row["sr_items"]):
        problems.append(f"{row['path']}: sr dump prints {tree.count(chr(10))} lines for {row['sr_items']} items")

corpus.conclude(problems, f"{len(rows)} reports, {items} content items: trees equal those of sr-tree.sh")
