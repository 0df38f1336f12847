package org.dicomsr.templates.custom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dicomsr.templates.context.ContextGroupTable;
import org.dicomsr.templates.definition.Template;

/**
 * What one JSON or YAML file holds: templates, and context groups of its own. Immutable and
 * thread-safe.
 *
 * <p>A file stands for itself: whether the templates it includes exist is found out when it is
 * added to {@link org.dicomsr.templates.Templates}.
 */
public final class TemplateFile {
  private final String source;
  private final List<Template> templates;
  private final List<ContextGroupTable> contextGroups;
  private final Map<String, String> external;
  private final List<Mention> mentions;
  private final Map<String, FilePosition> positions;

  TemplateFile(
      String source,
      List<Template> templates,
      List<ContextGroupTable> contextGroups,
      Map<String, String> external,
      List<Mention> mentions,
      Map<String, FilePosition> positions) {
    this.source = source;
    this.templates = List.copyOf(templates);
    this.contextGroups = List.copyOf(contextGroups);
    this.external = Map.copyOf(external);
    this.mentions = List.copyOf(mentions);
    this.positions = Map.copyOf(positions);
  }

  /**
   * Reads a file.
   *
   * @param file a JSON or YAML file, UTF-8
   * @return its content
   * @throws IOException if the file cannot be read
   * @throws TemplateFileException if it is not in the form of a template file
   */
  public static TemplateFile read(Path file) throws IOException {
    Path name = file.getFileName();
    return parse(String.valueOf(name == null ? file : name), Files.readString(file));
  }

  /**
   * Reads text: JSON if it begins with a brace and reads as such, YAML otherwise.
   *
   * @param source what to call it in messages
   * @param text JSON or YAML
   * @return its content
   * @throws TemplateFileException if it is not in the form of a template file
   */
  public static TemplateFile parse(String source, String text) {
    // a byte order mark is neither JSON nor YAML
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    boolean json = content.stripLeading().startsWith("{") && !isYaml(source);
    Node root = json ? JsonNodes.read(source, content) : YamlNodes.read(source, content);
    return new FileDecoder(source).decode(root);
  }

  private static boolean isYaml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml");
  }

  /** {@return the file's name as messages give it} */
  public String source() {
    return source;
  }

  /** {@return the templates, in the order of the file} */
  public List<Template> templates() {
    return templates;
  }

  /** {@return the context groups, in the order of the file} */
  public List<ContextGroupTable> contextGroups() {
    return contextGroups;
  }

  /** {@return title by TID of templates that rows may include although nobody defines them} */
  public Map<String, String> external() {
    return external;
  }

  /** {@return the templates and context groups that the rows refer to, in the order of the file} */
  public List<Mention> mentions() {
    return mentions;
  }

  /**
   * Where a template begins.
   *
   * @param tid a template of this file
   * @return its place, absent if the file does not define it
   */
  public Optional<FilePosition> templatePosition(String tid) {
    return Optional.ofNullable(positions.get("TID " + tid));
  }

  /**
   * Where a context group begins.
   *
   * @param cid a context group of this file
   * @return its place, absent if the file does not define it
   */
  public Optional<FilePosition> groupPosition(String cid) {
    return Optional.ofNullable(positions.get("CID " + cid));
  }

  /**
   * Where a row begins.
   *
   * @param tid a template of this file
   * @param row the row's label
   * @return its place, absent if there is no such row
   */
  public Optional<FilePosition> rowPosition(String tid, String row) {
    return Optional.ofNullable(positions.get(rowKey(tid, row)));
  }

  static String rowKey(String tid, String row) {
    return "TID ".concat(tid).concat(" row ").concat(row);
  }

  /** {@return source and number of templates} */
  @Override
  public String toString() {
    return source + ": " + templates.size() + " templates";
  }
}
