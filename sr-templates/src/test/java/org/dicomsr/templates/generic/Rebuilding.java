package org.dicomsr.templates.generic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;
import org.dicomsr.templates.match.RowReference;

/** Builds anew, row by row, what was read. */
final class Rebuilding {
  private final Templates templates;

  private Rebuilding(Templates templates) {
    this.templates = templates;
  }

  /** An item, and the rows that lead to it from where it is put, its own at the end. */
  private record Step(TemplateContent content, List<RowReference> way) {
    RowReference next() {
      return way.getFirst();
    }

    Step inside() {
      return new Step(content, way.subList(1, way.size()));
    }
  }

  static ContentItem of(Templates templates, TemplateContent root, String tid) {
    PartBuilder builder = PartBuilder.of(templates, tid).value(bare(root));
    Rebuilding rebuilding = new Rebuilding(templates);
    rebuilding.fill(builder, rebuilding.steps(root));
    return builder.build();
  }

  private static ItemValue bare(TemplateContent content) {
    return ItemValue.of(content.item().withChildren(List.of()));
  }

  private List<Step> steps(TemplateContent above) {
    int known = above.row().orElseThrow().includes().size();
    List<Step> steps = new ArrayList<>();
    for (TemplateContent child : above.children()) {
      List<RowReference> all = child.row().orElseThrow().includes();
      List<RowReference> way = new ArrayList<>(all.subList(known, all.size()));
      way.add(child.row().orElseThrow().reference());
      steps.add(new Step(child, way));
    }
    return steps;
  }

  private void fill(RowsBuilder<?> builder, List<Step> steps) {
    for (int i = 0; i < steps.size(); ) {
      Step step = steps.get(i);
      if (step.way().size() == 1) {
        String row = step.next().toString();
        builder.add(row, bare(step.content()));
        builder.in(row, below -> fill(below, steps(step.content())));
        i++;
      } else {
        int end = instance(steps, i);
        List<Step> inside = steps.subList(i, end).stream().map(Step::inside).toList();
        builder.add(step.next().toString(), instance -> fill(instance, inside));
        i = end;
      }
    }
  }

  /**
   * Where the instance of an include ends: another row comes, or one that comes before the last.
   */
  private int instance(List<Step> steps, int from) {
    RowReference include = steps.get(from).next();
    Map<RowReference, Integer> filled = new HashMap<>();
    int last = -1;
    int i = from;
    while (i < steps.size() && steps.get(i).next().equals(include)) {
      Step step = steps.get(i).inside();
      Template template = templates.template(step.next().tid()).orElseThrow();
      TemplateRow row = template.row(step.next().label()).orElseThrow();
      int position = template.rows().indexOf(row);
      int count = filled.merge(step.next(), 1, Integer::sum);
      boolean full = step.way().size() == 1 && count > row.multiplicity().maximum();
      if (position < last || full) {
        break;
      }
      last = position;
      i++;
    }
    return i;
  }
}
