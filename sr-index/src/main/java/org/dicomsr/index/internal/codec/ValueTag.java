package org.dicomsr.index.internal.codec;

import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.PersonValue;
import org.dicomsr.index.document.ReferenceValue;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TableValue;
import org.dicomsr.index.document.TemporalValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.TimeOfDayValue;
import org.dicomsr.index.document.UidValue;
import org.jspecify.annotations.Nullable;

/** The byte before a value. */
enum ValueTag {
  NONE(0),
  CODE(1),
  NUMBER(2),
  TEXT(3),
  PERSON(4),
  UID(5),
  DATE(6),
  TIME_OF_DAY(7),
  REFERENCE(8),
  SPACE(9),
  TIMES(10),
  TABLE(11);

  private static final ValueTag[] ALL = values();

  private final int code;

  ValueTag(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static ValueTag of(int code) {
    for (ValueTag tag : ALL) {
      if (tag.code == code) {
        return tag;
      }
    }
    throw new IllegalStateException("stored document: expected a kind of value, found " + code);
  }

  static ValueTag of(@Nullable FactValue value) {
    return switch (value) {
      case null -> NONE;
      case CodeValue code -> CODE;
      case NumberValue number -> NUMBER;
      case TextValue text -> TEXT;
      case PersonValue person -> PERSON;
      case UidValue uid -> UID;
      case DateValue date -> DATE;
      case TimeOfDayValue time -> TIME_OF_DAY;
      case ReferenceValue reference -> REFERENCE;
      case SpatialValue space -> SPACE;
      case TemporalValue times -> TIMES;
      case TableValue table -> TABLE;
    };
  }
}
