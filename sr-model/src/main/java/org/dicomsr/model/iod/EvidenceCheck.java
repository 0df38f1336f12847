package org.dicomsr.model.iod;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TagPath;
import org.jspecify.annotations.Nullable;

/**
 * The lists of other objects in a document's header, and whether they hold what the content refers
 * to.
 */
final class EvidenceCheck {
  private static final int[] OTHER_LISTS = {
    Tag.PREDECESSOR_DOCUMENTS_SEQUENCE, Tag.IDENTICAL_DOCUMENTS_SEQUENCE
  };

  private final DataSet dataSet;
  private final @Nullable SrSopClass sopClass;
  private final Findings findings;
  private final Map<String, String> classes = new HashMap<>();

  EvidenceCheck(DataSet dataSet, @Nullable SrSopClass sopClass, Findings findings) {
    this.dataSet = dataSet;
    this.sopClass = sopClass;
    this.findings = findings;
  }

  /** Checks the lists and remembers the evidence. */
  void checkLists() {
    list(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE, new HashMap<>(), true);
    // Key object selections have no other list of evidence (C.17.6.2).
    boolean keyObjects = sopClass == SrSopClass.KEY_OBJECT_SELECTION;
    list(Tag.PERTINENT_OTHER_EVIDENCE_SEQUENCE, new HashMap<>(), !keyObjects);
    for (int tag : OTHER_LISTS) {
      list(tag, new HashMap<>(), false);
    }
  }

  private void list(int tag, Map<String, String> seen, boolean isEvidence) {
    List<DataSet> studies = dataSet.items(tag);
    for (int i = 0; i < studies.size(); i++) {
      DataSet study = studies.get(i);
      TagPath path = TagPath.of(tag).item(i + 1);
      require(study, path, Tag.STUDY_INSTANCE_UID);
      List<DataSet> series = items(study, path, Tag.REFERENCED_SERIES_SEQUENCE);
      for (int j = 0; j < series.size(); j++) {
        TagPath seriesPath = path.child(Tag.REFERENCED_SERIES_SEQUENCE).item(j + 1);
        require(series.get(j), seriesPath, Tag.SERIES_INSTANCE_UID);
        List<DataSet> objects = items(series.get(j), seriesPath, Tag.REFERENCED_SOP_SEQUENCE);
        for (int k = 0; k < objects.size(); k++) {
          object(
              objects.get(k),
              seriesPath.child(Tag.REFERENCED_SOP_SEQUENCE).item(k + 1),
              seen,
              isEvidence);
        }
      }
    }
  }

  private void object(DataSet object, TagPath path, Map<String, String> seen, boolean isEvidence) {
    require(object, path, Tag.REFERENCED_SOP_CLASS_UID);
    require(object, path, Tag.REFERENCED_SOP_INSTANCE_UID);
    String uid = object.string(Tag.REFERENCED_SOP_INSTANCE_UID).orElse("");
    if (uid.isEmpty()) {
      return;
    }
    String sopClassUid = object.string(Tag.REFERENCED_SOP_CLASS_UID).orElse("");
    if (seen.put(uid, sopClassUid) != null && findings.wants(Rule.EVID_DUPLICATE)) {
      findings.put(
          Rule.EVID_DUPLICATE, path.toString(), "expected the object once, found it again");
    }
    if (isEvidence) {
      classes.put(uid, sopClassUid);
    }
  }

  private void require(DataSet owner, TagPath path, int tag) {
    if (owner.string(tag).orElse("").isEmpty() && findings.wants(Rule.EVID_STRUCTURE)) {
      findings.put(Rule.EVID_STRUCTURE, path.child(tag).toString(), "expected a UID, found none");
    }
  }

  private List<DataSet> items(DataSet owner, TagPath path, int tag) {
    List<DataSet> items = owner.items(tag);
    if (items.isEmpty() && findings.wants(Rule.EVID_STRUCTURE)) {
      findings.put(Rule.EVID_STRUCTURE, path.child(tag).toString(), "expected items, found none");
    }
    return items;
  }

  /** Checks that an object that the content refers to is listed, with the same class. */
  void reference(String instanceUid, String classUid, Supplier<String> path) {
    String listed = classes.get(instanceUid);
    if (listed == null) {
      if (findings.wants(Rule.EVID_MISSING)) {
        findings.put(
            Rule.EVID_MISSING,
            path.get(),
            "expected the object that is referred to in the evidence, found it in no list");
      }
    } else if (!listed.isEmpty()
        && !classUid.isEmpty()
        && !listed.equals(classUid)
        && findings.wants(Rule.EVID_CLASS)) {
      findings.put(
          Rule.EVID_CLASS,
          path.get(),
          "expected the SOP class that the evidence tells, found another");
    }
  }
}
