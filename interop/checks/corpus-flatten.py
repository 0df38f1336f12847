"""Documents lose nothing: all content items of all reports are groups or items, each at its path, as pydicom sees them."""

import json
import os
import sys
import zlib
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["DICOMSR_ROOT"], "interop/lib")))
import corpus
import objects
from pydicom.sr._snomed_dict import mapping

# The concepts that replaced codes of SNOMED RT (PS3.16 Annex O), and one that pydicom's table lacks.
SNOMED_RT = {old: new for old, new in mapping["SRT"].items() if old[1:2] == "-"} | {"F-61FDB": "349358000"}
VALUE_TYPES = set(
    "TEXT CODE NUM DATETIME DATE TIME UIDREF PNAME COMPOSITE IMAGE WAVEFORM SCOORD SCOORD3D TCOORD CONTAINER TABLE".split()
)
problems = []


def expect(what, expected, found):
    if expected != found:
        problems.append(f"{what}: expected {expected}, found {found}")


def facts(group):
    """The heads of a group and of all within, and the items of all."""
    yield group
    yield from group.get("items", [])
    for within in group.get("groups", []):
        yield from facts(within)


def documents(rows):
    """The documents of files, by path in the corpus."""
    exit_code, out, err = corpus.run("flatten", "--jsonl", *[row["file"] for row in rows])
    expect("sr flatten", (0, []), (exit_code, err))
    paths = {str(row["file"]): row["path"] for row in rows}
    found = {}
    for line in out.splitlines():
        document = json.loads(line)
        for instance in document["instances"]:
            for location in instance["locations"]:
                found[paths[location]] = document
    return found


def code(sequence, schemes={}):
    """Scheme and value of a code as a key: of SNOMED RT the concept that replaced it, of private schemes by their UID."""
    if not sequence:
        return None
    item = sequence[0]
    value = next((v for k in ("CodeValue", "LongCodeValue", "URNCodeValue") if (v := objects.text(item, k))), "")
    scheme = objects.text(item, "CodingSchemeDesignator")
    if scheme in ("SCT", "SRT", "SNM3", "99SDM"):  # one scheme, whatever it was called
        current = value if value.isdigit() else SNOMED_RT.get(value)
        return f"SCT|{current}" if current else f"SRT|{value}"
    return f"{schemes.get(scheme, scheme)}|{value}" if value or scheme else None


def private_schemes(data):
    """The UIDs of private coding schemes, by what the file calls them."""
    items = data.get("CodingSchemeIdentificationSequence") or []
    names = {objects.text(item, "CodingSchemeDesignator"): objects.text(item, "CodingSchemeUID") for item in items}
    return {name: uid for name, uid in names.items() if name.startswith("99") and uid}


def value_type(item):
    """The value type; none where a file invents one."""
    name = objects.text(item, "ValueType")
    return name if name in VALUE_TYPES else None


def with_instance(row):
    """A copy of a file that lacks its SOP Instance UID, which has one: documents need it."""
    path = Path("with-instance", row["path"].replace("/", "__"))
    path.parent.mkdir(exist_ok=True)
    data = objects.Object(row["file"]).data
    data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID = f"2.25.{zlib.crc32(row['path'].encode())}"
    data.save_as(path, enforce_file_format=True)
    return row | {"file": path.absolute()}


def content(item, path="1"):
    """Path and item of all content items with a value type, and the number of references to other items."""
    nodes, edges = [(path, item)], 0
    for number, child in enumerate(item.get("ContentSequence") or [], start=1):
        if "ReferencedContentItemIdentifier" in child:
            edges += 1
        else:
            below = content(child, f"{path}.{number}")
            nodes += below[0]
            edges += below[1]
    return nodes, edges


def key(fact):
    """Of what a fact is: the key of a concept, the keyword of an attribute."""
    name = fact.get("name")
    return name.get("key") if isinstance(name, dict) else name


# ---- every content item is one fact, at its own path

