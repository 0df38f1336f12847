package org.dicomsr.index.flatten;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.WaveformReference.Channel;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.DecimalString;

/**
 * Channels of a waveform, each with what holds for its multiplex group (PS3.3 C.10.9), and
 * annotations (C.10.10).
 */
final class WaveformFlattener {
  private static final CodedConcept SECONDS = CodedConcept.of("s", "UCUM", "s");

  private final Source source;
  private final Map<Channel, Facts> channels = new LinkedHashMap<>();

  private WaveformFlattener(Source source) {
    this.source = source;
  }

  static GroupDocument root(Source source) {
    return new WaveformFlattener(source).root();
  }

  private GroupDocument root() {
    List<DataSet> multiplexes = source.data().items(Tag.WAVEFORM_SEQUENCE);
    for (int i = 0; i < multiplexes.size(); i++) {
      multiplex(multiplexes.get(i), i + 1);
    }
    Facts whole = Facts.ofObject(source);
    List<DataSet> annotations = source.data().items(Tag.WAVEFORM_ANNOTATION_SEQUENCE);
    for (int i = 0; i < annotations.size(); i++) {
      String here = Facts.at("", Tag.WAVEFORM_ANNOTATION_SEQUENCE, i + 1);
      new WaveformAnnotation(source, annotations.get(i), here).addTo(channels, whole);
    }
    List<GroupDocument> groups = new ArrayList<>(channels.size());
    channels.values().forEach(facts -> groups.add(facts.group(GroupKind.CHANNEL)));
    return GroupDocument.root(groups, whole.items());
  }

  private void multiplex(DataSet multiplex, int position) {
    String here = Facts.at("", Tag.WAVEFORM_SEQUENCE, position);
    List<DataSet> definitions = multiplex.items(Tag.CHANNEL_DEFINITION_SEQUENCE);
    for (int i = 0; i < definitions.size(); i++) {
      String place = Facts.at(here, Tag.CHANNEL_DEFINITION_SEQUENCE, i + 1);
      Facts facts = Facts.ofItem(source, place, Tag.CHANNEL_DEFINITION_SEQUENCE);
      channel(facts, definitions.get(i), place);
      shared(facts, multiplex, here);
      channels.put(new Channel(position, i + 1), facts);
    }
  }

  private void channel(Facts facts, DataSet definition, String place) {
    sensitivity(facts, definition, place);
    facts
        .attributes(
            definition, place, Tag.WAVEFORM_CHANNEL_NUMBER, Tag.CHANNEL_LABEL, Tag.CHANNEL_STATUS)
        // Modifiers stand beside the source, not in it.
        .codes(
            definition,
            place,
            Tag.CHANNEL_SOURCE_SEQUENCE,
            facts.modifiers(definition, Tag.CHANNEL_SOURCE_MODIFIERS_SEQUENCE))
        .codes(definition, place, Tag.CHANNEL_SOURCE_MODIFIERS_SEQUENCE)
        .attributes(
            definition,
            place,
            Tag.CHANNEL_DERIVATION_DESCRIPTION,
            Tag.CHANNEL_TIME_SKEW,
            Tag.FILTER_LOW_FREQUENCY,
            Tag.FILTER_HIGH_FREQUENCY,
            Tag.NOTCH_FILTER_FREQUENCY,
            Tag.NOTCH_FILTER_BANDWIDTH);
  }

  /** What one bit stands for: its unit is an attribute beside it. */
  private void sensitivity(Facts facts, DataSet definition, String place) {
    CodedConcept unit =
        CodeSequence.first(definition, Tag.CHANNEL_SENSITIVITY_UNITS_SEQUENCE).orElse(null);
    definition
        .string(Tag.CHANNEL_SENSITIVITY)
        .flatMap(DecimalString::parse)
        .ifPresent(number ->
            facts.add(
                Facts.at(place, Tag.CHANNEL_SENSITIVITY),
                FactName.of("ChannelSensitivity"),
                NumberValue.of(
                    number.text().strip(), number.doubleValue(), source.coded(unit), null),
                List.of()));
  }

  /** What holds for all channels of a multiplex group stands in each, to be found with it. */
  private static void shared(Facts facts, DataSet multiplex, String here) {
    facts.attributes(
        multiplex,
        here,
        Tag.MULTIPLEX_GROUP_LABEL,
        Tag.WAVEFORM_ORIGINALITY,
        Tag.SAMPLING_FREQUENCY,
        Tag.NUMBER_OF_WAVEFORM_SAMPLES,
        Tag.MULTIPLEX_GROUP_TIME_OFFSET);
    double samples = multiplex.integer(Tag.NUMBER_OF_WAVEFORM_SAMPLES).orElse(0);
    double rate =
        multiplex
            .string(Tag.SAMPLING_FREQUENCY)
            .flatMap(DecimalString::parse)
            .map(DecimalString::doubleValue)
            .orElse(0.0);
    if (samples > 0 && rate > 0 && Double.isFinite(samples / rate)) {
      facts.add(
          Facts.at(here, Tag.NUMBER_OF_WAVEFORM_SAMPLES),
          FactName.of("MultiplexGroupDuration"),
          NumberValue.of(null, samples / rate, SECONDS),
          List.of());
    }
  }
}
