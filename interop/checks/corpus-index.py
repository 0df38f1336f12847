"""The whole corpus is indexed in one run, and the index counts what pydicom counts in the same files."""

import json
import os
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["DICOMSR_ROOT"], "interop/lib")))
import corpus
import objects

problems = []


def expect(what, expected, found):
    if expected != found:
        problems.append(f"{what}: expected {expected}, found {found}")


# ---- the run: all files, and a second time nothing

code, out, err = corpus.run("index", "index", corpus.CORPUS, "--report", "report.jsonl", "--json")
first = json.loads(out)
lines = [json.loads(line) for line in Path("report.jsonl").read_text("utf-8").splitlines()]
files = {line["location"]: line for line in lines[:-1]}
expect("sr index", 0, code)
expect("ending", "complete", first["ending"])
expect("files", {str(path) for path in corpus.CORPUS.rglob("*") if path.is_file()}, set(files))
expect("outcomes by file", {k: v for k, v in first["outcomes"].items() if v}, Counter(f["outcome"] for f in files.values()))

code, out, err = corpus.run("index", "index", corpus.CORPUS, "--json")
second = json.loads(out)
expect("added or replaced by a second run", (0, 0), (second["outcomes"]["added"], second["outcomes"]["replaced"]))
expect("rejected by a second run", first["reasons"], second["reasons"])
expect("held after a second run", first["counts"], second["counts"])

# ---- what was not taken in: no DICOM, or told here with the reason

AGREED = {
    # the header of an element was cut off: no reader finds the way on (docs/index.md)
    "broken/fo-dicom/GH179B.dcm": "malformed",
    # cut off in their last value, in pixel data or behind it, which pydicom takes for the whole
    "broken/dcm4che/3gb-bulk-data-truncated": "malformed",
    "broken/dcmjs/zero-length-US.dcm": "malformed",
    "broken/pydicom/MR_truncated.dcm": "malformed",
    # compressed by gzip: unpack it first
    "broken/pydicom/zipMR.gz": "not-dicom",
    # neither SOP class nor SOP instance
    "broken/dcm4che/no_preamble_dicm_in_data": "no-instance",
    "charset/pydicom/empty_charset_LEI.dcm": "no-instance",
}
texts = {row["path"] for row in corpus.companions()} | {"INVENTORY.tsv"}
for location, line in files.items():
    path = str(Path(location).relative_to(corpus.CORPUS))
    if line["outcome"] == "rejected":
        expected = AGREED.pop(path, None)
        if expected is None and (path in texts or path.startswith("LICENSES/")):
            expected = "not-dicom"
        expect(f"{path} rejected", expected, line["reason"])
    elif line["outcome"] == "passed-over":
        expect(f"{path} passed over", "Media Storage Directory Storage", corpus.row(path)["sop_class"])
expect("files that must be rejected and were not", {}, AGREED)

# ---- objects, patients and levels, by pydicom

taken = [objects.Object(path) for path, line in files.items() if line["outcome"] in ("added", "replaced", "unchanged")]
kept = objects.gathered(taken)
code, out, err = corpus.run("stats", "index", "--json")
stats = json.loads(out)
series = {}
for each in kept:
    series.setdefault(each.key, []).append(each)
ours = {(row["kind"], row.get("modality", "")): (row["objects"], row["instances"]) for row in stats["objects"]}
theirs = {}
for members in series.values():
    place = (members[0].kind, members[0].modality)
    count = theirs.get(place, (0, 0))
    theirs[place] = (count[0] + 1, count[1] + len(members))
for place in sorted(set(ours) | set(theirs)):
    print(f"{place[0]:14} {place[1] or 'no modality':12} {ours.get(place)} {theirs.get(place)}")
    expect(f"objects and instances, {place}", theirs.get(place), ours.get(place))
counts = stats["counts"]
expect("objects", len(series), counts["objects"])
expect("instances", len(kept), counts["instances"])
expect("patients", len({each.patient for each in kept}), counts["patients"])
# Anonymizers gave studies and series of several patients one UID: they are not joined.
expect("studies", len({each.place[:2] for each in kept if each.study}), counts["studies"])
expect("series", len({each.place for each in kept if each.place[2]}), counts["series"])

# ---- templates: what reports and containers name, exactly; what reports are, by an agreed table


def tid(container):
    for item in container.get("ContentTemplateSequence") or []:
        return objects.text(item, "TemplateIdentifier")
    return ""


def containers(item):
    for child in item.get("ContentSequence") or []:
        if objects.text(child, "ValueType") == "CONTAINER":
            yield child
        yield from containers(child)


reports = [each for each in kept if each.kind == "report"]
named = Counter(tid(each.data) for each in reports)
parts = Counter(tid(child) for each in reports for child in containers(each.data))
table = {row["tid"]: row for row in stats["templates"]}
for counter, column in ((named, "naming"), (parts, "parts")):
    counter.pop("", None)
    expect(f"templates, {column}", dict(counter), {name: row[column] for name, row in table.items() if row[column]})


def agreed(report):
    """The template that a report is of: that which it names where it is a whole report, else that of its title."""
    name = tid(report.data)
    title = [objects.text(code, "CodeValue") for code in report.data.get("ConceptNameCodeSequence") or []]
    if name in ("1500", "3700"):
        return name
    # These name TID 321, a part, or "TID1500" or nothing; Imaging Measurement Report is the title of TID 1500.
    if title == ["126000"] and name in ("321", "TID1500", ""):
        return "1500"
    # The others name templates of which there are no rows here (2010, 10001, 10011, 10021), or are free text.
    return None


found = Counter(agreed(each) for each in reports)
found.pop(None, None)
expect("templates found", dict(found), {name: row["reports"] for name, row in table.items() if row["reports"]})

corpus.conclude(
    problems,
    f"{len(files)} files: {len(taken)} taken in, {first['outcomes']['rejected']} rejected; {counts['objects']} objects of"
    f" {counts['instances']} instances and {counts['patients']} patients, counted alike by pydicom; {len(reports)} reports",
)
