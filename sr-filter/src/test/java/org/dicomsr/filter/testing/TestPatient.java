package org.dicomsr.filter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.ImageSeries;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.flatten.Flattened;
import org.dicomsr.index.flatten.Flattener;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentWriter;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.DicomWriter;

/**
 * A patient with objects, each written as a file and flattened. {@link #study}, {@link #series},
 * {@link #on} and {@link #with} are about the objects that follow.
 */
public final class TestPatient {
  private final String id;
  private final List<ObjectDocument> objects = new ArrayList<>();
  private final List<ImageInstance> images = new ArrayList<>();
  private final List<Consumer<DataSet.Builder>> attributes = new ArrayList<>();
  private String study;
  private String series = "";
  private String instance = "";
  private int next;

  private TestPatient(String id) {
    this.id = id;
    this.study = uid("1");
  }

  /**
   * Begins with a patient.
   *
   * @param id Patient ID
   * @return the patient, with a study of no date
   */
  public static TestPatient patient(String id) {
    return new TestPatient(id);
  }

  /**
   * All documents of some patients.
   *
   * @param patients the patients
   * @return the documents
   */
  public static List<ObjectDocument> archive(TestPatient... patients) {
    return Stream.of(patients).map(TestPatient::documents).flatMap(Collection::stream).toList();
  }

  /** {@return the documents of all objects} */
  public List<ObjectDocument> documents() {
    return Stream.concat(
            objects.stream(),
            ImageSeries.gather(images).values().stream().map(ImageSeries::document))
        .toList();
  }

  private String uid(String end) {
    return "1.2." + Integer.toUnsignedString(id.hashCode()) + "." + end;
  }

  /**
   * Goes on in another study, on no date.
   *
   * @param uid its UID
   * @return this patient
   */
  public TestPatient study(String uid) {
    study = uid;
    series = "";
    attributes.clear();
    return this;
  }

  /**
   * Goes on in one series, where every object else is one of its own.
   *
   * @param uid its UID
   * @return this patient
   */
  public TestPatient series(String uid) {
    series = uid;
    return this;
  }

  /**
   * Gives the next object a UID.
   *
   * @param uid its UID
   * @return this patient
   */
  public TestPatient instance(String uid) {
    instance = uid;
    return this;
  }

  /**
   * Dates the study.
   *
   * @param date as in DICOM
   * @return this patient
   */
  public TestPatient on(String date) {
    return with(data -> data.text(Tag.STUDY_DATE, date));
  }

  /**
   * Adds attributes.
   *
   * @param more adds them
   * @return this patient
   */
  public TestPatient with(Consumer<DataSet.Builder> more) {
    attributes.add(more);
    return this;
  }

  private DataSet.Builder header(String sopClass, String modality) {
    String own = instance.isEmpty() ? uid("9." + ++next) : instance;
    instance = "";
    DataSet.Builder data =
        DataSet.builder()
            .text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
            .text(Tag.SOP_CLASS_UID, sopClass)
            .text(Tag.SOP_INSTANCE_UID, own)
            .text(Tag.STUDY_INSTANCE_UID, study)
            .text(Tag.SERIES_INSTANCE_UID, series.isEmpty() ? own + ".1" : series)
            .text(Tag.MODALITY, modality)
            .text(Tag.PATIENT_ID, id);
    attributes.forEach(each -> each.accept(data));
    return data;
  }

