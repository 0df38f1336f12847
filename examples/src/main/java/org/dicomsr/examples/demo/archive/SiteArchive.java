package org.dicomsr.examples.demo.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dicomsr.examples.demo.archive.Site.Group;
import org.dicomsr.index.source.RejectionReason;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.DicomWriter;

/** Writes the archive of a site and keeps account of it. Not thread-safe. */
final class SiteArchive {
  private static final int COPIES = 3;

  private final Site site;
  private final Path folder;
  private final OutcomeReports outcomes;
  private final Set<String> studies = new HashSet<>();
  private final Map<String, Set<String>> series = new TreeMap<>();
  private final List<PatientTruth> people = new ArrayList<>();
  private int instances;
  private int copies;

  SiteArchive(Site site, Path folder, OutcomeReports outcomes) {
    this.site = site;
    this.folder = folder;
    this.outcomes = outcomes;
  }

  /** Writes all patients, then what is broken. */
  SiteTruth write(long seed, double scale) throws IOException {
    int number = 0;
    for (Group group : site.groups()) {
      for (int i = group.patients(scale); i > 0; i--) {
        number++;
        write(Case.draw(site, seed, number, group.parts()));
      }
    }
    Map<RejectionReason, Integer> broken = new EnumMap<>(RejectionReason.class);
    DataSet ecg = Waveforms.ecg(Case.draw(site, seed, 0, Set.of(Part.ECG)));
    for (BrokenFile kind : broken()) {
      Files.write(
          Files.createDirectories(folder.resolve("misc")).resolve(kind.file()), kind.of(ecg));
      broken.merge(kind.reason(), 1, Integer::sum);
    }
    Map<String, Integer> counts = new TreeMap<>();
    series.forEach((modality, uids) -> counts.put(modality, uids.size()));
    return new SiteTruth(
        site,
        people,
        studies.size(),
        new TreeMap<>(counts),
        instances,
        copies,
        new TreeMap<>(broken));
  }

  /** Each site has two or three kinds of broken files; all kinds occur somewhere. */
  @SuppressWarnings("EnumOrdinal") // sites and kinds differ by their number, and by nothing else
  private List<BrokenFile> broken() {
    List<BrokenFile> kinds = new ArrayList<>();
    for (BrokenFile kind : BrokenFile.values()) {
      if ((kind.ordinal() + 3 * site.ordinal()) % 4 == 0) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private void write(Case patient) throws IOException {
    List<DataSet> ct = patient.has(Part.CT) ? Images.ct(patient) : List.of();
    for (DataSet slice : ct) {
      add(patient, slice);
    }
    if (patient.has(Part.MR)) {
      for (DataSet slice : Images.mr(patient)) {
        add(patient, slice);
      }
    }
    if (patient.has(Part.CR)) {
      add(patient, Images.cr(patient));
    }
    if (patient.has(Part.DX)) {
      add(patient, Images.dx(patient));
    }
    if (patient.has(Part.ECG)) {
      DataSet ecg = Waveforms.ecg(patient);
      add(patient, ecg);
      add(patient, EcgReports.of(patient, ecg));
    }
    if (patient.has(Part.LANDMARKS)) {
      add(patient, LandmarkReports.of(patient, ct));
    }
    if (patient.has(Part.CALCIFICATION)) {
      DataSet segmentation = Segmentations.of(patient, ct);
      add(patient, segmentation);
      add(patient, CalcificationReports.of(patient, ct, segmentation));
    }
    if (patient.has(Part.PROSTHESIS)) {
      add(patient, outcomes.of(patient));
    }
    people.add(PatientTruth.of(patient));
    if (site == Site.BIRCH && copies < COPIES && !ct.isEmpty()) {
      copies++;
      Path copy = Files.createDirectories(folder.resolve("copies")).resolve(copies + ".dcm");
      DicomWriter.write(copy, ct.getFirst(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    }
  }

  private void add(Case patient, DataSet object) throws IOException {
    DicomWriter.write(place(patient, object), object, syntax(object));
    account(object);
  }

  private void add(Case patient, SrDocument report) throws IOException {
    DataSet object = report.dataSet();
    report.write(place(patient, object));
    account(object);
  }

  private void account(DataSet object) {
    instances++;
    studies.add(object.string(Tag.STUDY_INSTANCE_UID).orElseThrow());
    series
        .computeIfAbsent(object.string(Tag.MODALITY).orElseThrow(), modality -> new HashSet<>())
        .add(object.string(Tag.SERIES_INSTANCE_UID).orElseThrow());
  }

  /** Some archives are old: implicit little endian. */
  private TransferSyntax syntax(DataSet object) {
    return site == Site.LARCH && "CT".equals(object.string(Tag.MODALITY).orElse(""))
        ? TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN
        : TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
  }

  /** Some sites have a folder for each patient and series, some number files through. */
  @SuppressWarnings("EnumOrdinal") // sites and kinds differ by their number, and by nothing else
  private Path place(Case patient, DataSet object) throws IOException {
    if (site.ordinal() % 2 == 1) {
      Path part = folder.resolve(String.format("DISC%02d", instances / 1000));
      return Files.createDirectories(part).resolve(String.format("IM%06d", instances));
    }
    Path series =
        folder
            .resolve(patient.id())
            .resolve(
                object.string(Tag.MODALITY).orElseThrow()
                    + object.string(Tag.SERIES_NUMBER).orElseThrow()
                    + "-"
                    + object.string(Tag.STUDY_ID).orElse("0"));
    return Files.createDirectories(series)
        .resolve(object.string(Tag.INSTANCE_NUMBER).orElseThrow() + ".dcm");
  }
}
