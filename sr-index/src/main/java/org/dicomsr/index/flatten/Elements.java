package org.dicomsr.index.flatten;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.Coded;
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
import org.dicomsr.index.schema.AttributeEntry;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.value.AgeString;
import org.dicomsr.model.dicom.value.AgeUnit;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.dicom.value.DicomTime;
import org.jspecify.annotations.Nullable;

/** The values of attributes. What an attribute cannot hold (a word for a number) is left out. */
final class Elements {
  private static final int MOST_VALUES = 256;

  private final Source source;

  Elements(Source source) {
    this.source = source;
  }

  /** The values of an attribute, in order; none where it is absent, empty, or not understood. */
  List<FactValue> values(DataElement element, AttributeEntry entry) {
    return switch (element) {
      case SequenceElement sequence -> codes(sequence);
      case ValueElement value -> values(value, entry);
      case BulkElement bulk -> List.of();
      case FragmentsElement fragments -> List.of();
    };
  }

  private List<FactValue> codes(SequenceElement sequence) {
    List<FactValue> values = new ArrayList<>();
    for (DataSet item : sequence.items()) {
      CodedConcept code = CodeSequence.read(item);
      Coded coded = source.coded(code);
      if (coded != null && !code.value().isEmpty()) {
        values.add(new CodeValue(coded));
      }
    }
    return values;
  }

  private List<FactValue> values(ValueElement element, AttributeEntry entry) {
    // The dictionary tells what the value is; a file's own representation only how it is encoded.
    return switch (entry.vr()) {
      case DS, IS, FD, FL, SL, SS, SV, UL, US, UV -> numbers(element, entry);
      case DA -> parsed(element, DicomDate::parse, date -> new DateValue(source.range(date)));
      case DT -> parsed(element, DicomDateTime::parse, time -> new DateValue(source.range(time)));
      case TM -> parsed(element, DicomTime::parse, TimeOfDayValue::of);
      case AS -> parsed(element, AgeString::parse, Elements::age);
      case UI -> texts(element, UidValue::new);
      case PN -> texts(element, PersonValue::new);
      case AE, CS, LO, LT, SH, ST, UC, UR, UT -> texts(element, TextValue::new);
      case AT, OB, OD, OF, OL, OV, OW, SQ, UN -> List.of();
    };
  }

  private static List<FactValue> texts(ValueElement element, Function<String, FactValue> make) {
    List<FactValue> values = new ArrayList<>();
    for (String text : element.strings()) {
      String stripped = text.strip();
      if (!stripped.isEmpty()) {
        values.add(make.apply(stripped));
      }
    }
    return values;
  }

  private static <T> List<FactValue> parsed(
      ValueElement element, Function<String, Optional<T>> parser, Function<T, FactValue> make) {
    List<FactValue> values = new ArrayList<>();
    for (String text : element.strings()) {
      parser.apply(text).map(make).ifPresent(values::add);
    }
    return values;
  }

  private static List<FactValue> numbers(ValueElement element, AttributeEntry entry) {
    String unit = entry.unit();
    if (unit == null) {
      String text = element.vr().isString() ? element.text().strip() : "";
      return text.isEmpty() ? List.of() : List.of(new TextValue(text));
    }
    CodedConcept code = CodedConcept.of(unit, "UCUM", unit);
    List<FactValue> values = new ArrayList<>();
    if (element.vr().isString()) {
      for (String text : element.strings()) {
        DecimalString.parse(text)
            .ifPresent(
                number -> values.add(NumberValue.of(text.strip(), number.doubleValue(), code)));
      }
    } else if (isNumber(element.vr())) {
      for (int i = 0; i < Math.min(element.count(), MOST_VALUES); i++) {
        double number = element.number(i);
        if (Double.isFinite(number)) {
          values.add(NumberValue.of(binary(element, i), number, code));
        }
      }
    }
    return values;
  }

  /** Whole numbers have a text; of floating point numbers there is none in the file. */
  private static @Nullable String binary(ValueElement element, int index) {
    return switch (element.vr()) {
      case SL, SS, SV, UL, US -> Long.toString(element.integer(index));
      case UV -> Long.toUnsignedString(element.integer(index));
      default -> null;
    };
  }

  private static boolean isNumber(Vr vr) {
    return switch (vr) {
      case FD, FL, SL, SS, SV, UL, US, UV -> true;
      default -> false;
    };
  }

  static NumberValue age(AgeString age) {
    return NumberValue.of(age.text(), age.count(), unit(age.unit()));
  }

  private static CodedConcept unit(AgeUnit unit) {
    return switch (unit) {
      case DAYS -> CodedConcept.of("d", "UCUM", "day");
      case WEEKS -> CodedConcept.of("wk", "UCUM", "week");
      case MONTHS -> CodedConcept.of("mo", "UCUM", "month");
      case YEARS -> CodedConcept.of("a", "UCUM", "year");
    };
  }

  /** The value type that reports give such a value. */
  static ValueType valueType(FactValue value) {
    return switch (value) {
      case CodeValue code -> ValueType.CODE;
      case NumberValue number -> ValueType.NUM;
      case TextValue text -> ValueType.TEXT;
      case PersonValue person -> ValueType.PNAME;
      case UidValue uid -> ValueType.UIDREF;
      case DateValue date -> ValueType.DATETIME;
      case TimeOfDayValue time -> ValueType.TIME;
      case ReferenceValue reference -> ValueType.COMPOSITE;
      case SpatialValue space -> ValueType.SCOORD3D;
      case TemporalValue times -> ValueType.TCOORD;
      case TableValue table -> ValueType.TABLE;
    };
  }
}
