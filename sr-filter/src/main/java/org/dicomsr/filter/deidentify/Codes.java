package org.dicomsr.filter.deidentify;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodeValueKind;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.CodingScheme;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/** Cleans codes: what they stand for stays, text that may be anything does not. Immutable. */
final class Codes {
  private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7E&&[^\\\\^]]{1,256}");
  private static final Pattern DESIGNATOR = Pattern.compile("[A-Za-z0-9_.:-]{1,16}");
  private static final Pattern VERSION = Pattern.compile("[vV]?[0-9][0-9.]{0,14}");
  private static final String NO_SCHEME = "99REMOVED";
  private static final int LONGEST_MEANING = 64;

  private final KnownMeanings known;
  private final CodeMeanings meanings;

  Codes(KnownMeanings known, CodeMeanings meanings) {
    this.known = known;
    this.meanings = meanings;
  }

  static boolean isCode(DataSet item) {
    return item.contains(Tag.CODE_VALUE)
        || item.contains(Tag.LONG_CODE_VALUE)
        || item.contains(Tag.URN_CODE_VALUE);
  }

  /** The code that an item holds, cleaned. */
  CodedConcept clean(DataSet item, Subject subject) {
    return clean(CodeSequence.read(item), subject);
  }

  CodedConcept clean(CodedConcept code, Subject subject) {
    String value = value(code, subject);
    String scheme = designator(code.scheme(), subject);
    if (scheme == null && code.kind() != CodeValueKind.URN) {
      scheme = NO_SCHEME;
    }
    String version = code.schemeVersion();
    CodedConcept bare =
        new CodedConcept(
            value,
            code.kind() == CodeValueKind.SHORT ? CodeValueKind.of(value) : code.kind(),
            scheme,
            version != null && VERSION.matcher(version).matches() ? version : null,
            code.meaning(),
            List.of());
    return bare.withMeaning(meaning(bare, subject));
  }

  private static String value(CodedConcept code, Subject subject) {
    String value = code.value().strip();
    boolean registered = code.scheme() != null && !CodingScheme.isPrivate(code.scheme());
    return VALUE.matcher(value).matches() && (registered || !subject.identifiers.has(value))
        ? value
        : subject.token("code", value);
  }

  /** A designator that is none of a scheme's could be anything. */
  @Nullable String designator(@Nullable String designator, Subject subject) {
    if (designator == null || designator.isBlank()) {
      return null;
    }
    String text = designator.strip();
    return !CodingScheme.isPrivate(text)
            || (DESIGNATOR.matcher(text).matches() && !subject.identifiers.has(text))
        ? text
        : null;
  }

  private String meaning(CodedConcept code, Subject subject) {
    Optional<String> standard = known.of(code);
    if (standard.isPresent()) {
      return standard.get();
    }
    String scheme = code.scheme();
    boolean stays =
        switch (meanings) {
          case STANDARD -> false;
          case REGISTERED_SCHEMES -> scheme != null && !CodingScheme.isPrivate(scheme);
          case ALL -> true;
        };
    String own = code.meaning() == null ? "" : Texts.plain(code.meaning());
    return stays && !own.isEmpty() && !subject.identifiers.isIn(own)
        ? own
        : code.value().substring(0, Math.min(LONGEST_MEANING, code.value().length()));
  }
}
