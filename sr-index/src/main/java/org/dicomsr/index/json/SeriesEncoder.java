package org.dicomsr.index.json;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.ImageSeries;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A series of images to JSON. The first image is written whole; of the others, what differs from
 * it: slices of one series have nearly all in common.
 */
final class SeriesEncoder {
  private final JsonGenerator out;
  private final ValueEncoder values;
  private final DocumentEncoder documents;

  SeriesEncoder(JsonGenerator out) {
    this.out = out;
    this.values = new ValueEncoder(out);
    this.documents = new DocumentEncoder(out);
  }

  void series(ImageSeries series) {
    out.writeStartObject();
    out.writeNumberProperty("schema", DocumentJson.SCHEMA);
    out.writeArrayPropertyStart("images");
    ImageInstance first = null;
    for (ImageInstance image : series.instances()) {
      image(image, first);
      first = first == null ? image : first;
    }
    out.writeEndArray();
    if (!series.conflicts().isEmpty()) {
      out.writeArrayPropertyStart("conflicts");
      series.conflicts().forEach(out::writeString);
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void image(ImageInstance image, @Nullable ImageInstance first) {
    out.writeStartObject();
    out.writeName("instance");
    documents.instance(image.entry());
    if (first == null || !image.patient().equals(first.patient())) {
      documents.patient(image.patient());
    }
    // The same for all of a series, which has one key.
    if (first == null) {
      values.text("study", image.studyUid());
      values.text("series", image.seriesUid());
    }
    values.range("time", image.time());
    attributes(image.attributes(), first == null ? List.of() : first.attributes());
    if (first == null || !image.references().equals(first.references())) {
      documents.references(image.references());
    }
    documents.notes(image.notes());
    out.writeEndObject();
  }

  private void attributes(List<HeaderAttribute> all, List<HeaderAttribute> shared) {
    List<HeaderAttribute> own = new ArrayList<>(all);
    own.removeAll(shared);
    documents.attributes("attributes", own);
    List<String> missing = new ArrayList<>(shared.stream().map(HeaderAttribute::keyword).toList());
    missing.removeAll(all.stream().map(HeaderAttribute::keyword).toList());
    if (!missing.isEmpty()) {
      out.writeArrayPropertyStart("without");
      missing.forEach(out::writeString);
      out.writeEndArray();
    }
  }
}
