package org.dicomsr.templates.custom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.templates.context.ContextGroupTable;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateParameter;
import org.dicomsr.templates.definition.TemplateRow;

/**
 * Turns nodes into the content of a template file.
 *
 * <p>This class and the decoders it uses do without lambdas, streams and pattern switches: setting
 * those up is most of what a program would wait for when it first asks for a template.
 */
final class FileDecoder {
  private static final Set<String> FILE = inOrder("templates", "contextGroups", "external");
  private static final Set<String> TEMPLATE =
      inOrder(
          "tid",
          "name",
          "mappingResource",
          "extensible",
          "orderSignificant",
          "root",
          "parameters",
          "notes",
          "rows");
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
    List<Template> templates = new ArrayList<>();
    for (Node node : fields.list("templates")) {
      templates.add(template(node));
    }
    List<ContextGroupTable> groups = new ArrayList<>();
    for (Node node : fields.list("contextGroups")) {
      groups.add(group(node));
    }
    Map<String, String> external = new LinkedHashMap<>();
    for (Map.Entry<String, Node.Field> each : fields.map("external").entrySet()) {
      external.put(each.getKey(), Fields.text(each.getValue().value()));
    }
    if (templates.isEmpty() && groups.isEmpty()) {
      throw new TemplateFileException(root.position(), "expected templates, found none");
    }
    return new TemplateFile(source, templates, groups, external, mentions, positions);
  }

  private Template template(Node node) {
    Fields fields = Fields.of(node, "a template", TEMPLATE);
    String tid = fields.required("tid");
    codeString(tid, "TID", fields.position("tid"));
    claim("TID", tid, fields.position());
    Template.Builder builder =
        Template.builder(tid, fields.required("name"))
            .mappingResource(mappingResource(fields, tid))
            .extensible(fields.flag("extensible", true))
            .orderSignificant(fields.flag("orderSignificant", false))
            .root(fields.flag("root", false));
    Set<String> parameters = new HashSet<>();
    for (Map.Entry<String, Node.Field> each : fields.map("parameters").entrySet()) {
      TemplateParameter parameter = parameter(each.getKey(), each.getValue());
      parameters.add(parameter.name());
      builder.parameter(parameter);
    }
    for (String note : fields.texts("notes")) {
      builder.note(note);
    }
    if (fields.list("rows").isEmpty()) {
      throw new TemplateFileException(
          fields.position(), "expected rows of TID " + tid + ", found none");
    }
    RowDecoder rows = new RowDecoder(tid, parameters, mentions, positions);
    for (TemplateRow row : rows.decode(fields.list("rows"))) {
      builder.row(row);
    }
    return builder.build();
  }

  /** Without a word on it, the standard's templates are those with a number of the standard's. */
  private static String mappingResource(Fields fields, String tid) {
    String own = fields.find("mappingResource");
    if (own == null) {
      return isNumber(tid) && !tid.startsWith("99") ? "DCMR" : "99LOCAL";
    }
    codeString(own, "mapping resource", fields.position("mappingResource"));
    return own;
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Documents write it with value representation CS (PS3.5 6.2). */
  private static void codeString(String text, String what, FilePosition position) {
    boolean good = !text.isEmpty() && text.length() <= 16 && text.equals(text.strip());
    for (int i = 0; i < text.length() && good; i++) {
      char c = text.charAt(i);
      good = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ' ';
    }
    if (!good) {
      throw new TemplateFileException(
          position,
          "expected a "
              + what
              + " of up to 16 capitals, digits, spaces and underscores, found \""
              + text
              + "\"");
    }
  }

  private static TemplateParameter parameter(String name, Node.Field usage) {
    if (!name.startsWith("$")) {
      throw new TemplateFileException(
          usage.position(), "expected a parameter such as $Units, found \"" + name + "\"");
    }
    return new TemplateParameter(name, Fields.text(usage.value()));
  }

  private ContextGroupTable group(Node node) {
    Fields fields = Fields.of(node, "a context group", GROUP);
    String cid = fields.required("cid");
    claim("CID", cid, fields.position());
    for (Node include : fields.list("includes")) {
      mentions.add(
          new Mention(Mention.Kind.CONTEXT_GROUP, Fields.text(include), include.position()));
    }
    List<CodedConcept> codes = new ArrayList<>();
    for (Node code : fields.list("codes")) {
      codes.add(RowDecoder.code(code));
    }
    return new ContextGroupTable(
        cid,
        fields.required("name"),
        null,
        fields.find("uid"),
        fields.find("version"),
        fields.has("extensible") ? fields.flag("extensible", true) : null,
        codes,
        fields.texts("includes"),
        null,
        fields.texts("notes"));
  }

  private void claim(String kind, String id, FilePosition position) {
    FilePosition taken = positions.putIfAbsent(kind.concat(" ").concat(id), position);
    if (taken != null) {
      throw new TemplateFileException(
          position,
          "expected each identifier once, found "
              + kind
              + " "
              + id
              + " again after line "
              + taken.line());
    }
  }
}
