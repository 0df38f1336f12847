package org.dicomsr.model.coding;

/**
 * Codes of UCUM units that template rows use, and common ones of measurements.
 *
 * <p>Written by {@code tools/spec/codes.py}; each constant is named after the meaning of its code.
 */
public final class Ucum {

  /** (1, UCUM, "no units"). */
  public static final CodedConcept NO_UNITS = CodedConcept.of("1", "UCUM", "no units");

  /** (%, UCUM, "Percent"). */
  public static final CodedConcept PERCENT = CodedConcept.of("%", "UCUM", "Percent");

  /** ({ratio}, UCUM, "ratio"). */
  public static final CodedConcept RATIO = CodedConcept.of("{ratio}", "UCUM", "ratio");

  /** (m, UCUM, "meter"). */
  public static final CodedConcept METER = CodedConcept.of("m", "UCUM", "meter");

  /** (cm, UCUM, "cm"). */
  public static final CodedConcept CENTIMETER = CodedConcept.of("cm", "UCUM", "cm");

  /** (mm, UCUM, "millimeter"). */
  public static final CodedConcept MILLIMETER = CodedConcept.of("mm", "UCUM", "millimeter");

  /** (um, UCUM, "micrometer"). */
  public static final CodedConcept MICROMETER = CodedConcept.of("um", "UCUM", "micrometer");

  /** (m2, UCUM, "square meter"). */
  public static final CodedConcept SQUARE_METER = CodedConcept.of("m2", "UCUM", "square meter");

  /** (cm2, UCUM, "square centimeter"). */
  public static final CodedConcept SQUARE_CENTIMETER =
      CodedConcept.of("cm2", "UCUM", "square centimeter");

  /** (mm2, UCUM, "square millimeter"). */
  public static final CodedConcept SQUARE_MILLIMETER =
      CodedConcept.of("mm2", "UCUM", "square millimeter");

  /** (cm3, UCUM, "cm3"). */
  public static final CodedConcept CUBIC_CENTIMETER = CodedConcept.of("cm3", "UCUM", "cm3");

  /** (mm3, UCUM, "cubic millimeter"). */
  public static final CodedConcept CUBIC_MILLIMETER =
      CodedConcept.of("mm3", "UCUM", "cubic millimeter");

  /** (l, UCUM, "liter"). */
  public static final CodedConcept LITER = CodedConcept.of("l", "UCUM", "liter");

  /** (ml, UCUM, "milliliter"). */
  public static final CodedConcept MILLILITER = CodedConcept.of("ml", "UCUM", "milliliter");

  /** (s, UCUM, "s"). */
  public static final CodedConcept SECOND = CodedConcept.of("s", "UCUM", "s");

  /** (ms, UCUM, "ms"). */
  public static final CodedConcept MILLISECOND = CodedConcept.of("ms", "UCUM", "ms");

  /** (min, UCUM, "min"). */
  public static final CodedConcept MINUTE = CodedConcept.of("min", "UCUM", "min");

  /** (h, UCUM, "hour"). */
  public static final CodedConcept HOUR = CodedConcept.of("h", "UCUM", "hour");

  /** (d, UCUM, "days"). */
  public static final CodedConcept DAY = CodedConcept.of("d", "UCUM", "days");

  /** (wk, UCUM, "week"). */
  public static final CodedConcept WEEK = CodedConcept.of("wk", "UCUM", "week");

  /** (mo, UCUM, "month"). */
  public static final CodedConcept MONTH = CodedConcept.of("mo", "UCUM", "month");

  /** (a, UCUM, "Year"). */
  public static final CodedConcept YEAR = CodedConcept.of("a", "UCUM", "Year");

  /** (Hz, UCUM, "Hertz"). */
  public static final CodedConcept HERTZ = CodedConcept.of("Hz", "UCUM", "Hertz");

  /** (/min, UCUM, "/min"). */
  public static final CodedConcept PER_MINUTE = CodedConcept.of("/min", "UCUM", "/min");

  /** (/s, UCUM, "/s"). */
  public static final CodedConcept PER_SECOND = CodedConcept.of("/s", "UCUM", "/s");

  /** ({H.B.}/min, UCUM, "BPM"). */
  public static final CodedConcept BEATS_PER_MINUTE = CodedConcept.of("{H.B.}/min", "UCUM", "BPM");

