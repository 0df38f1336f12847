package org.dicomsr.templates.tid1500;

import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * When in the course of a treatment or study something was observed (PS3.16 TID 1502). Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * TimePointContext.of("week 8").withOrder(2).withOffset(56, Ucum.DAY, BASELINE)
 * }</pre>
 *
 * @param timePoint how it is called (row 3), which the template demands and files sometimes lack
 * @param subjectIdentifier how it is called for this subject (row 1)
 * @param protocolIdentifier how it is called in the protocol (row 2)
 * @param types what kind of time point it is, such as baseline, of CID 6146 (row 4)
 * @param order where in the order of time points it is (row 5)
 * @param offset how long after an event it is (rows 6 and 7)
 */
public record TimePointContext(
    @Nullable String timePoint,
    @Nullable String subjectIdentifier,
    @Nullable String protocolIdentifier,
    List<CodedConcept> types,
    @Nullable MeasuredValue order,
    @Nullable TemporalOffset offset) {
  private static final TimePointContext NONE =
      new TimePointContext(null, null, null, List.of(), null, null);

  /**
   * How long after an event something was observed (rows 6 and 7).
   *
   * @param value the time, in days unless another unit says so; before the event when negative
   * @param event what kind of event that was, of CID 280; null where a file leaves it out
   */
  public record TemporalOffset(MeasuredValue value, @Nullable CodedConcept event) {
    /** Checks that there is a value. */
    public TemporalOffset {
      Objects.requireNonNull(value, "value");
    }

    /** {@return the event} */
    @Override
    public String toString() {
      return "TemporalOffset[" + event + "]";
    }
  }

  /** Copies the list. */
  public TimePointContext {
    types = List.copyOf(types);
  }

  /**
   * A time point.
   *
   * @param timePoint how it is called (row 3)
   * @return the time point
   */
  public static TimePointContext of(String timePoint) {
    return new TimePointContext(
        Objects.requireNonNull(timePoint, "timePoint"), null, null, List.of(), null, null);
  }

  /**
   * Adds how the time point is called for this subject.
   *
   * @param identifier Subject Time Point Identifier (row 1)
   * @return a copy with it
   */
  public TimePointContext withSubjectIdentifier(String identifier) {
    return new TimePointContext(timePoint, identifier, protocolIdentifier, types, order, offset);
  }

  /**
   * Adds how the time point is called in the protocol.
   *
   * @param identifier Protocol Time Point Identifier (row 2)
   * @return a copy with it
   */
  public TimePointContext withProtocolIdentifier(String identifier) {
    return new TimePointContext(timePoint, subjectIdentifier, identifier, types, order, offset);
  }

  /**
   * Says what kind of time point it is.
   *
   * @param kinds such as baseline, of CID 6146 (row 4)
   * @return a copy with them
   */
  public TimePointContext withTypes(CodedConcept... kinds) {
    return new TimePointContext(
        timePoint, subjectIdentifier, protocolIdentifier, List.of(kinds), order, offset);
  }

  /**
   * Says where in the order of time points it is.
   *
   * @param number the number (row 5)
   * @return a copy with it
   */
  public TimePointContext withOrder(int number) {
    return new TimePointContext(
        timePoint,
        subjectIdentifier,
        protocolIdentifier,
        types,
        MeasuredValue.of(number, Ucum.NO_UNITS),
        offset);
  }

  /**
   * Says how long after an event it is.
   *
   * @param value the time, before the event when negative (row 6)
   * @param unit such as {@link Ucum#DAY}
   * @param event what kind of event, of CID 280 (row 7)
   * @return a copy with it
   */
  public TimePointContext withOffset(double value, CodedConcept unit, CodedConcept event) {
    return new TimePointContext(
        timePoint,
        subjectIdentifier,
        protocolIdentifier,
        types,
        order,
        new TemporalOffset(MeasuredValue.of(value, unit), event));
  }

  /**
   * Reads the time point of a group.
   *
   * @param group the group
   * @return the time point, if there is any item of one
   */
  public static Optional<TimePointContext> from(ContentNode group) {
    Children items = Children.of(group);
    TimePointContext found =
        new TimePointContext(
            items.text(Names.TIME_POINT),
            items.text(Dcm.SUBJECT_TIME_POINT_IDENTIFIER),
            items.text(Dcm.PROTOCOL_TIME_POINT_IDENTIFIER),
            items.codes(Dcm.TIME_POINT_TYPE),
            items.number(Dcm.TIME_POINT_ORDER),
            offset(items));
    return found.equals(NONE) ? Optional.empty() : Optional.of(found);
  }

  private static @Nullable TemporalOffset offset(Children items) {
    ContentNode node = items.first(Dcm.LONGITUDINAL_TEMPORAL_OFFSET_FROM_EVENT, Num.class);
    return node != null && node.item() instanceof Num num && num.value() != null
        ? new TemporalOffset(
            num.value(), Children.of(node).code(Dcm.LONGITUDINAL_TEMPORAL_EVENT_TYPE))
        : null;
  }

  /**
   * Writes the items, each of which HAS OBS CONTEXT.
   *
   * @param group the group
   */
  public void writeTo(ItemBuilder<?> group) {
    new ChildWriter(group, HAS_OBS_CONTEXT)
        .text(Dcm.SUBJECT_TIME_POINT_IDENTIFIER, subjectIdentifier)
        .text(Dcm.PROTOCOL_TIME_POINT_IDENTIFIER, protocolIdentifier)
        .text(Names.TIME_POINT, timePoint)
        .codes(Dcm.TIME_POINT_TYPE, types)
        .number(Dcm.TIME_POINT_ORDER, order);
    if (offset != null) {
      group.num(
          HAS_OBS_CONTEXT,
          Dcm.LONGITUDINAL_TEMPORAL_OFFSET_FROM_EVENT,
          offset.value(),
          num ->
              new ChildWriter(num, HAS_CONCEPT_MOD)
                  .code(Dcm.LONGITUDINAL_TEMPORAL_EVENT_TYPE, offset.event()));
    }
  }

  /** {@return the types only: identifiers are the report's} */
  @Override
  public String toString() {
    return "TimePointContext" + types;
  }
}
