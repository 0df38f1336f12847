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

/** The byte before a value. The order is part of the stored form. */
enum ValueTag {
  NONE,
  CODE,
  NUMBER,
  TEXT,
  PERSON,
  UID,
  DATE,
  TIME_OF_DAY,
  REFERENCE,
  SPACE,
  TIMES,
  TABLE;

  private static final ValueTag[] ALL = values();

  static ValueTag of(int octet) {
    if (octet >= ALL.length) {
      throw new IllegalStateException("stored document: expected a kind of value, found " + octet);
    }
    return ALL[octet];
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
