#!/usr/bin/env python3
"""Writes the templates and context groups as the library reads them.

usage: templates.py SPEC_FOLDER OUTPUT_FOLDER

OUTPUT_FOLDER is the resource folder of org.dicomsr.templates. Written are

- definition/templates.json, in the form that users' own templates have (docs/templates.md),
- context/context-groups.txt, a line-oriented table (see ContextGroupTable).

Beside this script lie two files kept by hand: conditions.tsv says each condition as data, and corrections.json what is
changed against SPEC_FOLDER and why. The script refuses a condition that conditions.tsv lacks or words differently.
"""

import csv
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent

CONFIDENCE = {
    "xref-by-analogy": "by analogy",
    "inferred": "inferred",
    "single-source": "single source",
}

SEGMENTATION = ["1.2.840.10008.5.1.4.1.1.66.4", "1.2.840.10008.5.1.4.1.1.66.7"]
SURFACE_SEGMENTATION = ["1.2.840.10008.5.1.4.1.1.66.5"]
REAL_WORLD_VALUE_MAPPING = ["1.2.840.10008.5.1.4.1.1.67"]

# What a constraint text says that is in the data as well, and so need not be repeated.
SAID = [
    r"Root node",
    r"See note",
    r"GRAPHIC TYPE = (not )?\{[A-Z, ]+\}",
    r"UNITS = (\$\w+|[DB]CID \d+( “[^”]*”)?|(EV|DT) \([^()]*(\([^()]*\))?[^()]*\))",
    r"Value shall be > 0",
    r"SOP Class UID shall be Real World Value Mapping Storage \(\"[0-9.]+\"\)",
    r"Reference shall be to a Segmentation Image( or Surface Segmentation object)?",
    r",? ?(and )?with a (single )?value specified in Referenced (Frame|Segment) Number",
    r"Defaults to \([^()]*, [A-Z]+, \"[^\"]*\"\)\.?",
    r"^\$\w+$",
    r"^\$\w+ Defaults to [DB]CID \d+ “[^”]*”$",
    r"[DB]CID \d+( “[^”]*”)?",
    r"(EV|DT) \([^()]*\)",
]


def code(of):
    return f"{of['scheme']}|{of['code']}|{of['meaning']}"


def term(of):
    match of["kind"]:
        case "EV":
            return code(of)
        case "DT":
            return "DT " + code(of)
        case "DCID" | "BCID":
            return f"{of['kind']} {of['cid']}"
        case "PARAM":
            return of["name"]
        case other:
            raise ValueError(other)


def one_or_list(terms):
    return terms[0] if len(terms) == 1 else terms


def reference(text):
    result = {}
    if "Real World Value Mapping" in text:
        result["sopClasses"] = REAL_WORLD_VALUE_MAPPING
    if "Segmentation Image" in text:
        result["sopClasses"] = SEGMENTATION + (SURFACE_SEGMENTATION if "Surface" in text else [])
    for what, key in (("Frame", "frames"), ("Segment", "segments")):
        if re.search(rf"value specified in Referenced {what} Number", text):
            result[key] = "1"
    return result


def remark(row, parsed):
    text = row["constraint"]
    if row["vt"] == "INCLUDE" and "params" in parsed:
        return ""
    for pattern in SAID:
        text = re.sub(pattern, "", text)
    return "" if re.fullmatch(r"[\s.,]*", text) else row["constraint"]


def notes(row, correction):
    result = []
    if correction:
        result.append(correction["why"])
    if "note" in row:
        result.append(row["note"])
    if row["concept"]["kind"] == "TEXT":
        result.append(row["concept"]["text"])
    for what, was in row.get("in2016c", {}).items():
        result.append(f"PS3.16 2016c: {what} {was}")
    result += row.get("differs", [])
    if "xrefBasis" in row:
        result.append("Number of the context group or template: " + row["xrefBasis"])
    return result


def condition(tid, row, conditions):
    key = (tid, row["row"])
    if not row["cond"]:
        if row["req"] in ("MC", "UC"):
            sys.exit(f"TID {tid} row {row['row']}: {row['req']} without a condition")
        return {}
    text, rule = conditions.pop(key, (None, None))
    if text != row["cond"]:
        sys.exit(f"conditions.tsv, TID {tid} row {row['row']}: expected {row['cond']!r}, found {text!r}")
    return {"condition": text, "check": rule}


