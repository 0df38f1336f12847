package org.dicomsr.index.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.InstanceEntry;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.ObjectReference;
import org.dicomsr.index.document.ReferenceRole;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.model.content.SopReference;
import org.junit.jupiter.api.Test;

/** A report measures a segmentation that was drawn on images: the report annotates the images. */
class AnnotationsTests {
  private interface Step {
    void in(IndexWriting writing) throws Exception;
  }

  private static ObjectDocument object(
      ObjectKind kind, String uid, ReferenceRole role, String... references) {
    List<ObjectReference> all = new ArrayList<>();
    for (String reference : references) {
      boolean series = reference.startsWith("series ");
      all.add(
          new ObjectReference(
              null,
              series ? reference.substring(7) : null,
              null,
              series ? null : reference,
              List.of(role)));
    }
    return new ObjectDocument(
        kind,
        RandomObjects.patient(1),
        "1.1",
        "2." + uid,
        List.of(new InstanceEntry(new SopReference("1.2", uid), null, 1, List.of())),
        null,
        null,
        List.of(),
        all,
        GroupDocument.root(List.of(), List.of()),
        List.of());
  }

  private static ImageInstance image(String uid, String series) {
    return new ImageInstance(
        RandomObjects.patient(1),
        "1.1",
        series,
        new InstanceEntry(new SopReference("1.3", uid), null, 1, List.of()),
        null,
        List.of(new HeaderAttribute("Modality", List.of(new TextValue("CT")))),
        List.of(),
        List.of());
  }

  private static Set<String> annotated(IndexView view, String uid) throws Exception {
    Set<String> found = new TreeSet<>();
    int[] document = {-1};
    IndexView.forEachObject(
        view.searcher().getIndexReader(),
        (leaf, doc) -> {
          if (IndexView.key(leaf.reader(), doc).equals(uid)) {
            document[0] = leaf.docBase + doc;
          }
        });
    for (int target : view.annotations().all(document[0])) {
      found.add(String.valueOf(view.document(target).seriesUid()));
    }
    return found;
  }

  @Test
  void chainsAreFollowedWhateverCameFirst() throws Exception {
    List<Step> steps =
        List.of(
            w -> w.add(object(ObjectKind.REPORT, "8.1", ReferenceRole.CONTENT, "8.2", "8.99")),
            w -> w.add(object(ObjectKind.SEGMENTATION, "8.2", ReferenceRole.SOURCE, "9.1", "9.2")),
            w -> w.add(object(ObjectKind.REPORT, "8.3", ReferenceRole.PREDECESSOR, "8.1")),
            w -> w.add(object(ObjectKind.OTHER, "8.4", ReferenceRole.RELATED, "series 3.2")),
            // Two that refer to each other.
            w -> w.add(object(ObjectKind.REPORT, "8.5", ReferenceRole.CONTENT, "8.6")),
            w -> w.add(object(ObjectKind.REPORT, "8.6", ReferenceRole.CONTENT, "8.5", "9.2")),
            w -> w.add(image("9.1", "3.1")),
            w -> w.add(image("9.2", "3.1")),
            w -> w.add(image("9.3", "3.2")));
    for (int first = 0; first < steps.size(); first++) {
      try (IndexStore store = TestIndex.create(new ByteBuffersDirectory())) {
        try (IndexWriting writing = store.write(TestIndex.SECRET, 1)) {
          for (int i = 0; i < steps.size(); i++) {
            steps.get((first + i) % steps.size()).in(writing);
            writing.commit();
          }
        }
        try (IndexView view = store.view()) {
          assertThat(annotated(view, "8.1")).containsExactly("2.8.2", "3.1");
          assertThat(annotated(view, "8.2")).containsExactly("3.1");
          assertThat(annotated(view, "8.3")).isEmpty();
          assertThat(annotated(view, "8.4")).containsExactly("3.2");
          assertThat(annotated(view, "8.5")).containsExactly("2.8.6", "3.1");
          assertThat(annotated(view, "8.6")).containsExactly("2.8.5", "3.1");
        }
        try (IndexWriting writing = store.write(TestIndex.SECRET, 1)) {
          writing.deleteInstances(List.of("8.2"));
          writing.commit();
        }
        try (IndexView view = store.view()) {
          // A chain ends where something is missing.
          assertThat(annotated(view, "8.1")).isEmpty();
        }
      }
    }
  }

  @Test
  void nothingAnnotatesWhatIsOfAnotherPatient() throws Exception {
    ObjectDocument report = object(ObjectKind.REPORT, "8.1", ReferenceRole.CONTENT, "9.1", "9.2");
    try (IndexStore store = TestIndex.create(new ByteBuffersDirectory())) {
      try (IndexWriting writing = store.write(TestIndex.SECRET, 1)) {
        writing.add(report);
        writing.add(image("9.1", "3.1"));
        ImageInstance other = image("9.2", "3.2");
        writing.add(
            new ImageInstance(
                RandomObjects.patient(2),
                other.studyUid(),
                other.seriesUid(),
                other.entry(),
                null,
                other.attributes(),
                List.of(),
                List.of()));
        writing.commit();
      }
      try (IndexView view = store.view()) {
        assertThat(annotated(view, "8.1")).containsExactly("3.1");
      }
    }
  }
}
