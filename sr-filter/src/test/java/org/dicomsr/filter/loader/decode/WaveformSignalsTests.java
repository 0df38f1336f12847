package org.dicomsr.filter.loader.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.dicomsr.filter.loader.decode.Samples.calibrated;
import static org.dicomsr.filter.loader.decode.Samples.channel;
import static org.dicomsr.filter.loader.decode.Samples.ecg;
import static org.dicomsr.filter.loader.decode.Samples.lead;
import static org.dicomsr.filter.loader.decode.Samples.multiplex;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveformSignalsTests {
  private static final CodedConcept LEAD_I = lead(Lead.I, 1);
  private static final CodedConcept LEAD_II = lead(Lead.II, 2);
  private static final CodedConcept PRESSURE =
      CodedConcept.of("109034", "DCM", "Femoral artery pressure");

  /** How samples are encoded, and in which file. */
  enum Encoding {
    SB(8),
    UB(8),
    SS(16),
    US(16),
    SL(32),
    UL(32),
    SV(64),
    UV(64);

    private final int bits;

    Encoding(int bits) {
      this.bits = bits;
    }

    double meant(long number) {
      long kept = number << (64 - bits);
      if (name().charAt(0) == 'S') {
        return kept >> (64 - bits);
      }
      return new java.math.BigInteger(Long.toUnsignedString(kept >>> (64 - bits))).doubleValue();
    }
  }

  @Property(tries = 200)
  void samplesOfAllKindsAreFactorTimesSamplePlusBaseline(
      @ForAll Encoding encoding,
      @ForAll @Size(12) long[] numbers,
      @ForAll boolean bigEndian,
      @ForAll boolean inFile)
      throws IOException {
    DataSet calibrated =
        channel(
            LEAD_I,
            item ->
                item.text(Tag.CHANNEL_SENSITIVITY, "2.5")
                    .sequence(
                        Tag.CHANNEL_SENSITIVITY_UNITS_SEQUENCE,
                        List.of(Samples.code(CodedConcept.of("uV", "UCUM", "uV"))))
                    .text(Tag.CHANNEL_SENSITIVITY_CORRECTION_FACTOR, "1.1")
                    .text(Tag.CHANNEL_BASELINE, "-7"));
    DataSet data =
        ecg(multiplex(encoding.bits, encoding.name(), 6, List.of(calibrated, calibrated), numbers))
            .dataSet();
    // A writer swaps the words of OW; what 32 bits look like then, writers do not agree on.
    boolean swap = bigEndian && encoding.bits <= 16;
    TransferSyntax syntax =
        swap ? TransferSyntax.EXPLICIT_VR_BIG_ENDIAN : TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    MultiplexSignals group =
        WaveformSignals.of(Samples.reread(data, syntax, inFile)).groups().getFirst();
    float[][] samples = group.samples();
    assertThat(samples).hasNumberOfRows(2);
    for (int i = 0; i < numbers.length; i++) {
      double expected = (encoding.meant(numbers[i]) * 2.5 * 1.1 - 7) / 1000;
      assertThat((double) samples[i % 2][i / 2])
          .isCloseTo(expected, within(Math.max(1e-6, Math.abs(expected) * 1e-6)));
    }
    assertThat(group.channels().getFirst().unit()).contains("mV");
  }

  @ParameterizedTest
  @CsvSource({"nV, 0.000001", "uV, 0.001", "mV, 1", "V, 1000"})
  void potentialsComeInMillivolts(String unit, float factor) throws IOException {
    MultiplexSignals group =
        only(multiplex(16, "SS", 2, List.of(calibrated(LEAD_I, unit, "1")), 3, -4));
    assertThat(group.millivolts()[0]).containsExactly(3 * factor, -4 * factor);
  }

  @Test
  void otherQuantitiesKeepTheirUnit() throws IOException {
    MultiplexSignals group =
        only(multiplex(16, "SS", 2, List.of(calibrated(PRESSURE, "mm[Hg]", "0.5")), 240, 160));
    assertThat(group.channels().getFirst().unit()).contains("mm[Hg]");
    assertThat(group.samples()[0]).containsExactly(120, 80);
    assertThatThrownBy(group::millivolts)
        .isInstanceOf(DicomFormatException.class)
        .hasMessageContaining("expected channel 1 in a unit of electric potential");
  }

  @Test
  void uncalibratedSamplesAreTheEncodedNumbers() throws IOException {
    MultiplexSignals group =
        only(multiplex(8, "UB", 2, List.of(channel(LEAD_I, item -> {})), 255, 0));
    assertThat(group.channels().getFirst().unit()).isEmpty();
    assertThat(group.samples()[0]).containsExactly(255, 0);
    assertThatThrownBy(group::millivolts).hasMessageContaining("found no unit");
  }

  @Test
  void paddingIsNotANumber() throws IOException {
    DataSet group =
        multiplex(16, "SS", 3, List.of(calibrated(LEAD_I, "mV", "1")), 1, -32768, 3)
            .with(
                ValueElement.ofBytes(
                    Tag.WAVEFORM_PADDING_VALUE, Vr.OW, Samples.packed(16, -32768)));
    assertThat(only(group).samples()[0]).containsExactly(1, Float.NaN, 3);
  }

  @ParameterizedTest
  @CsvSource({"MB, mu-law", "AB, A-law"})
  void compandedSamplesAreRefusedByName(String interpretation, String name) {
    DataSet group = multiplex(8, interpretation, 2, List.of(calibrated(LEAD_I, "mV", "1")), 1, 2);
    assertThatThrownBy(() -> WaveformSignals.of(ecg(group)))
        .isInstanceOf(DicomFormatException.class)
        .hasMessageContaining("(5400,0100)[1]/(5400,1006)")
        .hasMessageContaining(name);
  }

  @Test
  void bitsThatDisagreeWithTheInterpretationAreRefused() {
    DataSet group = multiplex(8, "SS", 2, List.of(calibrated(LEAD_I, "mV", "1")), 1, 2);
    assertThatThrownBy(() -> WaveformSignals.of(ecg(group)))
        .hasMessageContaining("expected 16 bits for samples of kind SS, found 8");
  }

  @Test
  void dataThatEndTooEarlyAreRefused() {
    DataSet group = multiplex(16, "SS", 4, List.of(calibrated(LEAD_I, "mV", "1")), 1, 2);
    assertThatThrownBy(() -> WaveformSignals.of(ecg(group)))
        .hasMessageContaining("expected 4 samples of 1 channels in 8 bytes, found 4 bytes");
  }

  @Test
  void anObjectWithoutSignalsIsRefused() {
    assertThatThrownBy(() -> WaveformSignals.of(ecg()))
        .hasMessageContaining("expected a multiplex group or more, found none");
  }

  @Test
  void channelsAreThoseDefinedWhateverTheirStatedNumber() throws IOException {
    DataSet group =
        multiplex(
                16,
                "SS",
                2,
                List.of(calibrated(LEAD_I, "mV", "1"), calibrated(LEAD_II, "mV", "1")),
                1,
                2,
                3,
                4)
            .with(Samples.us(Tag.NUMBER_OF_WAVEFORM_CHANNELS, 1));
    assertThat(only(group).samples()).isDeepEqualTo(new float[][] {{1, 3}, {2, 4}});
  }

  @Test
  void leadsComeInTheOrderAskedFor() throws IOException {
    MultiplexSignals group =
        only(
            multiplex(
                16,
                "SS",
                2,
                List.of(calibrated(LEAD_II, "mV", "1"), calibrated(LEAD_I, "mV", "1")),
                1,
                2,
                3,
                4));
    assertThat(group.millivolts(List.of(Lead.I, Lead.II)))
        .isDeepEqualTo(new float[][] {{2, 4}, {1, 3}});
    assertThatThrownBy(() -> group.millivolts(Lead.TWELVE))
        .hasMessageContaining("expected a channel of lead III, found none");
  }

  @Test
  void aLeadThatIsThereTwiceIsNotGuessed() throws IOException {
    DataSet channel = calibrated(LEAD_I, "mV", "1");
    MultiplexSignals group = only(multiplex(16, "SS", 1, List.of(channel, channel), 1, 2));
    assertThatThrownBy(() -> group.millivolts(List.of(Lead.I)))
        .hasMessageContaining("expected one channel of lead I, found several");
  }

  @Test
  void rhythmAndMedianBeatsAreToldApart() throws IOException {
    DataSet rhythm = multiplex(16, "SS", 2, List.of(calibrated(LEAD_I, "mV", "1")), 1, 2);
    DataSet beat =
        multiplex(16, "SS", 1, List.of(calibrated(LEAD_I, "mV", "1")), 9)
            .with(ValueElement.ofText(Tag.WAVEFORM_ORIGINALITY, Vr.CS, "DERIVED"))
            .with(ValueElement.ofText(Tag.MULTIPLEX_GROUP_LABEL, Vr.SH, "Median Beat"));
    WaveformSignals signals = WaveformSignals.of(ecg(beat, rhythm));
    assertThat(signals.rhythm().orElseThrow().sampleCount()).isEqualTo(2);
    assertThat(signals.rhythm().orElseThrow().samplingFrequency()).isEqualTo(500);
    assertThat(signals.medianBeats().orElseThrow().sampleCount()).isEqualTo(1);
    WaveformSignals unlabelled =
        WaveformSignals.of(ecg(rhythm, beat.without(Tag.MULTIPLEX_GROUP_LABEL)));
    assertThat(unlabelled.medianBeats().orElseThrow().sampleCount()).isEqualTo(1);
    assertThat(WaveformSignals.of(ecg(rhythm)).medianBeats()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5.6.3-9-1, SCPECG, Lead I (Einthoven), I",
    "2:62, MDC, aVR augmented, AVR",
    "2:8, MDC, Lead V6, V6"
  })
  void leadsAreKnownByCode(String value, String scheme, String meaning, Lead lead) {
    assertThat(Lead.of(CodedConcept.of(value, scheme, meaning))).contains(lead);
  }

  @ParameterizedTest
  @CsvSource({"aVR, AVR", "Lead II, II", "LEAD I (Einthoven), I", "v5, V5"})
  void leadsAreKnownByName(String name, Lead lead) {
    assertThat(Lead.named(name)).contains(lead);
  }

  @Test
  void aNegativeLeadIsAnother() {
    assertThat(Lead.of(CodedConcept.of("2:65", "MDC", "aVR"))).isEmpty();
  }

  @Test
  void nothingOfAValueIsInAText() throws IOException {
    DataSet marked = channel(LEAD_I, item -> item.text(Tag.CHANNEL_LABEL, "MARKER"));
    WaveformSignals signals =
        WaveformSignals.of(
            ecg(
                multiplex(16, "SS", 1, List.of(marked), 1)
                    .with(ValueElement.ofText(Tag.MULTIPLEX_GROUP_LABEL, Vr.SH, "MARKER"))));
    MultiplexSignals group = signals.groups().getFirst();
    assertThat(signals + " " + group + " " + group.channels()).doesNotContain("MARKER");
  }

  private static MultiplexSignals only(DataSet group) throws IOException {
    return WaveformSignals.of(ecg(group)).groups().getFirst();
  }
}