def converted(tid, row, conditions, correction):
    row = row | {key: value for key, value in correction.items() if key != "why"}
    parsed = row.get("constraintParsed", {})
    result = {"row": row["row"]}
    if row["rel"]:
        result["rel"] = row["rel"]
    concept = row["concept"]
    if row["vt"] == "INCLUDE":
        result["include"] = concept["tid"]
        if parsed.get("params"):
            result["with"] = {name: term(value) for name, value in parsed["params"].items()}
    else:
        result["type"] = row["vt"]
        if concept["kind"] not in ("NONE", "TEXT"):
            result["concept"] = term(concept)
    constraint = row["constraint"]
    values = [term(value) for value in parsed.get("values", [])]
    alone = constraint if re.fullmatch(r"\$\w+", constraint) else None
    if alone and row["vt"] in ("TEXT", "UIDREF"):
        values = [alone]
    if match := re.fullmatch(r"DCID (\d+) “[^”]*”", constraint):
        values = values or ["DCID " + match[1]]
    if values:
        result["values"] = one_or_list(values)
    if "default" in parsed:
        result["default"] = code(parsed["default"])
    if "units" in parsed:
        result["units"] = term(parsed["units"])
    elif alone and row["vt"] == "NUM":
        result["units"] = alone
    if "Value shall be > 0" in constraint:
        result["above"] = 0
    if "graphicType" in parsed:
        kinds = parsed["graphicType"]
        result["graphic"] = {"only": kinds["allowed"]} if "allowed" in kinds else {"not": kinds["not"]}
    if row["vt"] in ("IMAGE", "COMPOSITE") and (refers := reference(constraint)):
        result["reference"] = refers
    if row["vm"] != "1":
        result["vm"] = row["vm"]
    result["req"] = row["req"]
    result |= condition(tid, row, conditions)
    if says := remark(row, parsed):
        result["remark"] = says
    if row["rowConfidence"] in CONFIDENCE:
        result["confidence"] = CONFIDENCE[row["rowConfidence"]]
    if found := notes(row, correction):
        result["notes"] = found
    return result


def nested(rows):
    """Rows with nesting levels, as rows within rows."""
    top, open_rows = [], []
    for level, row in rows:
        del open_rows[level:]
        siblings = open_rows[-1].setdefault("rows", []) if open_rows else top
        siblings.append(row)
        open_rows.append(row)
    return top


def template(source, conditions, corrections):
    tid = source["tid"]
    parameters = {p["name"]: p["usage"] for p in source["params"]} | corrections["parameters"].get(tid, {})
    result = {"tid": tid, "name": source["name"]}
    result["extensible"] = source["type"] == "Extensible"
    result["orderSignificant"] = source["order"] == "Significant"
    if source["root"]:
        result["root"] = True
    if source["notes"]:
        result["notes"] = source["notes"]
    if parameters:
        result["parameters"] = parameters
    rows = []
    for row in source["rows"]:
        correction = corrections["rows"].pop(f"{tid} {row['row']}", {})
        rows.append((row["nest"], converted(tid, row, conditions, correction)))
    result["rows"] = nested(rows)
    return result


def compact(value):
    return json.dumps(value, ensure_ascii=False)


def row_text(row, indent):
    own = compact({key: value for key, value in row.items() if key != "rows"})
    if "rows" not in row:
        return indent + own
    below = ",\n".join(row_text(child, indent + " ") for child in row["rows"])
    return f'{indent}{own[:-1]}, "rows": [\n{below}]}}'


def template_text(of):
    head = compact({key: value for key, value in of.items() if key != "rows"})
    rows = ",\n".join(row_text(row, "  ") for row in of["rows"])
    return f' {head[:-1]}, "rows": [\n{rows}]}}'


def read_table(path):
    with open(path, encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def number(path):
    return int(path.stem.split("-")[-1])


def write_templates(spec, output):
    conditions = {(c["tid"], c["row"]): (c["text"], c["rule"]) for c in read_table(HERE / "conditions.tsv")}
    corrections = json.loads((HERE / "corrections.json").read_text(encoding="utf-8"))
    sources = sorted((spec / "templates").glob("tid-*.json"), key=number)
    templates = [template(json.loads(s.read_text(encoding="utf-8")), conditions, corrections) for s in sources]
    for what, left in (("conditions.tsv", conditions), ("corrections.json", corrections["rows"])):
        if left:
            sys.exit(f"{what}: no such rows: {sorted(left)}")
    body = ",\n".join(template_text(each) for each in templates)
    external = compact(corrections["external"])
    output.mkdir(parents=True, exist_ok=True)
    text = f'{{"external": {external},\n"templates": [\n{body}]}}\n'
    (output / "templates.json").write_text(text, encoding="utf-8")
    print(f"{len(templates)} templates")


def group_lines(group):
    extensible = {True: "Y", False: "N", None: ""}[group["extensible"]]
    fields = [group["cid"], group["name"], group["keyword"] or "", group["uid"] or "", group["version"] or "", extensible]
    yield "#" + "\t".join(fields)
    if group.get("anyCodeOfScheme"):
        yield "*" + group["anyCodeOfScheme"]
    if group.get("note"):
        yield "!" + group["note"]
    for each in group.get("codes", []):
        yield "\t".join([each["scheme"], each["value"], each["meaning"]])
    for cid in group.get("includes", []):
        yield ">" + cid


def write_groups(spec, output):
    groups = {}
    for row in read_table(spec / "context-groups.tsv"):
        version = None if row["version"] == "None" else row["version"]
        extensible = {"Y": True, "N": False}.get(row["extensible"])
        groups[row["cid"]] = row | {"version": version, "extensible": extensible}
    tabulated = 0
    for source in (spec / "cids").glob("cid-*.json"):
        group = json.loads(source.read_text(encoding="utf-8"))
        groups[group["cid"]] = group
        tabulated += 1
    lines = []
    for cid in sorted(groups, key=int):
        lines += group_lines(groups[cid])
    output.mkdir(parents=True, exist_ok=True)
    (output / "context-groups.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(groups)} context groups, {tabulated} with codes")


def main(spec, output):
    write_templates(Path(spec), Path(output) / "definition")
    write_groups(Path(spec), Path(output) / "context")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
