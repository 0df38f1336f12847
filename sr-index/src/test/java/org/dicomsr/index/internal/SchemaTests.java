package org.dicomsr.index.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.dicomsr.index.internal.IndexField.Form;
import org.dicomsr.index.internal.IndexField.Level;
import org.dicomsr.index.store.IndexUnusableException;
import org.dicomsr.index.store.IndexUnusableException.Reason;
import org.junit.jupiter.api.Test;

class SchemaTests {

  private static IndexField declared(String name) {
    for (IndexField field : IndexField.values()) {
      if (field.field().equals(name)
          || (field == IndexField.ATTRIBUTE_TEXT && name.startsWith(field.field()))) {
        return field;
      }
    }
    throw new AssertionError("not declared: " + name);
  }

  @Test
  void everyFieldThatIsWrittenIsDeclaredAndOfItsLevelAlone() throws Exception {
    try (IndexStore store = TestIndex.create(new ByteBuffersDirectory())) {
      try (IndexWriting writing = store.write(TestIndex.SECRET, 16)) {
        for (int i = 0; i < 200; i++) {
          writing.add(RandomObjects.object(i, 0));
          writing.add(RandomObjects.image(i, 0));
        }
        writing.merge();
      }
      try (IndexView view = store.view()) {
        Set<IndexField> seen = EnumSet.noneOf(IndexField.class);
        for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
          Map<Integer, String> types = types(leaf.reader());
          for (FieldInfo info : leaf.reader().getFieldInfos()) {
            IndexField field = declared(info.name);
            seen.add(field);
            form(field, info);
            for (int doc : documents(leaf.reader(), info)) {
              Level level = Level.valueOf(String.valueOf(types.get(doc)).toUpperCase(Locale.ROOT));
              assertThat(field.level()).as(info.name).isIn(Level.EVERY, level);
            }
          }
        }
        // What random objects do not have.
        assertThat(seen)
            .containsAll(
                EnumSet.complementOf(
                    EnumSet.of(
                        IndexField.ROW,
                        IndexField.UID,
                        IndexField.CLOCK,
                        IndexField.REFERENCE,
                        IndexField.FRAME_OF_REFERENCE,
                        IndexField.GROUP_ROW,
                        IndexField.GROUP_TEMPLATE,
                        IndexField.GROUP_CONTEXT,
                        IndexField.GROUP_TIME_FROM,
                        IndexField.GROUP_TIME_TO,
                        IndexField.ATTRIBUTE_DATE,
                        IndexField.ATTRIBUTE_TEXT,
                        IndexField.NOTE)));
      }
    }
  }

  private static void form(IndexField field, FieldInfo info) {
    boolean terms = info.getIndexOptions() != IndexOptions.NONE;
    boolean points = info.getPointDimensionCount() > 0;
    DocValuesType values = info.getDocValuesType();
    Form form =
        terms
            ? info.getIndexOptions() == IndexOptions.DOCS
                ? values == DocValuesType.SORTED ? Form.ORDERED_TERM : Form.TERM
                : Form.TEXT
            : points
                ? switch (info.getPointNumBytes() * info.getPointIndexDimensionCount()) {
                  case 32 -> Form.NAMED_TIME_RANGE;
                  case 8 -> Form.CLOCK_RANGE;
                  default ->
                      info.getPointDimensionCount() == 1 ? Form.NAMED_NUMBER : Form.TIME_RANGE;
                }
                : switch (values) {
                  case NUMERIC -> Form.NUMBER;
                  case SORTED -> Form.SORTED_VALUE;
                  case SORTED_SET -> Form.FACETS;
                  default -> Form.STORED;
                };
    assertThat(form).as(info.name).isEqualTo(field.form());
    assertThat(info.hasNorms()).as(info.name).isFalse();
  }

  private static Map<Integer, String> types(LeafReader reader) throws Exception {
    Map<Integer, String> types = new HashMap<>();
    for (String type : List.of(BlockBuilder.ITEM, BlockBuilder.GROUP, BlockBuilder.OBJECT)) {
      PostingsEnum docs =
          reader.postings(
              new org.apache.lucene.index.Term(IndexField.TYPE.field(), type), PostingsEnum.NONE);
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        types.put(doc, type);
      }
    }
    assertThat(types).hasSize(reader.maxDoc());
    return types;
  }

  private static Set<Integer> documents(LeafReader reader, FieldInfo info) throws Exception {
    Set<Integer> all = new TreeSet<>();
    Terms terms = reader.terms(info.name);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        add(all, each.postings(null, PostingsEnum.NONE));
      }
    }
    switch (info.getDocValuesType()) {
      case NUMERIC -> add(all, DocValues.getNumeric(reader, info.name));
      case SORTED -> add(all, DocValues.getSorted(reader, info.name));
      case SORTED_SET -> add(all, DocValues.getSortedSet(reader, info.name));
      default -> {}
    }
    return all;
  }

  private static void add(Set<Integer> all, DocIdSetIterator docs) throws Exception {
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      all.add(doc);
    }
  }

  @Test
  void anIndexOfAnotherSchemaSaysSoAndTheWayOut() throws Exception {
    ByteBuffersDirectory directory = directory(Map.of(CommitData.SCHEMA_KEY, "999"));
    try (IndexStore store = new IndexStore(directory)) {
      assertThatThrownBy(store::data)
          .hasMessageContaining("found schema 999")
          .hasMessageContaining("index the archive again")
          .isInstanceOfSatisfying(
              IndexUnusableException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.OTHER_VERSION));
      assertThatThrownBy(store::view).hasMessageContaining("found schema 999");
      assertThatThrownBy(() -> store.write(TestIndex.SECRET, 1))
          .hasMessageContaining("found schema 999");
    }
  }

  @Test
  void anotherProgramsIndexIsNotTouched() throws Exception {
    ByteBuffersDirectory directory = directory(Map.of());
    try (IndexStore store = new IndexStore(directory)) {
      assertThatThrownBy(store::data)
          .hasMessageContaining("another program")
          .isInstanceOfSatisfying(
              IndexUnusableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_INDEX));
    }
  }

  private static ByteBuffersDirectory directory(Map<String, String> data) throws Exception {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      writer.addDocument(new Document());
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
    return directory;
  }

  @Test
  void numbersAreNeverGivenTwiceAndRebuiltWhenLost() throws Exception {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexStore store = TestIndex.create(directory)) {
      try (IndexWriting writing = store.write(TestIndex.SECRET, 1)) {
        for (int i = 0; i < 20; i++) {
          writing.add(RandomObjects.object(i, 0));
        }
        writing.commit();
      }
      CommitData first = store.data().orElseThrow();
      assertThat(first.patients()).isEqualTo(RandomObjects.PATIENTS);
      try (IndexWriting writing = store.write(TestIndex.SECRET, 1)) {
        String gone = writing.pseudonym(RandomObjects.patient(3));
        assertThat(writing.delete(IndexField.PATIENT, gone)).isPositive();
        writing.merge();
      }
      try (IndexWriting writing = store.write(TestIndex.SECRET, 1)) {
        assertThat(writing.add(RandomObjects.object(3, 0)))
            .isEqualTo(org.dicomsr.index.source.Outcome.ADDED);
        writing.commit();
      }
      assertThat(store.data().orElseThrow().patients()).isEqualTo(RandomObjects.PATIENTS + 1);
      forget(directory);
      try (IndexWriting writing = store.write(TestIndex.SECRET, 1)) {
        writing.add(RandomObjects.object(4, 1));
        writing.commit();
      }
      CommitData rebuilt = store.data().orElseThrow();
      assertThat(rebuilt.patients()).isEqualTo(RandomObjects.PATIENTS + 1);
      assertThat(rebuilt.series()).isPositive();
    }
  }

  /** As if the counters were lost. */
  private static void forget(ByteBuffersDirectory directory) throws Exception {
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      Map<String, String> data = new HashMap<>();
      writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
      data.keySet().removeIf(key -> key.matches("dicomsr\\.(patients|studies|series)"));
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }
}
