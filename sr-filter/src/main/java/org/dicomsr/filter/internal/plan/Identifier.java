package org.dicomsr.filter.internal.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.internal.IndexField;

/**
 * UIDs of studies, series and instances. They are asked for like attributes of the header, by their
 * keywords; documents and index have them apart from these.
 */
public enum Identifier {
  /** Study Instance UID (0020,000D). */
  STUDY("StudyInstanceUID", IndexField.STUDY),
  /** Series Instance UID (0020,000E). */
  SERIES("SeriesInstanceUID", IndexField.SERIES),
  /** SOP Instance UID (0008,0018), of an image series those of all its instances. */
  INSTANCE("SOPInstanceUID", IndexField.INSTANCE);

  private final String keyword;
  private final IndexField field;

  Identifier(String keyword, IndexField field) {
    this.keyword = keyword;
    this.field = field;
  }

  /** {@return the keyword of the attribute} */
  public String keyword() {
    return keyword;
  }

  /** {@return the field of objects that has it} */
  public IndexField field() {
    return field;
  }

  /**
   * Finds an identifier.
   *
   * @param keyword the keyword of an attribute
   * @return the identifier, absent for other attributes
   */
  public static Optional<Identifier> ofKeyword(String keyword) {
    for (Identifier each : values()) {
      if (each.keyword.equals(keyword)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /**
   * The UIDs of an object.
   *
   * @param object the object
   * @return one for most; none where the file does not say
   */
  public List<String> of(ObjectDocument object) {
    return switch (this) {
      case STUDY -> Stream.ofNullable(object.studyUid()).toList();
      case SERIES -> Stream.ofNullable(object.seriesUid()).toList();
      case INSTANCE ->
          object.instances().stream()
              .map(each -> each.instance().sopInstanceUid())
              .filter(Objects::nonNull)
              .toList();
    };
  }
}
