#!/usr/bin/env python3
"""Writes the classes of code constants (Dcm, Sct, Ln, Mdc, NciT, Ucum) from the templates.

usage: codes.py SPEC_FOLDER PACKAGE_FOLDER

A constant is written for each code that is the concept name of a template row, a fixed value, a default or a unit of one;
Ucum also has the units of the list below. Names are the meaning in upper case; two codes of one scheme whose meanings
give the same name get the code value as a suffix. The sources are committed: this script runs when the templates change.
"""

import json
import re
import sys
import textwrap
from pathlib import Path

WIDTH = 100

CLASSES = {
    "DCM": ("Dcm", "DICOM Controlled Terminology (PS3.16 Annex D)"),
    "SCT": ("Sct", "SNOMED CT, as used in DICOM"),
    "LN": ("Ln", "LOINC"),
    "MDC": ("Mdc", "ISO/IEEE 11073 nomenclature"),
    "NCIt": ("NciT", "NCI Thesaurus"),
    "UCUM": ("Ucum", "UCUM units"),
}

# Units: constant name by code. The second part is the meaning where no template gives one.
UNITS = {
    "1": ("NO_UNITS", "no units"),
    "%": ("PERCENT", "Percent"),
    "{ratio}": ("RATIO", "ratio"),
    "m": ("METER", "meter"),
    "cm": ("CENTIMETER", "centimeter"),
    "mm": ("MILLIMETER", "millimeter"),
    "um": ("MICROMETER", "micrometer"),
    "m2": ("SQUARE_METER", "square meter"),
    "cm2": ("SQUARE_CENTIMETER", "square centimeter"),
    "mm2": ("SQUARE_MILLIMETER", "square millimeter"),
    "cm3": ("CUBIC_CENTIMETER", "cubic centimeter"),
    "mm3": ("CUBIC_MILLIMETER", "cubic millimeter"),
    "l": ("LITER", "liter"),
    "ml": ("MILLILITER", "milliliter"),
    "s": ("SECOND", "second"),
    "ms": ("MILLISECOND", "millisecond"),
    "min": ("MINUTE", "minute"),
    "h": ("HOUR", "hour"),
    "d": ("DAY", "day"),
    "wk": ("WEEK", "week"),
    "mo": ("MONTH", "month"),
    "a": ("YEAR", "year"),
    "Hz": ("HERTZ", "Hertz"),
    "/min": ("PER_MINUTE", "/min"),
    "/s": ("PER_SECOND", "/s"),
    "{H.B.}/min": ("BEATS_PER_MINUTE", "BPM"),
    "mm/s": ("MILLIMETER_PER_SECOND", "millimeter/second"),
    "cm/s": ("CENTIMETER_PER_SECOND", "centimeter/second"),
    "m/s": ("METER_PER_SECOND", "meter/second"),
    "ml/min": ("MILLILITER_PER_MINUTE", "milliliter per minute"),
    "ml/s": ("MILLILITER_PER_SECOND", "milliliter per second"),
    "l/min": ("LITER_PER_MINUTE", "liter per minute"),
    "mm2/s": ("SQUARE_MILLIMETER_PER_SECOND", "mm2/s"),
    "uV": ("MICROVOLT", "microvolt"),
    "mV": ("MILLIVOLT", "millivolt"),
    "V": ("VOLT", "volt"),
    "kV": ("KILOVOLT", "kV"),
    "mA": ("MILLIAMPERE", "mA"),
    "uA.s": ("MICROAMPERE_SECOND", "uA.s"),
    "mA.s": ("MILLIAMPERE_SECOND", "mA.s"),
    "g": ("GRAM", "gram"),
    "kg": ("KILOGRAM", "kilogram"),
    "kg/m2": ("KILOGRAM_PER_SQUARE_METER", "kg/m2"),
    "g/cm3": ("GRAM_PER_CUBIC_CENTIMETER", "gram per cubic centimeter"),
    "mg/dl": ("MILLIGRAM_PER_DECILITER", "mg/dl"),
    "mmol/l": ("MILLIMOLE_PER_LITER", "mmol/l"),
    "mm[Hg]": ("MILLIMETER_OF_MERCURY", "mmHg"),
    "kPa": ("KILOPASCAL", "kPa"),
    "Cel": ("DEGREE_CELSIUS", "degrees Celsius"),
    "deg": ("DEGREE", "deg"),
    "dB": ("DECIBEL", "decibel"),
    "Gy": ("GRAY", "Gy"),
    "mGy": ("MILLIGRAY", "mGy"),
    "Gy.m2": ("GRAY_SQUARE_METER", "Gy.m2"),
    "dGy.cm2": ("DECIGRAY_SQUARE_CENTIMETER", "dGy.cm2"),
    "mGy.cm": ("MILLIGRAY_CENTIMETER", "mGy.cm"),
    "Sv": ("SIEVERT", "Sv"),
    "mSv": ("MILLISIEVERT", "mSv"),
    "Bq": ("BECQUEREL", "Bq"),
    "MBq": ("MEGABECQUEREL", "MBq"),
    "Bq/ml": ("BECQUEREL_PER_MILLILITER", "Becquerels/milliliter"),
    "Bq/mol": ("BECQUEREL_PER_MOLE", "Bq/mol"),
    "T": ("TESLA", "Tesla"),
    "s/mm2": ("SECOND_PER_SQUARE_MILLIMETER", "s/mm2"),
    "[hnsf'U]": ("HOUNSFIELD_UNIT", "Hounsfield Unit"),
    "g/ml{SUVbw}": ("SUV_BODY_WEIGHT", "Standardized Uptake Value body weight"),
    "{counts}/s": ("COUNTS_PER_SECOND", "counts/s"),
    "{series}": ("SERIES", "series"),
    "{instances}": ("INSTANCES", "instances"),
    "{pixels}": ("PIXELS", "pixels"),
    "{frames}": ("FRAMES", "frames"),
    "{beats}": ("BEATS", "beats"),
    "{-1:1}": ("MINUS_ONE_TO_ONE", "{-1:1}"),
}


