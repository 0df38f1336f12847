"""All other files of the corpus read, element by element and at every level, as pydicom reads them.

Compared are place, VR, length and value: text decoded, anything else byte by byte.
"""

import hashlib
import os
import sys
import warnings
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["DICOMSR_ROOT"], "interop/lib")))
import corpus
import pydicom
from pydicom.dataelem import RawDataElement

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE

TEXT = {"LO", "LT", "PN", "SH", "ST", "UC", "UT"}
STRING = TEXT | {"AE", "AS", "CS", "DA", "DS", "DT", "IS", "TM", "UI", "UR"}
ONE_VALUE = {"LT", "ST", "UT", "UR"}
WORDS = {"AT": 2, "OW": 2, "SS": 2, "US": 2, "FL": 4, "OF": 4, "OL": 4, "SL": 4, "UL": 4}
WORDS |= {"FD": 8, "OD": 8, "OV": 8, "SV": 8, "UV": 8}


def sha(data):
    return hashlib.sha256(data).hexdigest()


def trimmed(values):
    return "\\".join(value.rstrip(" \0") for value in values)


def text_digest(element, raw):
    """The text as pydicom decodes it."""
    value = element.value
    values = [] if value is None else value if isinstance(value, (list, pydicom.multival.MultiValue)) else [value]
    text = trimmed("" if v is None else str(v) for v in values)
    if element.VR == "PN":
        # pydicom drops empty groups at the end of a name, we keep them
        bare = raw.rstrip(b" \0")
        text += "=" * (len(bare) - len(bare.rstrip(b"=")))
    return sha(text.encode("utf-8", "surrogatepass"))


def value_digest(vr, raw, big_endian):
    if vr in STRING:
        text = raw.rstrip(b" \0").decode("latin-1")
        return sha(trimmed([text] if vr in ONE_VALUE else text.split("\\")).encode())
    size = WORDS.get(vr, 1)
    if big_endian and size > 1 and len(raw) % size == 0:
        raw = b"".join(raw[i : i + size][::-1] for i in range(0, len(raw), size))
    return sha(raw)


def fragments(value):
    at = 0
    while at + 8 <= len(value):
        length = int.from_bytes(value[at + 4 : at + 8], "little")
        yield value[at + 8 : at + 8 + length]
        at += 8 + length


def listing(dataset, big_endian, above=""):
    """path -> (VR, length or number of items, digest), as pydicom has it."""
    found = {}
    # first all of them as they were read, since looking at one may convert another
    elements = [(tag, dataset.get_item(tag)) for tag in sorted(dataset.keys())]
    for tag, raw in elements:
        path = f"{above}({tag.group:04X},{tag.element:04X})"
        is_raw = isinstance(raw, RawDataElement)
        if is_raw and raw.VR in (None, "UN") and raw.length != 0xFFFFFFFF and is_guessed(tag, raw):
            value = raw.value or b""
            vr = "UL" if tag.element == 0 else "UN"
            found[path] = (vr, len(value), value_digest(vr, value, big_endian))
            continue
        element = dataset[tag]
        vr = str(raw.VR if is_raw and raw.VR not in (None, "UN") else element.VR)
        if element.VR == "SQ":
            found[path] = ("SQ", len(element.value), "-")
            for number, item in enumerate(element.value, 1):
                found |= listing(item, big_endian, f"{path}[{number}]/")
        elif is_raw and raw.length == 0xFFFFFFFF:
            parts = list(fragments(raw.value))
            found[path] = (vr, len(parts), "-")
            for number, part in enumerate(parts):
                found[f"{path} fragment {number}"] = (vr, len(part), sha(part))
        else:
            value = (raw.value if is_raw else element.value) or b""
            if not isinstance(value, bytes):  # Specific Character Set, which pydicom looks at while it reads
                text = value if isinstance(value, str) else "\\".join(value)
                value = text.encode() + b" " * (len(text) % 2)
            digest = text_digest(element, value) if vr in TEXT else value_digest(vr, value, big_endian)
            found[path] = (vr, len(value), digest)
    return found


def is_guessed(tag, raw):
    """Whether pydicom takes the VR from its dictionary of private attributes, or does not know that group lengths are UL."""
    return (raw.VR == "UN" and tag.element == 0) or (tag.is_private and not tag.is_private_creator)


def compare(job):
    path, ours = job
    dataset = pydicom.dcmread(path, force=True)
    big_endian = dataset.original_encoding[1] is False
    theirs = listing(dataset, big_endian)
    problems = []
    for place in sorted({*ours, *theirs}):
        a, b = ours.get(place), theirs.get(place)
        if a and b and (a[0], b[0]) == ("UN", "SQ") and a[1:] == b[1:]:
            continue  # a sequence in UN: pydicom makes it SQ, we keep UN and look inside
        if a and b and (a[0], a[1], b[1]) == ("UN", 0, 0):
            continue  # pydicom gives an empty private UN the VR of its dictionary
        if a and b and a[1:] == b[1:] and {a[0], b[0]} in ({"US", "SS"}, {"OW", "OB or OW"}):
            continue  # where the dictionary has two VRs, pydicom looks at other elements, or leaves it open
        if a != b:
            problems.append((place, a, b))
    return len(theirs), problems


def main():
    rows = corpus.inventory("seg", "waveform", "image", "charset")
    code, out, err = corpus.run("dump", "--elements", *[row["file"] for row in rows])
    ours = {}
    for title, lines in corpus.by_file(out).items():
        fields = [line.split("\t") for line in lines.splitlines()]
        ours[title] = {path: (vr, int(length), digest) for path, vr, length, digest, _ in fields}
    problems = [f"sr dump: {line}" for line in err if "violation" not in line]
    if code != 0:
        problems.append(f"sr dump --elements: expected exit 0, found {code}")
    elements = 0
    jobs = [(str(row["file"]), ours.get(str(row["file"]), {})) for row in rows]
    with ProcessPoolExecutor() as pool:
        for row, (count, found) in zip(rows, pool.map(compare, jobs)):
            elements += count
            for place, a, b in found:
                problems.append(f"{row['path']} {place}: ours {a}, pydicom's {b}")
    corpus.conclude(problems, f"{len(rows)} files, {elements} elements: as pydicom reads them")


if __name__ == "__main__":
    main()
