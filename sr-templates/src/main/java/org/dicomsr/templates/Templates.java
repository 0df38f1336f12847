package org.dicomsr.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dicomsr.templates.context.ContextGroup;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.custom.TemplateFile;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateTable;
import org.jspecify.annotations.Nullable;

/**
 * The templates that are known: the standard's that the library carries, and a user's own.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * Templates templates = Templates.standard().with(Path.of("tavi.yaml"));
 * Template report = templates.template("1500").orElseThrow();
 * }</pre>
 */
public final class Templates {
  private final Map<String, Template> templates;
  private final Map<String, String> sources;
  private final Map<String, String> external;
  private final ContextGroups contextGroups;

  /** Made when first asked for. */
  private volatile @Nullable TemplateValidator validator;

  private static final class Standard {
    static final Templates TEMPLATES = load();
  }

  private Templates(
      Map<String, Template> templates,
      Map<String, String> sources,
      Map<String, String> external,
      ContextGroups contextGroups) {
    this.templates = Collections.unmodifiableMap(templates);
    this.sources = sources;
    this.external = Collections.unmodifiableMap(external);
    this.contextGroups = contextGroups;
  }

  /** {@return the standard's templates (PS3.16) that the library carries} */
  public static Templates standard() {
    return Standard.TEMPLATES;
  }

  private static Templates load() {
    try (InputStream bytes = Template.class.getResourceAsStream("templates.json")) {
      if (bytes == null) {
        throw new IllegalStateException("templates.json is missing from the library");
      }
      String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      TemplateFile file = TemplateFile.parse("templates.json", text);
      Templates none = new Templates(Map.of(), Map.of(), Map.of(), ContextGroups.standard());
      return none.with(List.of(file), "the standard");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * These templates and those of files.
   *
   * @param files JSON or YAML files
   * @return a copy that knows both
   * @throws IOException if a file cannot be read
   * @throws org.dicomsr.templates.custom.TemplateFileException if a file is none, or its templates
   *     do not go with the others
   */
  public Templates with(Path... files) throws IOException {
    List<TemplateFile> read = new ArrayList<>();
    for (Path file : files) {
      read.add(TemplateFile.read(file));
    }
    return with(read, null);
  }

  /**
   * These templates and those of files, which may include each other's.
   *
   * @param files what the files hold
   * @return a copy that knows both
   * @throws org.dicomsr.templates.custom.TemplateFileException if a TID or CID is defined twice, a
   *     row includes a template or names a context group that is not known, a parameter is bound
   *     that the included template does not declare, or templates include each other in a circle
   *     without a content item between, or a row is nested in one that includes
   */
  public Templates with(TemplateFile... files) {
    return with(List.of(files), null);
  }

  private Templates with(List<TemplateFile> files, @Nullable String name) {
    Map<String, Template> all = new LinkedHashMap<>(templates);
    Map<String, String> from = new LinkedHashMap<>(sources);
    Map<String, String> elsewhere = new LinkedHashMap<>(external);
    ContextGroups groups = contextGroups;
    for (TemplateFile file : files) {
      FileChecks.identifiersAreNew(file, from, groups);
      groups = groups.with(file.contextGroups());
      for (Template template : file.templates()) {
        all.put(template.tid(), template);
        from.put(template.tid(), name == null ? file.source() : name);
      }
      elsewhere.putAll(file.external());
    }
    Templates together = new Templates(all, from, elsewhere, groups);
    for (TemplateFile file : files) {
      new FileChecks(file, together).run();
    }
    return together;
  }

  /**
   * Finds a template.
   *
   * @param tid its identifier, such as {@code 1500}
   * @return the template, if it is known
   */
  public Optional<Template> template(String tid) {
    return Optional.ofNullable(templates.get(tid));
  }

  /**
   * Finds the title of a template, also of those of the standard that are not here.
   *
   * @param tid its identifier, such as {@code 10001}
   * @return the title, if it is known
   */
  public Optional<String> title(String tid) {
    return template(tid).map(Template::name).or(() -> UnshippedTemplates.title(tid));
  }

  /** {@return all templates, the standard's first, in the order of their numbers} */
  public Collection<Template> templates() {
    return templates.values();
  }

  /**
   * Templates that rows include although they are not known here: what they would hold is not
   * checked.
   *
   * @return title by TID
   */
  public Map<String, String> external() {
    return external;
  }

  /** {@return the context groups that the templates refer to, and the standard's others} */
  public ContextGroups contextGroups() {
    return contextGroups;
  }

  /** The one validator of these templates: what it learns of them is not learnt twice. */
  TemplateValidator validator() {
    TemplateValidator known = validator;
    if (known == null) {
      synchronized (this) {
        known = validator;
        if (known == null) {
          known = new TemplateValidator(this);
          validator = known;
        }
      }
    }
    return known;
  }

  /**
   * A printer of templates' tables that knows the titles of templates and context groups.
   *
   * @param width how many columns a table may take, at least 100
   * @return the printer
   */
  public TemplateTable table(int width) {
    return new TemplateTable(
        this::template, cid -> contextGroups.group(cid).map(ContextGroup::name), width);
  }

  /** {@return the number of templates} */
  @Override
  public String toString() {
    return templates.size() + " templates";
  }
}