def codes(node, key=""):
    """Yields (scheme, value, meaning) for the codes of a template file but the retired ones."""
    if isinstance(node, list):
        for child in node:
            yield from codes(child, key)
    elif isinstance(node, dict):
        if "code" in node and key != "retired":
            yield node["scheme"], node["code"], node["meaning"]
        for name, child in node.items():
            yield from codes(child, name)


def constant_name(meaning):
    name = re.sub(r"[^A-Za-z0-9]+", "_", meaning.replace("'", "")).strip("_").upper()
    return f"N{name}" if name[:1].isdigit() else name


def collect(spec):
    """The meanings by value, by scheme."""
    found = {scheme: {} for scheme in CLASSES}
    for file in sorted((Path(spec) / "templates").glob("*.json")):
        for scheme, value, meaning in codes(json.loads(file.read_text(encoding="utf-8"))):
            if scheme in found and found[scheme].setdefault(value, meaning) != meaning:
                sys.exit(f"{file.name}: two meanings of {value}, {scheme}")
    for value, (_, meaning) in UNITS.items():
        found["UCUM"].setdefault(value, meaning)
    unnamed = sorted(set(found["UCUM"]) - set(UNITS))
    if unnamed:
        sys.exit(f"units without a name in this script: {unnamed}")
    return found


def named(scheme, meanings):
    """(name, value, meaning), in order of name."""
    if scheme == "UCUM":
        return [(UNITS[value][0], value, meanings[value]) for value in UNITS]
    names = [constant_name(meaning) for meaning in meanings.values()]
    rows = []
    for value, meaning in meanings.items():
        name = constant_name(meaning)
        if names.count(name) > 1:
            name += "_" + re.sub(r"[^A-Za-z0-9]+", "_", value).upper()
        rows.append((name, value, meaning))
    return sorted(rows)


def literal(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def comment(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;")


def javadoc(text):
    line = f"  /** {text} */"
    return [line] if len(line) <= WIDTH else ["  /**", f"   * {text}", "   */"]


def field(constant, value, scheme, meaning):
    """The declaration, broken as the code formatter does."""
    left = f"  public static final CodedConcept {constant} ="
    arguments = ", ".join(map(literal, (value, scheme, meaning)))
    if len(f"{left} CodedConcept.of({arguments});") <= WIDTH:
        return [f"{left} CodedConcept.of({arguments});"]
    if len(f"      CodedConcept.of({arguments});") <= WIDTH:
        return [left, f"      CodedConcept.of({arguments});"]
    return [left, "      CodedConcept.of(", f"          {arguments});"]


def java(scheme, rows):
    name, title = CLASSES[scheme]
    what = "and common ones of measurements" if scheme == "UCUM" else "as concept names or fixed values"
    lines = [
        "package org.dicomsr.model.coding;",
        "",
        "/**",
        *textwrap.wrap(
            f"Codes of {title} that template rows use, {what}.",
            WIDTH,
            initial_indent=" * ",
            subsequent_indent=" * ",
        ),
        " *",
        " * <p>Written by {@code tools/spec/codes.py}; each constant is named after the meaning of its code.",
        " */",
        f"public final class {name} {{",
    ]
    for constant, value, meaning in rows:
        lines += ["", *javadoc(f'({comment(value)}, {scheme}, "{comment(meaning)}").'), *field(constant, value, scheme, meaning)]
    lines += ["", f"  private {name}() {{}}", "}", ""]
    return "\n".join(lines)


def main(spec, package):
    for scheme, meanings in collect(spec).items():
        rows = named(scheme, meanings)
        if len({row[0] for row in rows}) != len(rows):
            sys.exit(f"{scheme}: two constants of one name")
        Path(package, CLASSES[scheme][0] + ".java").write_text(java(scheme, rows), encoding="utf-8")
        print(f"{scheme}: {len(rows)}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
