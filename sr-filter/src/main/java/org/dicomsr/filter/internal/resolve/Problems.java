package org.dicomsr.filter.internal.resolve;

import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.QueryPart;
import org.dicomsr.filter.query.QueryProblem;
import org.dicomsr.filter.query.Value;
import org.dicomsr.index.schema.AttributeTable;
import org.dicomsr.index.schema.Sensitivity;
import org.jspecify.annotations.Nullable;

/** What is wrong with a query. Texts hold words of the language and of published tables only. */
final class Problems {
  private Problems() {}

  static InvalidQueryException refused(
      QueryPart part, String expected, String found, @Nullable String hint) {
    return new InvalidQueryException(new QueryProblem(part, expected, found, hint));
  }

  /** A keyword of the dictionary that no document has. */
  static InvalidQueryException unheld(QueryPart part, String keyword) {
    Sensitivity sensitivity = AttributeTable.sensitivity(keyword);
    String hint =
        sensitivity == Sensitivity.IDENTITY
                || keyword.startsWith("PatientBirth")
                || keyword.equals("PatientID")
            ? "names, birth dates, identifiers and addresses are in no index"
            : keyword.endsWith("InstanceUID")
                ? "`study`, `series` and `instance` can be asked for"
                : "documents hold a selection of attributes";
    return refused(part, "an attribute that documents hold", "one that they do not", hint);
  }

  /** What a value is, in words. */
  static String kindOf(Value value) {
    return switch (value) {
      case org.dicomsr.filter.query.Quantity number -> "a number";
      case org.dicomsr.filter.query.QuantityRange range -> "a range of numbers";
      case org.dicomsr.filter.query.PartialDate date -> "a date";
      case org.dicomsr.filter.query.DateRange range -> "a range of dates";
      case org.dicomsr.filter.query.QuotedText text -> "quoted text";
      case org.dicomsr.filter.query.Word word -> "a word";
      case org.dicomsr.filter.query.Code code -> "a code";
      case org.dicomsr.filter.query.CodePrefix prefix -> "a code";
    };
  }
}
