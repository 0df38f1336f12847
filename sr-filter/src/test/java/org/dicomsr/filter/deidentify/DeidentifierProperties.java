package org.dicomsr.filter.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.ContentWriter;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.testing.ContentArbitraries;
import org.dicomsr.model.testing.DataSetArbitraries;
import org.dicomsr.templates.testing.ReportArbitraries;
import org.dicomsr.templates.tid1500.MeasurementReport;

class DeidentifierProperties {
  private static final int TRIES = 40;

  @Provide
  Arbitrary<DataSet> dataSets() {
    return DataSetArbitraries.dataSets();
  }

  @Provide
  Arbitrary<MeasurementReport> reports() {
    return new ReportArbitraries().reports();
  }

  @Provide
  Arbitrary<ContentItem> oddTrees() {
    return ContentArbitraries.odd().trees();
  }

  /** Nothing but what is listed, at any level, whatever goes in. */
  @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
  void whatIsNotListedGoes(@ForAll("dataSets") DataSet data) throws IOException {
    onlyListed(Fixtures.STANDARD.deidentify(data));
    assertThat(Fixtures.bytes(Fixtures.STANDARD, data)).isNotEmpty();
  }

  private static void onlyListed(DataSet data) {
    for (DataElement element : data) {
      if (element instanceof SequenceElement sequence) {
        sequence.items().forEach(DeidentifierProperties::onlyListed);
      }
      int tag = element.tag();
      boolean code = tag >>> 8 == 0x000801;
      assertThat(KeepList.find(tag) != null || code || tag == Tag.SPECIFIC_CHARACTER_SET)
          .as(Tag.format(tag))
          .isTrue();
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void theSameComesOutEachTime(@ForAll("reports") MeasurementReport report) throws IOException {
    DataSet data = report.document().dataSet();
    Deidentifier again =
        Deidentifier.of(Fixtures.SECRET, DeidentificationOptions.standard().allowing(Fixtures.ANY));
    assertThat(Fixtures.bytes(again, data)).isEqualTo(Fixtures.bytes(Fixtures.STANDARD, data));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void labelsStay(@ForAll("reports") MeasurementReport report) {
    DataSet copy = Fixtures.STRICT.deidentify(report.document().dataSet());
    assertThat(Labels.of(ContentReader.readRoot(copy)))
        .isEqualTo(Labels.of(report.document().root()));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void asManyElementsAreLeftTheSecondTime(@ForAll("reports") MeasurementReport report) {
    DataSet once = Fixtures.STANDARD.deidentify(report.document().dataSet());
    DataSet twice = Fixtures.STANDARD.deidentify(once);
    sameShape(once, twice);
    assertThat(Labels.of(ContentReader.readRoot(twice)))
        .isEqualTo(Labels.of(ContentReader.readRoot(once)));
  }

  private static void sameShape(DataSet one, DataSet other) {
    assertThat(other.size()).isEqualTo(one.size());
    for (int i = 0; i < one.size(); i++) {
      DataElement element = one.elementAt(i);
      assertThat(other.elementAt(i).tag()).isEqualTo(element.tag());
      if (element instanceof SequenceElement sequence) {
        SequenceElement match = (SequenceElement) other.elementAt(i);
        assertThat(match.items()).hasSameSizeAs(sequence.items());
        for (int item = 0; item < sequence.items().size(); item++) {
          sameShape(sequence.items().get(item), match.items().get(item));
        }
      }
    }
  }

  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void oddTreesAreCleanedToo(@ForAll("oddTrees") ContentItem root) throws IOException {
    DataSet.Builder data =
        DataSet.builder()
            .text(Tag.SOP_CLASS_UID, SopClassUid.COMPREHENSIVE_3D_SR_STORAGE)
            .text(Tag.SOP_INSTANCE_UID, "1.2.3");
    ContentWriter.write(root).forEach(data::put);
    DataSet copy = Fixtures.copy(Fixtures.STANDARD, data.build());
    onlyListed(copy);
    ContentTree before = ContentTree.of(ContentReader.readRoot(data.build()));
    ContentTree after = ContentTree.of(ContentReader.readRoot(copy));
    assertThat(after.danglingReferences().size())
        .isLessThanOrEqualTo(before.danglingReferences().size());
  }
}
