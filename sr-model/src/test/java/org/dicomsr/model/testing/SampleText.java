package org.dicomsr.model.testing;

import java.util.List;
import java.util.Random;
import org.dicomsr.model.dicom.charset.SpecificCharacterSet;

/** A Specific Character Set (0008,0005) and words that it can express. */
record SampleText(SpecificCharacterSet characterSet, List<String> terms, List<String> words) {

  private static final List<String> ASCII =
      List.of("Mitral valve", "a", "x=1", "It's 5 < 7", "Doe^Jane", "  indented", "{} []");

  static final SampleText DEFAULT = of("");

  static final List<SampleText> ALL =
      List.of(
          DEFAULT,
          of("ISO_IR 100", "Buc^Jérôme", "Äneas^Rüdiger", "naïve ½ µ"),
          of("ISO_IR 101", "Wałęsa", "čárka"),
          of("ISO_IR 109", "Ĝangalo"),
          of("ISO_IR 110", "ģimene"),
          of("ISO_IR 144", "Люкceмбypг", "сердце"),
          of("ISO_IR 127", "قباني^لنزار"),
          of("ISO_IR 126", "Διονυσιος"),
          of("ISO_IR 138", "שרון^דבורה"),
          of("ISO_IR 148", "Çağlar ığdır"),
          of("ISO_IR 166", "นามสกุล"),
          of("ISO_IR 13", "ﾔﾏﾀﾞ^ﾀﾛｳ"),
          of("ISO_IR 192", "Wang^XiaoDong=王^小東", "😀 ≥ 5 µm", "ἐν ἀρχῇ"),
          of("GB18030", "Wang^XiaoDong=王^小东", "第一行"),
          of("GBK", "Wang^XiaoDong=王^小东"),
          of("\\ISO 2022 IR 87", "Yamada^Tarou=山田^太郎=やまだ^たろう"),
          of("ISO 2022 IR 13\\ISO 2022 IR 87", "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう"),
          of("\\ISO 2022 IR 87\\ISO 2022 IR 159", "丂丄 山田"),
          of("\\ISO 2022 IR 149", "Hong^Gildong=洪^吉洞=홍^길동"),
          of("\\ISO 2022 IR 58", "Zhang^XiaoDong=张^小东"),
          of("ISO 2022 IR 100\\ISO 2022 IR 126", "é Διονυσιος ü"));

  private static SampleText of(String value, String... words) {
    List<String> terms = value.isEmpty() ? List.of() : List.of(value.split("\\\\", -1));
    return new SampleText(SpecificCharacterSet.of(terms), terms, List.of(words));
  }

  /** A word without backslash. */
  String word(Random random) {
    List<String> from = !words.isEmpty() && random.nextBoolean() ? words : ASCII;
    return from.get(random.nextInt(from.size()));
  }
}
