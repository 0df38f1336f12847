package org.dicomsr.templates.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.definition.Bindings;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;
import org.dicomsr.templates.definition.Term;
import org.dicomsr.templates.match.Particle.Include;
import org.dicomsr.templates.match.Particle.Inherited;
import org.dicomsr.templates.match.Particle.Slot;

/** All scopes that were needed so far, each made once. Thread-safe. */
final class TemplateGraph {
  private final Function<String, Optional<Template>> templates;
  private final ContextGroups contextGroups;
  private final Map<Key, Scope> scopes = new ConcurrentHashMap<>();
  private final Map<List<Term>, CodeSet> codeSets = new ConcurrentHashMap<>();

  private record Key(String tid, String above, Bindings bindings, Inherited inherited) {}

  TemplateGraph(Function<String, Optional<Template>> templates, ContextGroups contextGroups) {
    this.templates = templates;
    this.contextGroups = contextGroups;
  }

  ContextGroups contextGroups() {
    return contextGroups;
  }

  CodeSet codes(List<Term> terms) {
    return codeSets.computeIfAbsent(terms, all -> CodeSet.of(all, contextGroups));
  }

  /** The top rows of a template that nothing includes. */
  Scope top(Template template) {
    return top(template, Bindings.NONE, Inherited.NOTHING);
  }

  private Scope top(Template template, Bindings bindings, Inherited inherited) {
    Key key = new Key(template.tid(), "", bindings, inherited);
    Scope known = scopes.get(key);
    if (known == null) {
      List<Particle> particles = particles(template, template.topRows(), bindings, inherited);
      known = keep(key, new Scope(template, null, particles));
    }
    return known;
  }

  /** The rows below a row. */
  Scope below(Template template, TemplateRow row, Bindings bindings) {
    Key key = new Key(template.tid(), row.label(), bindings, Inherited.NOTHING);
    Scope known = scopes.get(key);
    if (known == null) {
      List<Particle> particles =
          particles(template, template.children(row), bindings, Inherited.NOTHING);
      known = keep(key, new Scope(template, row, particles));
    }
    return known;
  }

  private Scope keep(Key key, Scope scope) {
    Scope other = scopes.putIfAbsent(key, scope);
    return other == null ? scope : other;
  }

  private List<Particle> particles(
      Template template, List<TemplateRow> rows, Bindings bindings, Inherited inherited) {
    List<Particle> particles = new ArrayList<>();
    for (TemplateRow row : rows) {
      int position = particles.size();
      particles.add(
          switch (row.content()) {
            case RowContent.Item item ->
                new Slot(this, template, row, position, item, inherited, bindings);
            case RowContent.Include include -> {
              Bindings handed = bindings.handDown(include.bindings());
              Scope scope =
                  templates
                      .apply(include.tid())
                      .map(target -> top(target, handed, inherited.with(row)))
                      .orElse(null);
              yield new Include(template, row, position, include, scope);
            }
          });
    }
    return particles;
  }
}
