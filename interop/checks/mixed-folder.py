"""10 000 mixed files, 100 of them broken in ten ways: all is indexed but these, which are listed with their reasons; that
is a warning, and an error with --strict."""

import collections
import gzip
import io
import json
import os
import random
import subprocess
import sys
import zipfile
from pathlib import Path

SR = os.environ["SR"]
FILES = 10_000
EACH = 10


def run(*args):
    done = subprocess.run([SR, *args], capture_output=True, text=True, timeout=900)
    return done.returncode, done.stdout, done.stderr


code, out, err = run("demo", "folder", "--scale", "1.6", "--archives-only", "--quiet")
if code != 0:
    sys.exit(f"demo: exit {code}: {err}")
found = [p for p in sorted(Path("folder/archives").rglob("*")) if p.is_file() and "misc" not in p.parts and "copies" not in p.parts]
if len(found) < FILES - 10 * EACH:
    sys.exit(f"expected {FILES - 10 * EACH} files or more, found {len(found)}")
chosen = random.Random(7)
chosen.shuffle(found)
mixed = Path("mixed")
mixed.mkdir()
for number, path in enumerate(found[: FILES - 10 * EACH]):
    place = mixed / f"{number % 83:02}"
    place.mkdir(exist_ok=True)
    path.rename(place / f"{number:05}")

whole = next(p for p in sorted(mixed.rglob("*")) if p.is_file() and b"1.2.840.10008.5.1.4.1.1.88.33" in p.read_bytes()[:600]).read_bytes()


def zipped(content, name):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


def anonymous():
    import pydicom

    data = pydicom.dcmread(io.BytesIO(whole))
    del data.SOPClassUID, data.SOPInstanceUID, data.file_meta.MediaStorageSOPClassUID, data.file_meta.MediaStorageSOPInstanceUID
    buffer = io.BytesIO()
    data.save_as(buffer, enforce_file_format=False)
    return buffer.getvalue()


ways = {
    "empty": (b"", "empty"),
    "note": (b"Please call before opening.\n" * 9, "not-dicom"),
    "picture": (b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\x5a" * 900, "not-dicom"),
    "gzip": (gzip.compress(whole), "not-dicom"),
    "zeros": (bytes(4000), "not-dicom"),
    "begun": (whole[:140], "malformed"),
    "cut": (whole[:-300], "malformed"),
    "nobody": (anonymous(), "no-instance"),
    "cutzip": (zipped(whole, "report.dcm")[:-40], "bad-archive"),
    "zipinzip": (zipped(zipped(whole, "report.dcm"), "inner.zip"), "nested-archive"),
}
expected = collections.Counter()
places = {}
for way, (content, reason) in ways.items():
    for number in range(EACH):
        path = mixed / f"{chosen.randrange(83):02}" / f"{way}{number}{'.zip' if 'zip' in way and way != 'gzip' else ''}"
        path.write_bytes(content)
        places[str(path)] = reason
        expected[reason] += 1

problems = []
code, out, err = run("index", "index", "mixed", "--json", "--report", "report.jsonl", "--quiet")
summary = json.loads(out)
if code != 0:
    problems.append(f"exit {code}: {err}")
if "100 files were rejected" not in err:
    problems.append(f"no warning: {err}")
if summary["files"] != FILES or summary["outcomes"]["added"] != FILES - 10 * EACH or summary["outcomes"]["rejected"] != 10 * EACH:
    problems.append(f"{summary}")
if summary["reasons"] != dict(expected):
    problems.append(f"expected {dict(expected)}, found {summary['reasons']}")
lines = [json.loads(line) for line in Path("report.jsonl").read_text().splitlines()]
rejected = {}
for line in lines:
    if line.get("outcome") == "rejected":
        path = os.path.relpath(line["location"].split("!")[0])
        rejected[path] = line["reason"]
        if "expected" not in line["detail"]:
            problems.append(f"{path}: {line['detail']}")
if rejected != places:
    different = {p for p in rejected.keys() | places.keys() if rejected.get(p) != places.get(p)}
    problems.append(f"{len(different)} of the broken files told otherwise: " + ", ".join(f"{p} {rejected.get(p)}" for p in sorted(different)[:5]))

code, out, err = run("index", "index", "mixed", "--json", "--strict", "--quiet")
again = json.loads(out)
if code != 1:
    problems.append(f"--strict: expected exit 1, found {code}: {err}")
if again["outcomes"]["added"] != 0:
    problems.append(f"the second time: {again['outcomes']}")
if problems:
    sys.exit("\n".join(problems))
print(f"{summary['files']} files, {summary['outcomes']['rejected']} rejected: {dict(expected)}, {summary['filesPerSecond']} files/s")
