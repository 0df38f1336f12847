package org.dicomsr.templates.imaging;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.Relationship;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.templates.observation.ObservationContext;
import org.jspecify.annotations.Nullable;

/**
 * A section of a report: row 8 of TID 2000 with TID 2002 (PS3.16). Immutable and thread-safe;
 * {@code toString} shows heading and counts only.
 *
 * @param heading the heading, as in CID 7001; null where a file leaves it out, and for what stands
 *     in no section at all
 * @param context who observed what in whom, where that differs from the report
 * @param items statements, images and measurements, in order
 */
public record ReportSection(
    @Nullable CodedConcept heading, ObservationContext context, List<ReportItem> items) {

  /** Copies the list. */
  public ReportSection {
    Objects.requireNonNull(context, "context");
    items = List.copyOf(items);
  }

  /**
   * Builds a section.
   *
   * @param heading the heading, as in CID 7001
   * @param inside builds what is in it
   * @return the section
   */
  public static ReportSection of(
      CodedConcept heading, Consumer<? super ReportSectionBuilder> inside) {
    ReportSectionBuilder builder =
        new ReportSectionBuilder(Objects.requireNonNull(heading, "heading"));
    inside.accept(builder);
    return builder.build();
  }

  /** {@return the statements, in order} */
  public List<Statement> statements() {
    return items.stream().filter(Statement.class::isInstance).map(Statement.class::cast).toList();
  }

  /** {@return the images and measurements that support no statement, in order} */
  public List<ImagingObservation> observations() {
    return items.stream()
        .filter(ImagingObservation.class::isInstance)
        .map(ImagingObservation.class::cast)
        .toList();
  }

  /**
   * Reads a section.
   *
   * <p>What says something about the section, rather than standing in it, is told by its
   * relationship: {@code HAS OBS CONTEXT}, {@code HAS ACQ CONTEXT} and {@code HAS CONCEPT MOD}.
   *
   * @param container a container
   * @return the section
   */
  public static ReportSection from(ContentNode container) {
    return new ReportSection(
        container.item().name(), ObservationContext.from(container), items(container.children()));
  }

  static List<ReportItem> items(List<ContentNode> nodes) {
    List<ReportItem> items = new ArrayList<>();
    for (ContentNode node : nodes) {
      if (node.relationship().filter(ReportSection::isAside).isEmpty()) {
        Optional<ReportItem> observation = ImagingObservation.from(node).map(item -> item);
        observation.or(() -> Statement.from(node)).ifPresent(items::add);
      }
    }
    return items;
  }

  private static boolean isAside(Relationship relationship) {
    return relationship.is(RelationshipType.HAS_OBS_CONTEXT)
        || relationship.is(RelationshipType.HAS_ACQ_CONTEXT)
        || relationship.is(RelationshipType.HAS_CONCEPT_MOD);
  }

  void writeTo(ContainerBuilder report) {
    report.container(
        CONTAINS,
        heading,
        section -> {
          context.writeTo(section);
          for (ReportItem item : items) {
            switch (item) {
              case Statement statement -> statement.writeTo(section);
              case ImagingObservation observation -> observation.writeTo(section, CONTAINS);
            }
          }
        });
  }

  @Override
  public String toString() {
    return "ReportSection["
        + (heading == null ? "no heading" : heading)
        + ", "
        + items.size()
        + " items]";
  }
}