  /** (mm/s, UCUM, "millimeter/second"). */
  public static final CodedConcept MILLIMETER_PER_SECOND =
      CodedConcept.of("mm/s", "UCUM", "millimeter/second");

  /** (cm/s, UCUM, "centimeter/second"). */
  public static final CodedConcept CENTIMETER_PER_SECOND =
      CodedConcept.of("cm/s", "UCUM", "centimeter/second");

  /** (m/s, UCUM, "meter/second"). */
  public static final CodedConcept METER_PER_SECOND =
      CodedConcept.of("m/s", "UCUM", "meter/second");

  /** (ml/min, UCUM, "milliliter per minute"). */
  public static final CodedConcept MILLILITER_PER_MINUTE =
      CodedConcept.of("ml/min", "UCUM", "milliliter per minute");

  /** (ml/s, UCUM, "milliliter per second"). */
  public static final CodedConcept MILLILITER_PER_SECOND =
      CodedConcept.of("ml/s", "UCUM", "milliliter per second");

  /** (l/min, UCUM, "liter per minute"). */
  public static final CodedConcept LITER_PER_MINUTE =
      CodedConcept.of("l/min", "UCUM", "liter per minute");

  /** (mm2/s, UCUM, "mm2/s"). */
  public static final CodedConcept SQUARE_MILLIMETER_PER_SECOND =
      CodedConcept.of("mm2/s", "UCUM", "mm2/s");

  /** (uV, UCUM, "microvolt"). */
  public static final CodedConcept MICROVOLT = CodedConcept.of("uV", "UCUM", "microvolt");

  /** (mV, UCUM, "mV"). */
  public static final CodedConcept MILLIVOLT = CodedConcept.of("mV", "UCUM", "mV");

  /** (V, UCUM, "volt"). */
  public static final CodedConcept VOLT = CodedConcept.of("V", "UCUM", "volt");

  /** (kV, UCUM, "kV"). */
  public static final CodedConcept KILOVOLT = CodedConcept.of("kV", "UCUM", "kV");

  /** (mA, UCUM, "mA"). */
  public static final CodedConcept MILLIAMPERE = CodedConcept.of("mA", "UCUM", "mA");

  /** (uA.s, UCUM, "uA.s"). */
  public static final CodedConcept MICROAMPERE_SECOND = CodedConcept.of("uA.s", "UCUM", "uA.s");

  /** (mA.s, UCUM, "mA.s"). */
  public static final CodedConcept MILLIAMPERE_SECOND = CodedConcept.of("mA.s", "UCUM", "mA.s");

  /** (g, UCUM, "gram"). */
  public static final CodedConcept GRAM = CodedConcept.of("g", "UCUM", "gram");

  /** (kg, UCUM, "kg"). */
  public static final CodedConcept KILOGRAM = CodedConcept.of("kg", "UCUM", "kg");

  /** (kg/m2, UCUM, "kg/m2"). */
  public static final CodedConcept KILOGRAM_PER_SQUARE_METER =
      CodedConcept.of("kg/m2", "UCUM", "kg/m2");

  /** (g/cm3, UCUM, "gram per cubic centimeter"). */
  public static final CodedConcept GRAM_PER_CUBIC_CENTIMETER =
      CodedConcept.of("g/cm3", "UCUM", "gram per cubic centimeter");

  /** (mg/dl, UCUM, "mg/dl"). */
  public static final CodedConcept MILLIGRAM_PER_DECILITER =
      CodedConcept.of("mg/dl", "UCUM", "mg/dl");

  /** (mmol/l, UCUM, "mmol/l"). */
  public static final CodedConcept MILLIMOLE_PER_LITER =
      CodedConcept.of("mmol/l", "UCUM", "mmol/l");

  /** (mm[Hg], UCUM, "mmHg"). */
  public static final CodedConcept MILLIMETER_OF_MERCURY =
      CodedConcept.of("mm[Hg]", "UCUM", "mmHg");

  /** (kPa, UCUM, "kPa"). */
  public static final CodedConcept KILOPASCAL = CodedConcept.of("kPa", "UCUM", "kPa");

  /** (Cel, UCUM, "degrees Celsius"). */
  public static final CodedConcept DEGREE_CELSIUS =
      CodedConcept.of("Cel", "UCUM", "degrees Celsius");

  /** (deg, UCUM, "deg"). */
  public static final CodedConcept DEGREE = CodedConcept.of("deg", "UCUM", "deg");