rows = corpus.inventory("sr")
lacking = [row for row in rows if not objects.Object(row["file"]).has_instance]
exit_code, out, err = corpus.run("flatten", "--jsonl", *[row["file"] for row in lacking])
expect("reports without SOP Instance UID", (1, "", len(lacking)), (exit_code, out, len(err)))
rows = [with_instance(row) if row in lacking else row for row in rows]
found = documents(rows)
total = Counter()
references = 0
for row in rows:
    path = row["path"]
    document = found.get(path)
    if document is None:
        problems.append(f"{path}: no document")
        continue
    data = objects.Object(row["file"]).data
    schemes = private_schemes(data)
    nodes, edges = content(data)
    all_facts = list(facts(document["root"]))
    types = Counter(value_type(item) for _, item in nodes)
    expect(f"{path}: value types", types, Counter(fact.get("type") for fact in all_facts))
    expect(f"{path}: references", edges, sum(len(fact.get("links", [])) for fact in all_facts))
    by_path = {fact["path"]: fact for fact in all_facts}
    expect(f"{path}: paths", {place for place, _ in nodes}, set(by_path))
    for place, item in nodes:
        fact = by_path.get(place, {})
        theirs = (value_type(item), code(item.get("ConceptNameCodeSequence"), schemes))
        expect(f"{path} {place}", theirs, (fact.get("type"), key(fact)))
    total += types
    references += edges

# ---- cardio-ai-mm2: one group of files of one kind, down to the values


def value(group, name):
    """The codes and texts of the items of a group that have a name."""
    values = [fact.get("value", {}) for fact in group.get("items", []) if key(fact) == name]
    return [v.get("text") or v.get("code", {}).get("key") or v.get("number", {}).get("text") for v in values]


mm2 = [row for row in corpus.inventory("sr", "seg") if "/cardio-ai-mm2/" in row["path"]]
found = documents(mm2)
kinds = Counter(document["kind"] for document in found.values())
expect("cardio-ai-mm2", Counter("report" if row["sr_template"] else "segmentation" for row in mm2), kinds)
patients = {document["patient"]["key"] for document in found.values()}
expect("cardio-ai-mm2: patients", {Path(row["path"]).name.split("_")[0] for row in mm2}, {p.split("|")[1][4:] for p in patients})
diagnoses = [Counter(), Counter()]
for row in mm2:
    data = objects.Object(row["file"]).data
    document = found[row["path"]]
    if document["kind"] == "report":
        diagnoses[0].update(
            (code(item.ConceptNameCodeSequence), code(item.ConceptCodeSequence))
            for _, item in content(data)[0]
            if objects.text(item, "ValueType") == "CODE"
        )
        diagnoses[1].update(
            (key(fact), fact["value"]["code"]["key"]) for fact in facts(document["root"]) if fact.get("type") == "CODE"
        )
        continue
    expect(f"{row['path']}: segments", int(row["segments"]), len(document["root"]["groups"]))
    expect(
        f"{row['path']}: segments",
        [
            ([str(s.SegmentNumber)], [s.SegmentLabel], [code(s.SegmentedPropertyTypeCodeSequence)], [s.SegmentAlgorithmType])
            for s in data.SegmentSequence
        ],
        [
            tuple(value(g, n) for n in ("SegmentNumber", "SegmentLabel", "SegmentedPropertyTypeCodeSequence", "SegmentAlgorithmType"))
            for g in document["root"]["groups"]
        ],
    )
expect("cardio-ai-mm2: diagnoses", *diagnoses)
for (name, diagnosis), count in sorted(diagnoses[0].items()):
    print(f"{count:3} {name} = {diagnosis}")

items = sum(total.values())
corpus.conclude(
    problems,
    f"{len(rows)} reports: {items} content items of {len(total)} value types and {references} references, each at its path;"
    f" cardio-ai-mm2: {kinds['report']} reports and {kinds['segmentation']} segmentations of {len(patients)} patients",
)
