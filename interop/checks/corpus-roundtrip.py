"""All reports of the corpus, read and written in four transfer syntaxes, stay what they were.

pydicom finds the data sets equal, sr-tree.py prints the same trees, and highdicom opens what it opened.
"""

import os
import sys
import warnings
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["DICOMSR_ROOT"], "interop/lib")))
import corpus
import highdicom
import pydicom

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE
SYNTAXES = {
    "same": None,
    "implicit": pydicom.uid.ImplicitVRLittleEndian,
    "explicit": pydicom.uid.ExplicitVRLittleEndian,
    "big-endian": pydicom.uid.ExplicitVRBigEndian,
    "deflated": pydicom.uid.DeflatedExplicitVRLittleEndian,
}


def without_group_lengths(dataset):
    """Retired lengths of groups in bytes: they change with the encoding and are computed anew."""
    for tag in [t for t in dataset.keys() if t.element == 0]:
        del dataset[tag]
    for element in dataset:
        for item in element.value if element.VR == "SQ" else ():
            without_group_lengths(item)
    return dataset


def read(path):
    return without_group_lengths(pydicom.dcmread(path))


def equal_as_bytes(before, after):
    """Whether two files are equal when pydicom does not look into UN."""
    pydicom.config.replace_un_with_known_vr = False
    try:
        return read(before) == read(after)
    finally:
        pydicom.config.replace_un_with_known_vr = True


def highdicom_items(path):
    """What highdicom's own content items hold, or None where it does not open the file."""
    try:
        return [without_group_lengths(pydicom.Dataset(i)) for i in highdicom.sr.srread(path).content]
    except Exception:
        return None


def compare(link):
    """All copies of a file; gives whether highdicom opens the original, and what is wrong."""
    problems = []
    tree = corpus.judge_tree(link)
    items = highdicom_items(link)
    for name, uid in SYNTAXES.items():
        copy = Path(name, link.name)
        if not copy.is_file():
            problems.append(f"{name}, {link.name}: not written")
            continue
        before, after = read(link), read(copy)
        expected = uid or before.file_meta.TransferSyntaxUID
        if after.file_meta.TransferSyntaxUID != expected:
            problems.append(f"{name}, {link.name}: written as {after.file_meta.TransferSyntaxUID.name}")
        # pydicom takes numbers that it guesses to be in UN for big endian, but such bytes are never swapped
        if after != before and not (name == "big-endian" and equal_as_bytes(link, copy)):
            tags = sorted({*before.keys(), *after.keys()})
            different = [str(t) for t in tags if before.get(t) != after.get(t)]
            problems.append(f"{name}, {link.name}: pydicom finds differences in {different}")
        again = corpus.judge_tree(copy)
        if again != tree:
            problems.append(f"{name}, {link.name}: {corpus.first_difference(again, tree)}")
        # highdicom refuses big endian as such
        if items is not None and name != "big-endian" and highdicom_items(copy) != items:
            problems.append(f"{name}, {link.name}: highdicom opened the original, and not the same in the copy")
    return items is not None, problems


def main():
    rows = corpus.inventory("sr")
    links = corpus.staged(rows, "in")
    problems = []
    for name in SYNTAXES:
        asked = [] if name == "same" else ["--transfer-syntax", name]
        code, _, err = corpus.run("copy", "--output", name, *asked, *links)
        problems += [f"{name}: {line}" for line in err]
        if code != 0:
            problems.append(f"{name}: expected exit 0, found {code}")
    opened = 0
    links.sort(key=lambda link: -link.stat().st_size)
    with ProcessPoolExecutor() as pool:
        for by_highdicom, found in pool.map(compare, links):
            opened += by_highdicom
            problems += found
    # otherwise a highdicom that opens nothing would pass
    if opened == 0:
        problems.append("highdicom opened none of the originals")
    corpus.conclude(
        problems,
        f"{len(rows)} reports in {len(SYNTAXES)} ways: equal for pydicom and sr-tree;"
        f" highdicom opens {opened}, before and after",
    )


if __name__ == "__main__":
    main()
