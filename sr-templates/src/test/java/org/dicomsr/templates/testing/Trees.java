package org.dicomsr.templates.testing;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.SELECTED_FROM;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Continuity;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.Scoord;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.UidRef;
import org.jspecify.annotations.Nullable;

/** Small trees in few words. */
public final class Trees {
  public static final CodedConcept LENGTH = code("410668003", "SCT", "Length");
  public static final CodedConcept GROUP = code("125007", "DCM", "Measurement Group");
  public static final CodedConcept MEASUREMENTS = code("126010", "DCM", "Imaging Measurements");
  public static final CodedConcept OBSERVER_TYPE = code("121005", "DCM", "Observer Type");
  public static final CodedConcept PERSON = code("121006", "DCM", "Person");
  public static final CodedConcept DEVICE = code("121007", "DCM", "Device");
  public static final CodedConcept NAME = code("121008", "DCM", "Person Observer Name");
  public static final CodedConcept DEVICE_UID = code("121012", "DCM", "Device Observer UID");
  public static final CodedConcept FINDING = code("121071", "DCM", "Finding");
  public static final CodedConcept REGION = code("111030", "DCM", "Image Region");

  private Trees() {}

  public static CodedConcept code(String value, String scheme, String meaning) {
    return CodedConcept.of(value, scheme, meaning);
  }

  public static ContentItem text(CodedConcept name) {
    return new Text(name, "text", ItemDetails.NONE, List.of());
  }

  public static ContentItem coded(CodedConcept name, CodedConcept value, Related... children) {
    return new Code(name, value, ItemDetails.NONE, List.of(children));
  }

  public static ContentItem person() {
    return new Pname(NAME, null, ItemDetails.NONE, List.of());
  }

  public static ContentItem uid(CodedConcept name) {
    return new UidRef(name, "2.25.1", ItemDetails.NONE, List.of());
  }

  public static ContentItem number(CodedConcept name, Related... children) {
    MeasuredValue value = MeasuredValue.of(3, Ucum.MILLIMETER);
    return new Num(name, value, null, ItemDetails.NONE, List.of(children));
  }

  public static ContentItem image() {
    ImageReference reference = ImageReference.of("1.2.840.10008.5.1.4.1.1.2", "2.25.7");
    return new Image(null, reference, ItemDetails.NONE, List.of());
  }

  public static ContentItem region(Related... children) {
    Coordinates points = Coordinates.of2d(new float[] {1, 1, 2, 2});
    return new Scoord(
        REGION, GraphicType.CIRCLE, points, null, null, ItemDetails.NONE, List.of(children));
  }

  public static Related regionInImage() {
    return contains(region(Related.of(SELECTED_FROM, image())));
  }

  public static Container container(CodedConcept name, @Nullable String tid, Related... children) {
    TemplateIdentification id = tid == null ? null : TemplateIdentification.dcmr(tid);
    return new Container(name, Continuity.SEPARATE, id, ItemDetails.NONE, List.of(children));
  }

  public static Related contains(ContentItem item) {
    return Related.of(CONTAINS, item);
  }

  public static Related modifies(ContentItem item) {
    return Related.of(HAS_CONCEPT_MOD, item);
  }

  public static Related observes(ContentItem item) {
    return Related.of(HAS_OBS_CONTEXT, item);
  }

  public static Related edge(RelationshipType type, ContentItem item) {
    return Related.of(type, item);
  }

  /** TID 1500 with groups, after what else the root has. */
  public static Container report(List<Related> context, Related... groups) {
    List<Related> children = new ArrayList<>(context);
    children.add(contains(container(MEASUREMENTS, null, groups)));
    CodedConcept title = code("126000", "DCM", "Imaging Measurement Report");
    return container(title, "1500", children.toArray(Related[]::new));
  }

  public static Container report(Related... groups) {
    return report(List.of(), groups);
  }

  public static Related group(@Nullable String tid, Related... children) {
    return contains(container(GROUP, tid, children));
  }

  /**
   * TID 1500 with so many items, in groups of about twenty, every other of them a planar region.
   */
  public static Container largeReport(int items, boolean named) {
    CodedConcept derivation = code("121401", "DCM", "Derivation");
    CodedConcept mean = code("373098007", "SCT", "Mean");
    CodedConcept site = code("363698007", "SCT", "Finding Site");
    CodedConcept lung = code("39607008", "SCT", "Lung");
    CodedConcept laterality = code("272741003", "SCT", "Laterality");
    CodedConcept leftSide = code("7771000", "SCT", "Left");
    List<Related> groups = new ArrayList<>();
    int count = 2;
    while (count < items) {
      List<Related> children = new ArrayList<>();
      children.add(observes(text(code("112039", "DCM", "Tracking Identifier"))));
      children.add(observes(uid(code("112040", "DCM", "Tracking Unique Identifier"))));
      children.add(contains(coded(FINDING, code("27925004", "SCT", "Nodule"))));
      children.add(modifies(coded(site, lung, modifies(coded(laterality, leftSide)))));
      for (int i = 0; i < 6; i++) {
        children.add(contains(number(LENGTH, modifies(coded(derivation, mean)))));
      }
      boolean planar = groups.size() % 2 == 0;
      if (planar) {
        children.add(regionInImage());
      }
      count += children.size() + (planar ? 9 : 8);
      String tid = planar ? "1410" : "1501";
      groups.add(group(named ? tid : null, children.toArray(Related[]::new)));
    }
    return report(groups.toArray(Related[]::new));
  }
}
