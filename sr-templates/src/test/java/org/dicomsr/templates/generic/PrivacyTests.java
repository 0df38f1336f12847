package org.dicomsr.templates.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.templates.generic.TaviFile.TEMPLATES;
import static org.dicomsr.templates.generic.TaviFile.report;
import static org.dicomsr.templates.generic.TaviFile.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.value.DicomDate;
import org.junit.jupiter.api.Test;

/** A value put in comes out of no message and no toString. */
class PrivacyTests {
  private static final String MARKER = "Zaphod";
  private static final double NUMBER = 271828.5;
  private static final CodedConcept CODE = CodedConcept.of(MARKER, "99X", MARKER);
  private static final List<ItemValue> VALUES =
      List.of(
          ItemValue.of(MARKER),
          ItemValue.of(CODE),
          ItemValue.of(NUMBER),
          ItemValue.of(NUMBER, Ucum.MILLIMETER),
          ItemValue.of(NUMBER, CODE),
          ItemValue.withoutNumber(CODE),
          ItemValue.of(PersonName.parse(MARKER)),
          ItemValue.of(DicomDate.parse("27181231").orElseThrow()),
          ItemValue.of(new SopReference(MARKER, MARKER)),
          ItemValue.of(GraphicType3d.POINT, Coordinates.of3d((float) NUMBER, 2, 3, 4), MARKER),
          ItemValue.of(new Text(CODE, MARKER, ItemDetails.NONE, List.of())));

  private static final List<String> ROWS =
      List.of(
          "row 5",
          "row 6",
          "row 7",
          "row 8",
          "row 10",
          "row 11",
          "Access route",
          "Step time",
          "TID 300 row 1",
          "Hinge",
          "row 17",
          "row 18",
          "TID 1002 row 3",
          "Implanted by",
          "Observer Type");

  private final List<String> said = new ArrayList<>();

  private void hear(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      for (Throwable each = e; each != null; each = each.getCause()) {
        said.add(each.toString());
      }
    }
  }

  private void hear(Consumer<TemplateReport.Builder> step) {
    hear(() -> {
      TemplateReport.Builder builder = report();
      hear(() -> step.accept(builder));
      hearAll(builder.build().content());
    });
  }

  private void hearAll(TemplateContent content) {
    said.add(content.toString());
    said.add(content.row().toString());
    content.children().forEach(this::hearAll);
    hear(() -> content.all("Nothing so named"));
  }

  @Test
  void noMessageShowsAValue() {
    for (ItemValue value : VALUES) {
      said.add(value.toString());
      hear(() -> said.add(value.named(CODE).toString()));
      for (String row : ROWS) {
        hear(builder -> builder.set(row, value));
        hear(builder -> builder.add(row, value));
        hear(builder -> builder.add(row, value).in(row, inside -> inside.observationUid(MARKER)));
      }
      hear(builder ->
          builder.item(
              RelationshipType.CONTAINS,
              new Text(site("X", MARKER), MARKER, ItemDetails.NONE, List.of())));
      hear(() -> PartBuilder.of(TEMPLATES, "300").value(value).build());
    }
    hear(builder -> builder.reference("row 15", MARKER));
    hear(builder ->
        builder.set("Access route", MARKER).in("Access route", a -> a.reference("row 15", MARKER)));
    assertThat(said).hasSizeGreaterThan(1000);
    assertThat(said)
        .noneMatch(
            text -> text.contains(MARKER) || text.contains("271828") || text.contains("27181231"));
  }
}