  /** (dB, UCUM, "decibel"). */
  public static final CodedConcept DECIBEL = CodedConcept.of("dB", "UCUM", "decibel");

  /** (Gy, UCUM, "Gy"). */
  public static final CodedConcept GRAY = CodedConcept.of("Gy", "UCUM", "Gy");

  /** (mGy, UCUM, "mGy"). */
  public static final CodedConcept MILLIGRAY = CodedConcept.of("mGy", "UCUM", "mGy");

  /** (Gy.m2, UCUM, "Gy.m2"). */
  public static final CodedConcept GRAY_SQUARE_METER = CodedConcept.of("Gy.m2", "UCUM", "Gy.m2");

  /** (dGy.cm2, UCUM, "dGy.cm2"). */
  public static final CodedConcept DECIGRAY_SQUARE_CENTIMETER =
      CodedConcept.of("dGy.cm2", "UCUM", "dGy.cm2");

  /** (mGy.cm, UCUM, "mGy.cm"). */
  public static final CodedConcept MILLIGRAY_CENTIMETER =
      CodedConcept.of("mGy.cm", "UCUM", "mGy.cm");

  /** (Sv, UCUM, "Sv"). */
  public static final CodedConcept SIEVERT = CodedConcept.of("Sv", "UCUM", "Sv");

  /** (mSv, UCUM, "mSv"). */
  public static final CodedConcept MILLISIEVERT = CodedConcept.of("mSv", "UCUM", "mSv");

  /** (Bq, UCUM, "Bq"). */
  public static final CodedConcept BECQUEREL = CodedConcept.of("Bq", "UCUM", "Bq");

  /** (MBq, UCUM, "MBq"). */
  public static final CodedConcept MEGABECQUEREL = CodedConcept.of("MBq", "UCUM", "MBq");

  /** (Bq/ml, UCUM, "Becquerels/milliliter"). */
  public static final CodedConcept BECQUEREL_PER_MILLILITER =
      CodedConcept.of("Bq/ml", "UCUM", "Becquerels/milliliter");

  /** (Bq/mol, UCUM, "Bq/mol"). */
  public static final CodedConcept BECQUEREL_PER_MOLE = CodedConcept.of("Bq/mol", "UCUM", "Bq/mol");

  /** (T, UCUM, "Tesla"). */
  public static final CodedConcept TESLA = CodedConcept.of("T", "UCUM", "Tesla");

  /** (s/mm2, UCUM, "s/mm2"). */
  public static final CodedConcept SECOND_PER_SQUARE_MILLIMETER =
      CodedConcept.of("s/mm2", "UCUM", "s/mm2");

  /** ([hnsf'U], UCUM, "Hounsfield Unit"). */
  public static final CodedConcept HOUNSFIELD_UNIT =
      CodedConcept.of("[hnsf'U]", "UCUM", "Hounsfield Unit");

  /** (g/ml{SUVbw}, UCUM, "Standardized Uptake Value body weight"). */
  public static final CodedConcept SUV_BODY_WEIGHT =
      CodedConcept.of("g/ml{SUVbw}", "UCUM", "Standardized Uptake Value body weight");

  /** ({counts}/s, UCUM, "counts/s"). */
  public static final CodedConcept COUNTS_PER_SECOND =
      CodedConcept.of("{counts}/s", "UCUM", "counts/s");

  /** ({series}, UCUM, "series"). */
  public static final CodedConcept SERIES = CodedConcept.of("{series}", "UCUM", "series");

  /** ({instances}, UCUM, "instances"). */
  public static final CodedConcept INSTANCES = CodedConcept.of("{instances}", "UCUM", "instances");

  /** ({pixels}, UCUM, "pixels"). */
  public static final CodedConcept PIXELS = CodedConcept.of("{pixels}", "UCUM", "pixels");

  /** ({frames}, UCUM, "frames"). */
  public static final CodedConcept FRAMES = CodedConcept.of("{frames}", "UCUM", "frames");

  /** ({beats}, UCUM, "beats"). */
  public static final CodedConcept BEATS = CodedConcept.of("{beats}", "UCUM", "beats");

  /** ({-1:1}, UCUM, "{-1:1}"). */
  public static final CodedConcept MINUS_ONE_TO_ONE = CodedConcept.of("{-1:1}", "UCUM", "{-1:1}");

  private Ucum() {}
}
