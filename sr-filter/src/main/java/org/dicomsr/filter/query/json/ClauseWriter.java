package org.dicomsr.filter.query.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.filter.query.And;
import org.dicomsr.filter.query.AtLeast;
import org.dicomsr.filter.query.Before;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.Comparison;
import org.dicomsr.filter.query.ContainerClause;
import org.dicomsr.filter.query.GroupClause;
import org.dicomsr.filter.query.Has;
import org.dicomsr.filter.query.In;
import org.dicomsr.filter.query.Missing;
import org.dicomsr.filter.query.Not;
import org.dicomsr.filter.query.ObjectClause;
import org.dicomsr.filter.query.Or;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.Same;
import org.dicomsr.filter.query.TimeSpan;
import org.dicomsr.filter.query.Unknown;
import org.dicomsr.filter.query.Within;
import org.dicomsr.filter.query.json.internal.Json;

/** Makes JSON of queries and clauses. */
final class ClauseWriter {
  private ClauseWriter() {}

  static Json query(Query query) {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("select", text(query.level()));
    if (query.kind() != null) {
      members.put("of", text(query.kind()));
    }
    members.put("where", clause(query.where()));
    return new Json.Members(members);
  }

  private static Json clause(Clause clause) {
    Map<String, Json> members = new LinkedHashMap<>();
    switch (clause) {
      case And and -> members.put("and", clauses(and.clauses()));
      case Or or -> members.put("or", clauses(or.clauses()));
      case Not not -> members.put("not", clause(not.clause()));
      case Same same -> {
        members.put("same", text(same.scope()));
        members.put("where", clause(same.clause()));
      }
      case Within within -> {
        members.put("within", span(within.span()));
        members.put("where", clause(within.clause()));
      }
      case Before before -> {
        members.put("before", clauses(List.of(before.first(), before.second())));
        if (before.within() != null) {
          members.put("within", span(before.within()));
        }
      }
      case ObjectClause object -> {
        members.put("object", text(object.kind()));
        if (object.clause() != null) {
          members.put("where", clause(object.clause()));
        }
      }
      case GroupClause group -> {
        members.put("group", text(group.kind()));
        members.put("where", clause(group.clause()));
      }
      case ContainerClause container -> {
        members.put("container", TermWriter.step(container.concept()));
        members.put("where", clause(container.clause()));
      }
      case AtLeast several -> {
        members.put("atLeast", new Json.Numeral(Integer.toString(several.count())));
        members.put("of", clause(several.clause()));
      }
      case Comparison comparison -> {
        members.put("term", TermWriter.term(comparison.term()));
        members.put("op", text(comparison.operator()));
        members.put("value", TermWriter.value(comparison.value()));
      }
      case In in -> {
        members.put("term", TermWriter.term(in.term()));
        members.put("in", new Json.Items(in.values().stream().map(TermWriter::value).toList()));
      }
      case Has has -> members.put("has", TermWriter.term(has.term()));
      case Missing missing -> members.put("missing", TermWriter.term(missing.term()));
      case Unknown unknown -> members.put("unknown", TermWriter.term(unknown.term()));
    }
    return new Json.Members(members);
  }

  private static Json clauses(List<Clause> clauses) {
    return new Json.Items(clauses.stream().map(ClauseWriter::clause).toList());
  }

  private static Json span(TimeSpan span) {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("number", TermWriter.number(span.amount()));
    members.put("unit", text(span.unit()));
    return new Json.Members(members);
  }

  /** Constants and kinds print as their word. */
  private static Json text(Object word) {
    return new Json.Text(word.toString());
  }
}
