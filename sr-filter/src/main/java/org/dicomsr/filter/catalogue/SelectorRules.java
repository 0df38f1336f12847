package org.dicomsr.filter.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dicomsr.filter.internal.yaml.Cursor;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.GroupClause;
import org.dicomsr.filter.query.GroupKind;
import org.dicomsr.filter.query.Has;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Names;
import org.dicomsr.filter.query.ObjectClause;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QueryProblem;
import org.dicomsr.filter.query.Term;
import org.dicomsr.filter.query.Value;
import org.jspecify.annotations.Nullable;

/** What must hold of a selector. */
final class SelectorRules {
  private static final Pattern TEMPLATE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_.-]*");

  private SelectorRules() {}

  static void check(
      @Nullable Term term,
      @Nullable String template,
      @Nullable Clause where,
      @Nullable Clause group,
      List<Value> values) {
    if (term == null && values.isEmpty()) {
      throw refused(
          "", "which facts are meant", "none", "`path` is a term of a query, `code` a concept");
    }
    if (template != null && !TEMPLATE.matcher(template).matches()) {
      throw refused("template", "the number of a template, such as 3700", "another text", null);
    }
    if (term != null) {
      inObject("path", new Has(term));
    }
    if (where != null) {
      inObject("where", where);
    }
    if (group != null) {
      inObject("group", new GroupClause(GroupKind.GROUP, group));
    }
  }

  /** A query knows what may stand in an object, and in a group. */
  private static void inObject(String key, Clause clause) {
    Query query;
    try {
      query = new Query(Level.OBJECTS, null, new ObjectClause(ObjectKind.Category.ANY, clause));
    } catch (InvalidQueryException e) {
      QueryProblem problem = e.problem();
      throw refused(key, problem.expected(), problem.found(), problem.hint());
    }
    Optional<QueryProblem> unknown = Names.standard().check(query);
    if (unknown.isPresent()) {
      String near = unknown.get().hint();
      throw refused(
          key,
          "a built-in name or a DICOM keyword",
          "another name",
          near != null && near.startsWith("did you mean") ? near : Cursor.IN_QUOTES);
    }
  }

  private static CatalogueException refused(
      String path, String expected, String found, @Nullable String hint) {
    return new CatalogueException(new CatalogueProblem(path, expected, found, hint));
  }
}
