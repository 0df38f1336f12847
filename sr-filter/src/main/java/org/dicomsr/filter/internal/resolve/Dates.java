package org.dicomsr.filter.internal.resolve;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.DateIn;
import org.dicomsr.filter.query.DateRange;
import org.dicomsr.filter.query.Operator;
import org.dicomsr.filter.query.PartialDate;

/**
 * Dates of a query as moments. They are local, as are those of files that do not say their time
 * zone: both are taken for UTC.
 */
final class Dates {
  private Dates() {}

  static ValueTest equal(PartialDate date) {
    return new DateIn(first(date), last(date));
  }

  static ValueTest equal(DateRange range) {
    return new DateIn(first(range.from()), last(range.to()));
  }

  static ValueTest compare(Operator operator, PartialDate date) {
    return switch (operator) {
      case LESS -> before(first(date));
      case LESS_OR_EQUAL -> new DateIn(Long.MIN_VALUE, last(date));
      case GREATER -> after(last(date));
      case GREATER_OR_EQUAL -> new DateIn(first(date), Long.MAX_VALUE);
      case EQUAL, NOT_EQUAL, MATCHES -> throw new IllegalArgumentException(operator.sign());
    };
  }

  /** What lies wholly outside. */
  static ValueTest outside(PartialDate from, PartialDate to) {
    List<ValueTest> tests = new ArrayList<>();
    tests.add(before(first(from)));
    tests.add(after(last(to)));
    return Tests.anyOf(tests);
  }

  private static ValueTest before(long moment) {
    return new DateIn(Long.MIN_VALUE, moment - 1);
  }

  private static ValueTest after(long moment) {
    return new DateIn(moment + 1, Long.MAX_VALUE);
  }

  private static long first(PartialDate date) {
    return millis(date.start());
  }

  private static long last(PartialDate date) {
    return millis(date.end().minusNanos(1));
  }

  private static long millis(LocalDateTime moment) {
    return moment.toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
