package org.dicomsr.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;

/** Prints what a document is, above its content. */
final class HeaderPrinter {
  private static final List<Integer> CONTENT =
      List.of(
          Tag.VALUE_TYPE,
          Tag.CONCEPT_NAME_CODE_SEQUENCE,
          Tag.CONTINUITY_OF_CONTENT,
          Tag.CONTENT_TEMPLATE_SEQUENCE,
          Tag.CONTENT_SEQUENCE);

  private final PrintWriter out;
  private final Style style;

  HeaderPrinter(PrintWriter out, Style style) {
    this.out = out;
    this.style = style;
  }

  void print(SrDocument document, boolean everything) {
    DataSet data = document.dataSet();
    line("SOP class", data.string(Tag.SOP_CLASS_UID).map(Shown::uidName));
    line("SOP instance", data.string(Tag.SOP_INSTANCE_UID).map(Shown::safe));
    line(
        "Template",
        document.root() instanceof Container root
            ? Optional.ofNullable(root.template()).map(Shown::template)
            : Optional.empty());
    // key object selections and others that have no such state do without
    line("Completion", data.string(Tag.COMPLETION_FLAG).map(Shown::safe));
    line("Verification", data.string(Tag.VERIFICATION_FLAG).map(Shown::safe));
    if (everything) {
      out.append('\n');
      for (DataElement element : data) {
        if (!CONTENT.contains(element.tag())) {
          attribute(element, "");
        }
      }
    }
    out.append('\n');
  }

  private void line(String name, Optional<String> value) {
    value.ifPresent(
        text -> out.append(style.faint(String.format("%-14s", name))).append(text).append('\n'));
  }

  private void attribute(DataElement element, String indent) {
    String name = DataDictionary.keyword(element.tag()).orElse(Tag.format(element.tag()));
    out.append(indent).append(style.faint(name));
    switch (element) {
      case ValueElement value when value.vr().isString() -> {
        String text = value.strings().stream().map(Shown::safe).collect(Collectors.joining("\\"));
        out.append(text.isEmpty() ? "" : ": " + text).append('\n');
      }
      case SequenceElement sequence -> {
        out.append(sequence.isEmpty() ? ": no items\n" : "\n");
        for (DataSet item : sequence.items()) {
          String start = indent + "- ";
          for (DataElement nested : item) {
            attribute(nested, start);
            start = indent + "  ";
          }
        }
      }
      case DataElement other -> out.append(": ").append(size(other)).append('\n');
    }
  }

  private static String size(DataElement element) {
    return element instanceof ValueElement value
        ? value.length() + " bytes " + value.vr()
        : "bulk data " + element.vr();
  }
}
