package org.dicomsr.filter.deidentify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.content.ContentWriter;
import org.dicomsr.model.content.Date;
import org.dicomsr.model.content.DateTime;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.UidRef;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.jspecify.annotations.NullUnmarked;

/** Puts a marker of its own into every text, name, date, UID and code meaning of a content tree. */
@NullUnmarked // what is not there fails the test
final class Planting {
  final Set<String> markers = new LinkedHashSet<>();
  private int count;

  /** A report with markers in its content. */
  DataSet in(DataSet report) {
    DataSet.Builder data = report.toBuilder().remove(Tag.CONTENT_SEQUENCE);
    ContentWriter.write(plant(ContentReader.readRoot(report))).forEach(data::put);
    return data.build();
  }

  private String marker() {
    String marker = "Zqm%05dx".formatted(++count);
    markers.add(marker);
    return marker;
  }

  private ContentItem plant(ContentItem item) {
    List<Related> children = new ArrayList<>();
    for (Related related : item.children()) {
      children.add(
          related instanceof Related.ByValue(var relationship, ContentItem child)
              ? new Related.ByValue(relationship, plant(child))
              : related);
    }
    return value(item).withChildren(children);
  }

  private ContentItem value(ContentItem item) {
    return switch (item) {
      case Text text -> new Text(code(text.name()), marker(), text.details(), text.children());
      case Pname name ->
          new Pname(
              code(name.name()),
              PersonName.parse(marker() + "^" + marker() + "=" + marker()),
              name.details(),
              name.children());
      case Date date ->
          new Date(
              date.name(),
              DicomDate.parse(date("19370213")).orElseThrow(),
              date.details(),
              date.children());
      case DateTime dateTime ->
          new DateTime(
              dateTime.name(),
              DicomDateTime.parse(date("19370213") + "101112").orElseThrow(),
              dateTime.details(),
              dateTime.children());
      case UidRef uid ->
          new UidRef(uid.name(), date("1.2.77.1010" + ++count), uid.details(), uid.children());
      case Code code ->
          new Code(code(code.name()), code(code.value()), code.details(), code.children());
      default -> item;
    };
  }

  private String date(String text) {
    markers.add(text);
    return text;
  }

  private CodedConcept code(CodedConcept code) {
    return code == null ? null : code.withMeaning(marker());
  }
}
