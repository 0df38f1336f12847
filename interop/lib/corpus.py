"""What the checks share: the corpus, our program, and the judge that prints content trees."""

import csv
import io
import os
import runpy
import subprocess
import sys
from pathlib import Path

SHARED = Path(os.environ["DICOMSR_SHARED"])
CORPUS = (SHARED / "corpus").resolve()
SR = os.environ["SR"]


COMPANION = "(companion text)"


def all_rows():
    """All rows of INVENTORY.tsv."""
    with open(CORPUS / "INVENTORY.tsv", encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t"))


def companions():
    """The rows of files that are no DICOM: texts about others."""
    return [row for row in all_rows() if row["sop_class"] == COMPANION]


def row(path):
    """The row of a file, by its path in the corpus."""
    return next((row for row in all_rows() if row["path"] == path), {})


def inventory(*folders):
    """The rows of INVENTORY.tsv for some folders, each with "file": its path. None may be missing."""
    rows = [r for r in all_rows() if r["path"].split("/")[0] in folders and r["sop_class"] != COMPANION]
    for row in rows:
        row["file"] = CORPUS / row["path"]
    missing = [r["path"] for r in rows if not r["file"].is_file()]
    if missing or not rows:
        sys.exit(f"corpus: {len(missing)} of {len(rows)} files are missing: {missing[:5]}")
    return rows


def staged(rows, folder):
    """Links to the files under names of their own, since files in different folders may have one name."""
    Path(folder).mkdir()
    links = []
    for row in rows:
        link = Path(folder, row["path"].replace("/", "__"))
        link.symlink_to(row["file"])
        links.append(link)
    return links


def run(*arguments):
    """Runs our program; gives exit code, standard output and the lines on standard error."""
    done = subprocess.run([SR, *map(str, arguments)], capture_output=True)
    if done.returncode not in (0, 1):  # no verdict on files: not built, or called in a wrong way
        sys.exit(f"sr {arguments[0]}: exit {done.returncode}: {done.stderr.decode('utf-8')}")
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8").splitlines()


def by_file(text):
    """Takes apart what our program prints for several files: title line and what follows it."""
    parts = {}
    for part in ("\n\n" + text).split("\n\n==> ")[1:]:
        title, _, body = part.partition(" <==\n")
        title = title.removesuffix(" <==")  # where nothing follows
        parts[title] = body if not body or body.endswith("\n") else body + "\n"
    return parts


def judge_tree(path):
    """What sr-tree.py prints for a file, run in this process so that pydicom is loaded once."""
    argv, stdout = sys.argv, sys.stdout
    raw = io.BytesIO()
    try:
        sys.argv = ["sr-tree.py", str(path)]
        sys.stdout = io.TextIOWrapper(raw, encoding="utf-8")
        runpy.run_path(str(SHARED / "judges/sr-tree.py"), run_name="__main__")
        sys.stdout.flush()
        return raw.getvalue().decode("utf-8")
    finally:
        sys.argv, sys.stdout = argv, stdout


def first_difference(left, right):
    """The first lines that differ, as text for a log."""
    ours, theirs = left.split("\n"), right.split("\n")
    for number in range(max(len(ours), len(theirs))):
        a = ours[number] if number < len(ours) else "(no line)"
        b = theirs[number] if number < len(theirs) else "(no line)"
        if a != b:
            return f"line {number + 1}:\n  - {a}\n  + {b}"
    return "no difference"


def conclude(problems, summary):
    """Ends a check: prints all problems and fails, or the summary as last line."""
    for problem in problems:
        print(problem)
    if problems:
        sys.exit(f"{len(problems)} problems; {summary}")
    print(summary)
