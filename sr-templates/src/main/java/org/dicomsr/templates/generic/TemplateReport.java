package org.dicomsr.templates.generic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.dicomsr.model.InvalidDocumentException;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.SrDocumentBuilder;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.header.EvidenceBuilder;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.ValidationResult;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.generic.Row.ItemRow;
import org.dicomsr.templates.internal.Strict;
import org.jspecify.annotations.Nullable;

/**
 * A document seen through the rows of its template, whichever that is. Immutable and thread-safe.
 *
 * <pre>{@code
 * TemplateReport report = TemplateReport.read(templates, file);
 * Optional<CodedConcept> type = report.content().code("Prosthesis type");
 * }</pre>
 */
public final class TemplateReport {
  private final SrDocument document;
  private final ValidationResult validation;
  private final TemplateContent content;

  private TemplateReport(Templates templates, SrDocument document, ValidationResult validation) {
    this.document = document;
    this.validation = validation;
    this.content =
        TemplateContent.of(templates, ContentTree.of(document.root()).root(), validation);
  }

  /**
   * Reads a document, of the template that it is found to be of.
   *
   * @param templates the templates that are known
   * @param file a Structured Report
   * @return the report
   * @throws IOException if the file cannot be read
   */
  public static TemplateReport read(Templates templates, Path file) throws IOException {
    return of(templates, SrDocument.read(file));
  }

  /**
   * Takes a document, of the template that it is found to be of. One that is of none that is known
   * is read by its concept names alone.
   *
   * @param templates the templates that are known
   * @param document the document
   * @return the report
   */
  public static TemplateReport of(Templates templates, SrDocument document) {
    return new TemplateReport(
        templates, document, TemplateValidator.of(templates).validate(document));
  }

  /**
   * Takes a document as one of a given template, whatever it says itself.
   *
   * @param templates the templates that are known
   * @param document the document
   * @param tid the identifier of the template
   * @return the report
   * @throws IllegalArgumentException if the template is not known, or has no row for a root
   */
  public static TemplateReport of(Templates templates, SrDocument document, String tid) {
    return new TemplateReport(
        templates, document, TemplateValidator.of(templates).validate(document.root(), tid));
  }

  /**
   * Begins a document.
   *
   * @param templates the templates that are known
   * @param tid the identifier of the template
   * @return a builder
   * @throws IllegalArgumentException if the template is not known, or its first row is no container
   */
  public static Builder builder(Templates templates, String tid) {
    Template template = template(templates, tid);
    ItemRow root = Rows.root(Opening.top(templates, template));
    if (!root.allows(ValueType.CONTAINER)) {
      throw new IllegalArgumentException(
          root + ": expected a CONTAINER as the root of a document, found " + root.types());
    }
    return new Builder(templates, template, root);
  }

  static Template template(Templates templates, String tid) {
    return templates
        .template(tid)
        .orElseThrow(() -> new IllegalArgumentException("TID " + tid + " is not known"));
  }

  /** {@return the document} */
  public SrDocument document() {
    return document;
  }

  /** {@return what came of checking it against its template, and which template that is} */
  public ValidationResult validation() {
    return validation;
  }

  /** {@return the template; absent if the document is of none that is known} */
  public Optional<Template> template() {
    return validation.template();
  }

  /** {@return what the document says, from the root on} */
  public TemplateContent content() {
    return content;
  }

  /** {@return the template} */
  @Override
  public String toString() {
    return "TemplateReport[" + template().map(Template::toString).orElse("no template") + "]";
  }

  /** Builds a document. Not thread-safe. */
  public static final class Builder extends RowsBuilder<Builder> {
    private final Templates templates;
    private final Template template;
    private final ItemRow root;
    private final List<Consumer<? super SrDocumentBuilder>> header = new ArrayList<>();
    private @Nullable CodedConcept title;
    private @Nullable String sopClassUid;

    private Builder(Templates templates, Template template, ItemRow root) {
      super(new Draft(root.below()));
      this.templates = templates;
      this.template = template;
      this.root = root;
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Says what the document is; needed where the template allows several titles.
     *
     * @param concept the concept name of the root
     * @return this builder
     */
    public Builder title(CodedConcept concept) {
      title = Objects.requireNonNull(concept, "concept");
      return this;
    }

    /**
     * Says of which SOP class the document is to be. Left alone it is Comprehensive SR, or
     * Comprehensive 3D SR where there are coordinates in a frame of reference, or Extensible SR
     * where there are tables.
     *
     * @param uid the SOP class
     * @return this builder
     */
    public Builder sopClass(String uid) {
      sopClassUid = Objects.requireNonNull(uid, "uid");
      return this;
    }

    /**
     * Puts the document into the study of an object, with its patient.
     *
     * @param object an object of the study; its header is enough
     * @return this builder
     */
    public Builder studyOf(DataSet object) {
      Objects.requireNonNull(object, "object");
      return header(builder -> builder.studyOf(object));
    }

    /**
     * Adds where instances are that content refers to.
     *
     * @param locations names studies, series and instances
     * @return this builder
     */
    public Builder evidence(Consumer<? super EvidenceBuilder> locations) {
      Objects.requireNonNull(locations, "locations");
      return header(builder -> builder.evidence(locations));
    }

    /**
     * Says what else stands in the header. May be called again.
     *
     * @param more what to say; not the content
     * @return this builder
     */
    public Builder header(Consumer<? super SrDocumentBuilder> more) {
      header.add(Objects.requireNonNull(more, "more"));
      return this;
    }

    /**
     * Builds the document.
     *
     * @return the document, seen through its template
     * @throws IllegalArgumentException if the title is missing, content refers to an instance that
     *     no evidence locates, or an edge to a label that no item has
     * @throws InvalidDocumentException if the content breaks the template, with each place and row,
     *     or the standard forbids the document
     */
    public TemplateReport build() {
      Found found =
          new Found(
              new Rows.Place(List.of(), root), root.names.single().orElse(null), Found.Way.LABEL);
      CodedConcept name = NameChoice.of(found, title);
      if (name == null) {
        throw new IllegalArgumentException(root + ": expected title(…), found none");
      }
      draft.complete();
      Container content =
          ContainerBuilder.root(
              name,
              above -> {
                above.template(DraftItem.identification(template));
                draft.write(above, null);
              });
      TemplateValidator validator = TemplateValidator.of(templates);
      Strict.demand(validator, content, template.tid());
      SrDocumentBuilder document =
          SrDocument.builder(sopClassUid == null ? sopClass(content) : sopClassUid);
      header.forEach(each -> each.accept(document));
      return of(templates, document.content(content).build(), template.tid());
    }

    private static String sopClass(Container content) {
      boolean space = false;
      for (ValueType type : (Iterable<ValueType>) types(content)::iterator) {
        if (type == ValueType.TABLE) {
          return SopClassUid.EXTENSIBLE_SR_STORAGE;
        }
        space |= type == ValueType.SCOORD3D;
      }
      return space ? SopClassUid.COMPREHENSIVE_3D_SR_STORAGE : SopClassUid.COMPREHENSIVE_SR_STORAGE;
    }

    private static java.util.stream.Stream<ValueType> types(Container content) {
      return ContentTree.of(content).nodes().flatMap(node -> node.item().valueType().stream());
    }
  }
}
