package org.dicomsr.templates.custom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.templates.context.ContextGroupTable;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateParameter;

/** Turns nodes into the content of a template file. */
final class FileDecoder {
  private static final Set<String> FILE =
      inOrder("templates", "contextGroups", "external");
  private static final Set<String> TEMPLATE =
      inOrder(
          "tid", "name", "extensible", "orderSignificant", "root", "parameters", "notes", "rows");
  private static final Set<String> GROUP =
      inOrder("cid", "name", "uid", "version", "extensible", "codes", "includes", "notes");

  private final String source;
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<String, FilePosition> positions = new HashMap<>();

  FileDecoder(String source) {
    this.source = source;
  }

  static Set<String> inOrder(String... names) {
    return new LinkedHashSet<>(List.of(names));
  }

  TemplateFile decode(Node root) {
    Fields fields = Fields.of(root, "a template file", FILE);
    List<Template> templates = fields.list("templates").stream().map(this::template).toList();
    List<ContextGroupTable> groups = fields.list("contextGroups").stream().map(this::group).toList();
    Map<String, String> external = new LinkedHashMap<>();
    fields.map("external").forEach((tid, name) -> external.put(tid, Fields.text(name.value())));
    if (templates.isEmpty() && groups.isEmpty()) {
      throw new TemplateFileException(root.position(), "expected templates, found none");
    }
    return new TemplateFile(source, templates, groups, external, mentions, positions);
  }

  private Template template(Node node) {
    Fields fields = Fields.of(node, "a template", TEMPLATE);
    String tid = fields.required("tid");
    claim("TID", tid, fields.position());
    Template.Builder builder =
        Template.builder(tid, fields.required("name"))
            .extensible(fields.flag("extensible", true))
            .orderSignificant(fields.flag("orderSignificant", false))
            .root(fields.flag("root", false));
    Set<String> parameters = new TreeSet<>();
    fields
        .map("parameters")
        .forEach(
            (name, usage) -> {
              if (!name.startsWith("$")) {
                throw new TemplateFileException(
                    usage.position(), "expected a parameter such as $Units, found \"" + name + "\"");
              }
              parameters.add(name);
              builder.parameter(new TemplateParameter(name, Fields.text(usage.value())));
            });
    fields.texts("notes").forEach(builder::note);
    RowDecoder rows = new RowDecoder(tid, parameters, mentions, positions);
    rows.decode(fields.list("rows")).forEach(builder::row);
    if (!fields.has("rows") || fields.list("rows").isEmpty()) {
      throw new TemplateFileException(fields.position(), "expected rows of TID " + tid + ", found none");
    }
    return builder.build();
  }

  private ContextGroupTable group(Node node) {
    Fields fields = Fields.of(node, "a context group", GROUP);
    String cid = fields.required("cid");
    claim("CID", cid, fields.position());
    List<Node> includes = fields.list("includes");
    includes.forEach(each -> mention(Mention.Kind.CONTEXT_GROUP, Fields.text(each), each.position()));
    return new ContextGroupTable(
        cid,
        fields.required("name"),
        null,
        fields.read("uid", text -> text),
        fields.read("version", text -> text),
        fields.has("extensible") ? fields.flag("extensible", true) : null,
        Fields.formed(fields.list("codes"), RowDecoder::code),
        fields.texts("includes"),
        null,
        fields.texts("notes"));
  }

  private void claim(String kind, String id, FilePosition position) {
    FilePosition taken = positions.putIfAbsent(kind + " " + id, position);
    if (taken != null) {
      throw new TemplateFileException(
          position,
          "expected each identifier once, found " + kind + " " + id + " again after line " + taken.line());
    }
  }

  private void mention(Mention.Kind kind, String id, FilePosition position) {
    mentions.add(new Mention(kind, id, position));
  }
}
