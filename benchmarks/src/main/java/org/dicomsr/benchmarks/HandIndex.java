package org.dicomsr.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.dicomsr.model.coding.CanonicalUnit;
import org.dicomsr.model.coding.UcumUnit;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would write who wants the same fields of just these reports and images, and nothing
 * else: from data sets to Lucene documents, without nested documents, templates, or profiles.
 * Stores JSON. Thread-safe.
 *
 * <p>Of reports and of series of images it writes the same fields with as many postings, points and
 * doc values as the index does ({@link IndexJob} prints where the numbers differ): terms, words,
 * numbers in base units under keyword and dimension, dates as ranges, ages, facet pairs, times,
 * keys and numbers of patients, studies and series, and what is shown, stored. It leaves out what
 * the index adds for other uses: rows of templates, pseudonyms and marks of patients, what each
 * image of a series says by itself (so that one may be deleted, or come again, in any order),
 * looking up whether the index holds the same already, and the ledger by which unchanged files are
 * skipped.
 */
final class HandIndex implements AutoCloseable {
  private static final FieldType WORDS = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    WORDS.setOmitNorms(true);
    WORDS.freeze();
  }

  private static final long DAY = 86_400_000;

  private final Directory directory;
  private final IndexWriter writer;
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  HandIndex(Path folder) throws java.io.IOException {
    directory = FSDirectory.open(folder);
    writer =
        new IndexWriter(
            directory, new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(64));
  }

  void commit() throws java.io.IOException {
    writer.commit();
  }

  @Override
  public void close() throws java.io.IOException {
    writer.close();
    directory.close();
  }

  private int number(String key) {
    return numbers.computeIfAbsent(key, absent -> next.getAndIncrement());
  }

  private static void term(Document to, String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      to.add(new StringField(field, value, Field.Store.NO));
    }
  }

  private static void number(Document to, String field, long value) {
    to.add(new NumericDocValuesField(field, value));
  }

  private static String text(DataSet data, int tag) {
    return data.string(tag).orElse("").strip();
  }

  private static String normal(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static void quoted(StringBuilder json, String name, String value) {
    if (!value.isEmpty()) {
      json.append(json.charAt(json.length() - 1) == '{' ? "" : ",")
          .append('"')
          .append(name)
          .append("\":\"")
          .append(value.replace("\"", "\\\""))
          .append('"');
    }
  }

  /** A code: key and meaning. */
  private record Coded(String key, String meaning) {
    static @Nullable Coded of(DataSet parent, int sequence) {
      DataSet item = parent.item(sequence).orElse(null);
      return item == null
          ? null
          : new Coded(
              text(item, Tag.CODING_SCHEME_DESIGNATOR) + "|" + text(item, Tag.CODE_VALUE),
              text(item, Tag.CODE_MEANING));
    }

    String step() {
      return key + '\u001e' + normal(meaning);
    }
  }

  // Reports.

  /** One report on its way into a block. */
  private static final class Report {
    final List<Document> block = new ArrayList<>();
    final Set<String> pairs = new LinkedHashSet<>();
    final Set<String> labels = new HashSet<>();
    final Set<String> references = new LinkedHashSet<>();
    final StringBuilder json = new StringBuilder(8192);
    final String key;
    final long from;
    int groups;
    int items;

    Report(String key, long from) {
      this.key = key;
      this.from = from;
    }

    Document document(String type) {
      Document document = new Document();
      term(document, "_key", key);
      term(document, "_type", type);
      block.add(document);
      return document;
    }

    int group(DataSet container, String pathAbove, List<String> inherited, boolean root) {
      int order = groups++;
      Coded name = named(container, Tag.CONCEPT_NAME_CODE_SEQUENCE);
      String path = pathAbove + name.step() + '\u001f';
      List<DataSet> children = container.items(Tag.CONTENT_SEQUENCE);
      List<String> modifiers = modifiers(children, inherited);
      List<DataSet> own = new ArrayList<>();
      List<DataSet> within = new ArrayList<>();
      for (DataSet child : children) {
        (text(child, Tag.VALUE_TYPE).equals("CONTAINER") ? within : own).add(child);
      }
      int firstItem = items;
      items += own.size();
      quoted(json.append('{'), "name", name.key());
      json.append(",\"groups\":[");
      int[] subs = new int[within.size()];
      for (int i = 0; i < subs.length; i++) {
        subs[i] = group(within.get(i), path, modifiers, false);
        json.append(i + 1 < subs.length ? "," : "");
      }
      json.append("],\"items\":[");
      for (int i = 0; i < own.size(); i++) {
        json.append(i == 0 ? "{" : ",{");
        item(own.get(i), path, modifiers, firstItem + i);
        json.append('}');
      }
      json.append("]}");
      Document group = document("group");
      int position = block.size() - 1;
      for (int sub : subs) {
        HandIndex.number(block.get(sub), "group.up", position - sub);
      }
      term(group, "group.kind", root ? "root" : "container");
      term(group, "group.name", name.key());
      term(group, "group.name.meaning", normal(name.meaning()));
      term(group, "group.path", path);
      term(group, "group.relationship", text(container, Tag.RELATIONSHIP_TYPE));
      container
          .item(Tag.CONTENT_TEMPLATE_SEQUENCE)
          .ifPresent(
              template -> term(group, "group.template", text(template, Tag.TEMPLATE_IDENTIFIER)));
      modifiers.forEach(modifier -> term(group, "group.modifier", modifier));
      HandIndex.number(group, "group.order", order);
      return position;
    }

    private Coded named(DataSet item, int sequence) {
      Coded coded = Coded.of(item, sequence);
      Coded known = coded == null ? new Coded("", "") : coded;
      labels.add(known.key() + '\u001e' + known.meaning());
      return known;
    }

    private List<String> modifiers(List<DataSet> children, List<String> inherited) {
      List<String> all = new ArrayList<>();
      for (DataSet child : children) {
        if (text(child, Tag.RELATIONSHIP_TYPE).equals("HAS CONCEPT MOD")) {
          Coded value = Coded.of(child, Tag.CONCEPT_CODE_SEQUENCE);
          if (value != null) {
            all.add(named(child, Tag.CONCEPT_NAME_CODE_SEQUENCE).step() + "\u001fc" + value.step());
          }
        }
      }
      all.addAll(inherited);
      return all;
    }

    private void item(DataSet item, String pathAbove, List<String> inherited, int order) {
      Document document = document("item");
      Coded name = named(item, Tag.CONCEPT_NAME_CODE_SEQUENCE);
      String type = text(item, Tag.VALUE_TYPE);
      String relationship = text(item, Tag.RELATIONSHIP_TYPE);
      term(document, "name", name.key());
      term(document, "name.meaning", normal(name.meaning()));
      term(document, "path", pathAbove + name.step() + '\u001f');
      term(document, "value_type", type);
      term(document, "relationship", relationship);
      term(document, "state", "value");
      boolean context = relationship.equals("HAS OBS CONTEXT");
      term(document, "context", context ? "context" : null);
      List<String> modifiers = inherited;
      if (relationship.equals("HAS CONCEPT MOD")) {
        modifiers =
            inherited.stream().filter(each -> !each.startsWith(name.key() + '\u001e')).toList();
      }
      modifiers.forEach(modifier -> term(document, "modifier", modifier));
      HandIndex.number(document, "order", order);
      HandIndex.number(document, "time.from", from);
      HandIndex.number(document, "time.to", from + DAY - 1);
      pairs.add((context ? "N" : "n") + name.key() + '\u001f');
      quoted(json, "name", name.key());
      quoted(json, "meaning", name.meaning());
      quoted(json, "type", type);
      quoted(json, "relationship", relationship);
      json.append(",\"modifiers\":").append(modifiers.size());
      switch (type) {
        case "TEXT" -> {
          String text = text(item, Tag.TEXT_VALUE);
          document.add(new Field("text", text, WORDS));
          term(document, "text.exact", normal(text));
          quoted(json, "value", text);
        }
        case "UIDREF" -> {
          term(document, "uid", text(item, Tag.UID));
          quoted(json, "value", text(item, Tag.UID));
        }
        case "CODE" -> {
          Coded code = named(item, Tag.CONCEPT_CODE_SEQUENCE);
          term(document, "code", code.key());
          term(document, "code.meaning", normal(code.meaning()));
          pairs.add("c" + name.key() + '\u001f' + code.key());
          quoted(json, "value", code.key());
          quoted(json, "value_meaning", code.meaning());
        }
        case "NUM" -> number(document, item, name);
        case "IMAGE" -> {
          DataSet reference = item.items(Tag.REFERENCED_SOP_SEQUENCE).getFirst();
          String uid = text(reference, Tag.REFERENCED_SOP_INSTANCE_UID);
          term(document, "reference", uid);
          references.add(uid);
          quoted(json, "value", uid);
        }
        default -> throw new IllegalStateException(type);
      }
    }

    private void number(Document document, DataSet item, Coded name) {
      DataSet measured = item.items(Tag.MEASURED_VALUE_SEQUENCE).getFirst();
      Coded unit = named(measured, Tag.MEASUREMENT_UNITS_CODE_SEQUENCE);
      String text = text(measured, Tag.NUMERIC_VALUE);
      CanonicalUnit canonical =
          UcumUnit.parse(unit.key().substring("UCUM|".length())).orElseThrow().canonical();
      double value = canonical.toCanonical(Double.parseDouble(text)).orElseThrow();
      term(document, "unit", unit.key());
      term(document, "dimension", canonical.dimension());
      document.add(new BinaryPoint("number", point(name.key() + canonical.dimension(), value)));
      HandIndex.number(document, "number.value", NumericUtils.doubleToSortableLong(value));
      pairs.add("u" + name.key() + '\u001f' + unit.key());
      quoted(json, "value", text);
      quoted(json, "unit", unit.key());
    }
  }

  private static byte[] point(String name, double value) {
    byte[] bytes = new byte[16];
    long hash = 1125899906842597L;
    for (int i = 0; i < name.length(); i++) {
      hash = 31 * hash + name.charAt(i);
    }
    NumericUtils.longToSortableBytes(hash, bytes, 0);
    NumericUtils.longToSortableBytes(NumericUtils.doubleToSortableLong(value), bytes, 8);
    return bytes;
  }

  void report(DataSet data) throws java.io.IOException {
    String key = text(data, Tag.SOP_INSTANCE_UID);
    Report report = new Report(key, day(text(data, Tag.STUDY_DATE)));
    report.group(data, "", List.of(), true);
    Document object = report.document("object");
    object.add(new SortedDocValuesField("object.key", new BytesRef(key)));
    term(object, "object.kind", "report");
    term(object, "object.instance", key);
    term(object, "object.sop_class", text(data, Tag.SOP_CLASS_UID));
    number(object, "object.instances", 1);
    place(object, data);
    time(object, report.from);
    attributes(object, data, report.pairs);
    report.references.forEach(uid -> term(object, "object.annotates", uid));
    report.pairs.forEach(
        pair -> object.add(new SortedSetDocValuesField("object.facet", new BytesRef(pair))));
    report.labels.forEach(label -> term(object, "object.label", label));
    store(object, report.json, data);
    writer.updateDocuments(new Term("_key", key), report.block);
  }

  private void place(Document object, DataSet data) {
    String patient = text(data, Tag.PATIENT_ID);
    String study = text(data, Tag.STUDY_INSTANCE_UID);
    String series = text(data, Tag.SERIES_INSTANCE_UID);
    ordered(object, "object.patient", patient);
    ordered(object, "object.study", study);
    ordered(object, "object.series", series);
    number(object, "object.patient.number", number("p" + patient));
    number(object, "object.study.number", number("s" + patient + study));
    number(object, "object.series.number", number("e" + study + series));
  }

  private static void ordered(Document to, String field, String value) {
    term(to, field, value);
    to.add(new SortedDocValuesField(field, new BytesRef(value)));
  }

  private static java.time.LocalDate date(String date) {
    return java.time.LocalDate.of(
        Integer.parseInt(date.substring(0, 4)),
        Integer.parseInt(date.substring(4, 6)),
        Integer.parseInt(date.substring(6)));
  }

  private static long day(String date) {
    return date(date).toEpochDay() * DAY;
  }

  private static void time(Document object, long from) {
    object.add(new LongRange("object.time", new long[] {from}, new long[] {from + DAY - 1}));
    number(object, "object.time.from", from);
    number(object, "object.time.to", from + DAY - 1);
  }

  private static void attributes(Document object, DataSet data, Set<String> pairs) {
    term(object, "object.modality", text(data, Tag.MODALITY));
    term(object, "object.attribute", "StudyDate");
    long from = day(text(data, Tag.STUDY_DATE));
    object.add(
        new LongRange(
            "object.attribute.date", new long[] {1, from}, new long[] {1, from + DAY - 1}));
    Map<Integer, String> words = new LinkedHashMap<>();
    words.put(Tag.MODALITY, "Modality");
    words.put(Tag.MANUFACTURER, "Manufacturer");
    words.put(Tag.COMPLETION_FLAG, "CompletionFlag");
    words.put(Tag.VERIFICATION_FLAG, "VerificationFlag");
    words.forEach((tag, keyword) -> {
      String value = text(data, tag);
      term(object, "object.attribute", keyword);
      term(object, "object.attribute.value", keyword + "\u001ft" + normal(value));
      pairs.add("a" + keyword + '\u001f' + value);
    });
    Coded title = Coded.of(data, Tag.CONCEPT_NAME_CODE_SEQUENCE);
    if (title != null) {
      term(object, "object.attribute", "ConceptNameCodeSequence");
      term(object, "object.attribute.value", "ConceptNameCodeSequence\u001fc" + title.step());
      pairs.add("aConceptNameCodeSequence\u001f" + title.key());
    }
    for (String keyword : List.of("SeriesNumber", "InstanceNumber")) {
      term(object, "object.attribute", keyword);
      object.add(new BinaryPoint("object.attribute.number", point(keyword, 1)));
    }
  }

  private static void store(Document object, StringBuilder json, DataSet data) {
    json.append(",{");
    for (DataElement element : data) {
      if (element.vr() != org.dicomsr.model.dicom.Vr.SQ) {
        quoted(json, Tag.format(element.tag()), text(data, element.tag()));
      }
    }
    byte[] stored = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    number(object, "object.hash", Arrays.hashCode(stored));
    object.add(new StoredField("object.document", stored));
  }

  // Images: those of one series come one after another.

  /**
   * What is kept of images.
   *
   * @param keyword what its fields are called
   * @param unit of numbers, null for terms
   * @param words whether it is text to be searched by words
   */
  record Wanted(int tag, String keyword, @Nullable CanonicalUnit unit, boolean words) {
    static Wanted term(int tag, String keyword) {
      return new Wanted(tag, keyword, null, false);
    }

    static Wanted text(int tag, String keyword) {
      return new Wanted(tag, keyword, null, true);
    }

    static Wanted number(int tag, String keyword, String unit) {
      return new Wanted(tag, keyword, UcumUnit.parse(unit).orElseThrow().canonical(), false);
    }
  }

  private static final List<Wanted> OF_IMAGES =
      List.of(
          Wanted.term(Tag.IMAGE_TYPE, "ImageType"),
          Wanted.term(Tag.STUDY_TIME, "StudyTime"),
          Wanted.term(Tag.MODALITY, "Modality"),
          Wanted.term(Tag.MANUFACTURER, "Manufacturer"),
          Wanted.text(Tag.INSTITUTION_NAME, "InstitutionName"),
          Wanted.text(Tag.STUDY_DESCRIPTION, "StudyDescription"),
          Wanted.text(Tag.SERIES_DESCRIPTION, "SeriesDescription"),
          Wanted.term(Tag.MANUFACTURER_MODEL_NAME, "ManufacturerModelName"),
          Wanted.term(Tag.PATIENT_SEX, "PatientSex"),
          Wanted.term(Tag.BODY_PART_EXAMINED, "BodyPartExamined"),
          Wanted.number(Tag.SLICE_THICKNESS, "SliceThickness", "mm"),
          Wanted.number(Tag.KVP, "KVP", "kV"),
          Wanted.term(Tag.FRAME_OF_REFERENCE_UID, "FrameOfReferenceUID"),
          Wanted.number(Tag.SERIES_NUMBER, "SeriesNumber", "1"),
          Wanted.number(Tag.ROWS, "Rows", "1"),
          Wanted.number(Tag.COLUMNS, "Columns", "1"),
          Wanted.number(Tag.PIXEL_SPACING, "PixelSpacing", "mm"),
          Wanted.number(Tag.BITS_ALLOCATED, "BitsAllocated", "1"),
          Wanted.number(Tag.BITS_STORED, "BitsStored", "1"));

  /** A series in the making. */
  static final class Series {
    final Set<String> instances = new LinkedHashSet<>();
    final Map<Wanted, Set<String>> values = new LinkedHashMap<>();
    final Set<String> dates = new LinkedHashSet<>();
    final Set<Integer> ages = new LinkedHashSet<>();
    final StringBuilder json = new StringBuilder();
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    @Nullable DataSet first;

    Series() {
      OF_IMAGES.forEach(wanted -> values.put(wanted, new LinkedHashSet<>()));
    }
  }

  /** Adds an image to its series. */
  void image(Series series, DataSet data) {
    if (series.first == null) {
      series.first = data;
    }
    String uid = text(data, Tag.SOP_INSTANCE_UID);
    series.instances.add(uid);
    series.values.forEach((wanted, all) -> all.addAll(values(data, wanted.tag())));
    String date = text(data, Tag.STUDY_DATE);
    String birth = text(data, Tag.PATIENT_BIRTH_DATE);
    series.dates.add(date);
    series.ages.add(java.time.Period.between(date(birth), date(date)).getYears());
    long second = date(date).toEpochDay() * DAY + second(text(data, Tag.STUDY_TIME)) * 1000L;
    series.from = Math.min(series.from, second);
    series.to = Math.max(series.to, second + 999);
    series.json.append('{');
    quoted(series.json, "class", text(data, Tag.SOP_CLASS_UID));
    quoted(series.json, "uid", uid);
    quoted(series.json, "number", text(data, Tag.INSTANCE_NUMBER));
    quoted(series.json, "time", date + text(data, Tag.STUDY_TIME));
    series.json.append('}');
  }

  private static int second(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 3600
        + Integer.parseInt(time.substring(2, 4)) * 60
        + Integer.parseInt(time.substring(4, 6));
  }

  private static List<String> values(DataSet data, int tag) {
    return tag == Tag.ROWS
            || tag == Tag.COLUMNS
            || tag == Tag.BITS_ALLOCATED
            || tag == Tag.BITS_STORED
        ? List.of(Integer.toString(data.integer(tag).orElse(0)))
        : data.strings(tag);
  }

  void write(Series series) throws java.io.IOException {
    DataSet data = java.util.Objects.requireNonNull(series.first);
    String key =
        text(data, Tag.SERIES_INSTANCE_UID)
            + "@"
            + text(data, Tag.STUDY_INSTANCE_UID)
            + "@"
            + text(data, Tag.PATIENT_ID);
    Document object = new Document();
    term(object, "_key", key);
    term(object, "_type", "object");
    object.add(new SortedDocValuesField("object.key", new BytesRef(key)));
    term(object, "object.kind", "image");
    term(object, "object.sop_class", text(data, Tag.SOP_CLASS_UID));
    series.instances.forEach(uid -> term(object, "object.instance", uid));
    number(object, "object.instances", series.instances.size());
    place(object, data);
    object.add(new LongRange("object.time", new long[] {series.from}, new long[] {series.to}));
    number(object, "object.time.from", series.from);
    number(object, "object.time.to", series.to);
    term(object, "object.modality", text(data, Tag.MODALITY));
    series.values.forEach((wanted, all) -> attribute(object, series.json, wanted, all));
    term(object, "object.attribute", "StudyDate");
    for (String date : series.dates) {
      object.add(
          new LongRange(
              "object.attribute.date",
              new long[] {1, day(date)},
              new long[] {1, day(date) + DAY - 1}));
      quoted(series.json, "StudyDate", date);
    }
    term(object, "object.attribute", "PatientAge");
    CanonicalUnit year = UcumUnit.parse("a").orElseThrow().canonical();
    for (int age : series.ages) {
      number(object, "PatientAge", year, age);
    }
    term(object, "object.attribute", "NumberOfSeriesRelatedInstances");
    object.add(
        new BinaryPoint(
            "object.attribute.number",
            point("NumberOfSeriesRelatedInstances", series.instances.size())));
    store(object, series.json, data);
    writer.updateDocuments(new Term("_key", key), List.of(object));
  }

  private static void attribute(
      Document object, StringBuilder json, Wanted wanted, Set<String> values) {
    term(object, "object.attribute", wanted.keyword());
    for (String value : values) {
      quoted(json, wanted.keyword(), value);
      if (wanted.unit() != null) {
        number(object, wanted.keyword(), wanted.unit(), Double.parseDouble(value));
        continue;
      }
      term(object, "object.attribute.value", wanted.keyword() + "\u001ft" + normal(value));
      if (wanted.tag() != Tag.FRAME_OF_REFERENCE_UID && wanted.tag() != Tag.STUDY_TIME) {
        object.add(
            new SortedSetDocValuesField(
                "object.facet", new BytesRef("a" + wanted.keyword() + '\u001f' + value)));
      }
      if (wanted.words()) {
        object.add(new Field("object.text." + wanted.keyword(), value, WORDS));
      }
    }
  }

  private static void number(Document object, String keyword, CanonicalUnit unit, double value) {
    object.add(
        new BinaryPoint(
            "object.attribute.number",
            point(keyword + unit.dimension(), unit.toCanonical(value).orElseThrow())));
  }
}
