package org.dicomsr.index.flatten;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.Modifier;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.TemporalValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.content.Tcoord;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.content.WaveformReference.Channel;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.value.DecimalString;

/**
 * An annotation of a waveform (PS3.3 C.10.10): a concept with a code, a number or nothing, or text.
 * It belongs to the channel that it names; one that names several or none belongs to the waveform.
 */
final class WaveformAnnotation {
  private final Source source;
  private final DataSet item;
  private final String path;

  WaveformAnnotation(Source source, DataSet item, String path) {
    this.source = source;
    this.item = item;
    this.path = path;
  }

  void addTo(Map<Channel, Facts> channels, Facts whole) {
    List<Channel> named = channels();
    Facts facts = named.size() == 1 ? channels.get(named.getFirst()) : null;
    Facts place = facts == null ? whole : facts;
    List<Modifier> modifiers = place.modifiers(item, Tag.MODIFIER_CODE_SEQUENCE);
    text(place);
    Optional<CodedConcept> concept = CodeSequence.first(item, Tag.CONCEPT_NAME_CODE_SEQUENCE);
    if (concept.isEmpty()) {
      return;
    }
    FactName name = source.name(concept.get());
    int before = place.items().size();
    numbers(place, name, modifiers);
    for (int i = 0; i < item.items(Tag.CONCEPT_CODE_SEQUENCE).size(); i++) {
      CodeValue code = place.code(item.items(Tag.CONCEPT_CODE_SEQUENCE).get(i));
      if (code != null) {
        place.add(Facts.at(path, Tag.CONCEPT_CODE_SEQUENCE, i + 1), name, code, modifiers);
      }
    }
    if (place.items().size() == before) {
      // The concept alone says that something is there: a beat, a pacemaker spike.
      place.add(path, ValueType.CODE, name, null, modifiers);
    }
    times(place, name);
  }

  private void text(Facts place) {
    item.string(Tag.UNFORMATTED_TEXT_VALUE)
        .filter(text -> !text.isBlank())
        .ifPresent(text ->
            place.add(
                Facts.at(path, Tag.UNFORMATTED_TEXT_VALUE),
                FactName.of("UnformattedTextValue"),
                new TextValue(text),
                List.of()));
  }

  private void numbers(Facts place, FactName name, List<Modifier> modifiers) {
    CodedConcept unit = CodeSequence.first(item, Tag.MEASUREMENT_UNITS_CODE_SEQUENCE).orElse(null);
    for (String text : item.strings(Tag.NUMERIC_VALUE)) {
      Double number = DecimalString.parse(text).map(DecimalString::doubleValue).orElse(null);
      FactValue value = NumberValue.of(text.strip(), number, source.coded(unit), null);
      place.add(Facts.at(path, Tag.NUMERIC_VALUE), name, value, modifiers);
    }
  }

  /** Where in time it is: the same attributes as those of a TCOORD item. */
  private void times(Facts place, FactName name) {
    DataSet asItem = item.toBuilder().remove(Tag.VALUE_TYPE).text(Tag.VALUE_TYPE, "TCOORD").build();
    if (ContentReader.read(asItem) instanceof Tcoord times && times.extent() != null) {
      String range = times.rangeType() == null ? null : times.rangeType().term();
      place.add(
          Facts.at(path, Tag.TEMPORAL_RANGE_TYPE),
          name,
          new TemporalValue(range, times.extent()),
          List.of());
    }
  }

  private List<Channel> channels() {
    List<Channel> channels = new ArrayList<>();
    ValueElement pairs = item.value(Tag.REFERENCED_WAVEFORM_CHANNELS).orElse(null);
    if (pairs != null && !pairs.vr().isString()) {
      for (int i = 0; i + 1 < pairs.count(); i += 2) {
        channels.add(new Channel((int) pairs.integer(i), (int) pairs.integer(i + 1)));
      }
    }
    return channels;
  }
}