  private TestPatient add(DataSet data) {
    try {
      DicomFile made =
          new DicomFile(DataSet.EMPTY, data, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of());
      DicomFile file = DicomReader.read(DicomWriter.toBytes(made));
      switch (Flattener.standard().flatten(file, null)) {
        case Flattened.OfObject object -> objects.add(object.document());
        case Flattened.OfImage image -> images.add(image.instance());
        case Flattened.Rejected rejected -> throw new AssertionError(rejected.reason().rule());
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds a report.
   *
   * @param title its title
   * @param inside what is in it
   * @return this patient
   */
  public TestPatient report(CodedConcept title, Consumer<? super ContainerBuilder> inside) {
    return report(ContainerBuilder.root(title, inside));
  }

  /**
   * Adds a measurement report.
   *
   * @param inside what is in it
   * @return this patient
   */
  public TestPatient report(Consumer<? super ContainerBuilder> inside) {
    return report(Codes.REPORT, inside);
  }

  /**
   * Adds a report.
   *
   * @param root its content
   * @return this patient
   */
  public TestPatient report(ContentItem root) {
    DataSet.Builder data = header(SopClassUid.COMPREHENSIVE_3D_SR_STORAGE, "SR");
    ContentWriter.write(root).forEach(data::put);
    return add(data.build());
  }

  /**
   * Adds a report that a builder made, as one of this patient.
   *
   * @param document the report
   * @return this patient
   */
  public TestPatient report(SrDocument document) {
    DataSet.Builder data = document.dataSet().toBuilder();
    String sopClass = Objects.requireNonNull(document.sopCommon().sopClassUid(), "SOP class");
    header(sopClass, "SR").build().forEach(data::put);
    return add(data.build());
  }

  /**
   * Adds an image to the series.
   *
   * @param modality such as {@code CT}
   * @param more adds attributes
   * @return this patient
   */
  public TestPatient image(String modality, Consumer<DataSet.Builder> more) {
    DataSet.Builder data = header(SopClassUid.CT_IMAGE_STORAGE, modality);
    more.accept(data);
    return add(data.build());
  }

  /**
   * Adds a CT image.
   *
   * @return this patient
   */
  public TestPatient ct() {
    return image("CT", data -> {});
  }

  /**
   * Adds a segmentation.
   *
   * @param parts segments and what else there is
   * @return this patient
   */
  @SafeVarargs
  public final TestPatient seg(Consumer<DataSet.Builder>... parts) {
    return object(SopClassUid.SEGMENTATION_STORAGE, "SEG", parts);
  }

  /**
   * Adds an ECG.
   *
   * @param parts multiplexes and what else there is
   * @return this patient
   */
  @SafeVarargs
  public final TestPatient ecg(Consumer<DataSet.Builder>... parts) {
    return object(SopClassUid.TWELVE_LEAD_ECG_WAVEFORM_STORAGE, "ECG", parts);
  }

  /**
   * Adds a structure set.
   *
   * @param parts regions and what else there is
   * @return this patient
   */
  @SafeVarargs
  public final TestPatient structures(Consumer<DataSet.Builder>... parts) {
    return object(SopClassUid.RT_STRUCTURE_SET_STORAGE, "RTSTRUCT", parts);
  }

  @SafeVarargs
  private TestPatient object(String sopClass, String modality, Consumer<DataSet.Builder>... parts) {
    DataSet.Builder data = header(sopClass, modality);
    for (Consumer<DataSet.Builder> part : parts) {
      part.accept(data);
    }
    return add(data.build());
  }

  /**
   * A segment.
   *
   * @param label its label
   * @param type its type
   * @param algorithm its algorithm type
   * @return adds the segment
   */
  public static Consumer<DataSet.Builder> segment(
      String label, CodedConcept type, String algorithm) {
    return data ->
        append(
            data,
            Tag.SEGMENT_SEQUENCE,
            segment ->
                segment
                    .put(ValueElement.ofIntegers(Tag.SEGMENT_NUMBER, Vr.US, 1))
                    .text(Tag.SEGMENT_LABEL, label)
                    .item(Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE, Codes.item(type))
                    .text(Tag.SEGMENT_ALGORITHM_TYPE, algorithm));
  }

  /**
   * A reference to images.
   *
   * @param seriesUid their series
   * @param instanceUid one of them
   * @return adds the reference
   */
  public static Consumer<DataSet.Builder> refersTo(String seriesUid, String instanceUid) {
    return data ->
        append(
            data,
            Tag.REFERENCED_SERIES_SEQUENCE,
            of ->
                of.text(Tag.SERIES_INSTANCE_UID, seriesUid)
                    .item(
                        Tag.REFERENCED_INSTANCE_SEQUENCE,
                        image ->
                            image
                                .text(Tag.REFERENCED_SOP_CLASS_UID, SopClassUid.CT_IMAGE_STORAGE)
                                .text(Tag.REFERENCED_SOP_INSTANCE_UID, instanceUid)));
  }

  /**
   * A multiplex group with channels.
   *
   * @param originality such as {@code ORIGINAL}
   * @param rate samples in a second
   * @param leads the sources of its channels
   * @return adds the group
   */
  public static Consumer<DataSet.Builder> multiplex(
      String originality, int rate, CodedConcept... leads) {
    return data ->
        append(
            data,
            Tag.WAVEFORM_SEQUENCE,
            multiplex -> {
              multiplex
                  .text(Tag.WAVEFORM_ORIGINALITY, originality)
                  .text(Tag.SAMPLING_FREQUENCY, String.valueOf(rate))
                  .put(ValueElement.ofIntegers(Tag.NUMBER_OF_WAVEFORM_SAMPLES, Vr.UL, 5000));
              for (CodedConcept lead : leads) {
                append(
                    multiplex,
                    Tag.CHANNEL_DEFINITION_SEQUENCE,
                    channel -> channel.item(Tag.CHANNEL_SOURCE_SEQUENCE, Codes.item(lead)));
              }
            });
  }

  /**
   * A region of interest.
   *
   * @param name its name
   * @param type its interpreted type
   * @return adds the region
   */
  public static Consumer<DataSet.Builder> region(String name, String type) {
    String number = String.valueOf(Math.floorMod(name.hashCode(), 100_000));
    return data -> {
      append(
          data,
          Tag.STRUCTURE_SET_ROI_SEQUENCE,
          region -> region.text(Tag.ROI_NUMBER, number).text(Tag.ROI_NAME, name));
      append(
          data,
          Tag.RT_ROI_OBSERVATIONS_SEQUENCE,
          region ->
              region
                  .text(Tag.REFERENCED_ROI_NUMBER, number)
                  .text(Tag.RT_ROI_INTERPRETED_TYPE, type));
    };
  }

  /** One more item of a sequence. */
  private static void append(DataSet.Builder data, int tag, Consumer<DataSet.Builder> item) {
    List<DataSet> items = new ArrayList<>(data.build().items(tag));
    items.add(DataSet.build(item));
    data.sequence(tag, items);
  }
}
