"""Measurement reports that our builder made open in highdicom with the groups, measurements and evaluations that we read."""

import csv
import os
import subprocess
import sys
import warnings
from collections import Counter, defaultdict
from pathlib import Path

import highdicom

warnings.simplefilter("ignore")
sys.path.insert(0, str(Path(os.environ["DICOMSR_ROOT"], "interop/lib")))
import corpus

# What highdicom takes for evaluations, and what it takes for measurements, that the template has rows of their own for.
NO_EVALUATIONS = {"SCT|276214006", "DCM|130400", "DCM|126072", "DCM|111001", "DCM|111000"}
NO_MEASUREMENTS = {"DCM|126073", "DCM|128740"}
KINDS = {
    "1410": "get_planar_roi_measurement_groups",
    "1411": "get_volumetric_roi_measurement_groups",
    "1501": "get_image_measurement_groups",
}

root = Path(os.environ["DICOMSR_ROOT"])
script = f'. "{root}/interop/lib/java.sh"; "$java" -cp "$1" org.dicomsr.templates.testing.WriteReports reports 60 7'
tests = next(root.glob("sr-templates/target/sr-templates-*-tests.jar"))
jars = f"{tests}:{root}/sr-templates/target/test-lib/*:{root}/examples/target/examples.jar"
subprocess.run(["bash", "-c", script, "bash", jars], check=True)


def table(name):
    rows = defaultdict(list)
    with open(f"reports/{name}.tsv", encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            rows[row["file"]].append(row)
    return rows


groups, measurements, evaluations, files = map(table, ("groups", "measurements", "evaluations", "files"))


def key(code):
    return "" if code is None else f"{code.scheme_designator}|{code.value}"


def number(text):
    return float(text) if text else None


def compare(place, ours, theirs):
    seen["comparisons"] += 1
    if ours != theirs:
        problems.append(f"{place}: expected {ours}, highdicom has {theirs}")


def compare_group(place, name, row, group):
    seen["groups"] += 1
    compare(f"{place} tracking", row["tracking uid"], group.tracking_uid or "")
    compare(f"{place} finding", row["finding"], key(group.finding_type))
    compare(f"{place} sites", row["sites"], ",".join(key(site.value) for site in group.finding_sites))
    theirs = sorted(
        (key(m.name), "" if m.value is None else key(m.unit), None if m.value is None else float(m.value))
        for m in group.get_measurements()
        if key(m.name) not in NO_MEASUREMENTS
    )
    ours = sorted(
        (m["concept"], m["unit"], number(m["value"])) for m in measurements[name] if m["group"] == row["path"]
    )
    seen["measurements"] += len(ours)
    close = len(ours) == len(theirs) and all(
        a[:2] == b[:2] and abs((a[2] or 0) - (b[2] or 0)) <= 1e-6 * abs(a[2] or 1) for a, b in zip(ours, theirs)
    )
    compare(f"{place} measurements", ours, ours if close else theirs)
    theirs = sorted(
        (key(e.name), key(e.value)) for e in group.get_qualitative_evaluations() if key(e.name) not in NO_EVALUATIONS
    )
    ours = sorted(
        (e["concept"], e["value"]) for e in evaluations[name] if e["group"] == row["path"] and e["type"] == "CODE"
    )
    seen["evaluations"] += len(ours)
    compare(f"{place} evaluations", ours, theirs)


seen = Counter()
problems = []
for name, [features] in sorted(files.items()):
    # highdicom knows neither Extensible SR nor WAVEFORM nor references nor numbers without a value.
    if features["SOP class"].endswith(".35") or any(
        features[what] != "0" for what in ("waveforms", "references", "empty numbers")
    ):
        seen["left out"] += 1
        continue
    content = highdicom.sr.srread(f"reports/{name}").content
    seen["reports"] += 1
    for tid, method in KINDS.items():
        ours = [group for group in groups[name] if group["templates"].split(",")[0] == tid]
        theirs = getattr(content, method)()
        compare(f"{name} groups of {tid}", len(ours), len(theirs))
        for row, group in zip(ours, theirs):
            compare_group(f"{name} {row['path']}", name, row, group)

for what in ("reports", "groups", "measurements", "evaluations"):
    if seen[what] < 20:
        problems.append(f"expected 20 {what} or more, found {seen[what]}")
corpus.conclude(problems, ", ".join(f"{count} {what}" for what, count in seen.items()) + ": as highdicom sees them")
