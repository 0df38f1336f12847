package org.dicomsr.model.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * Builds a CONTAINER, the root of a document among them. Its children stand for themselves unless
 * {@link #continuous} is called. Not thread-safe.
 */
public final class ContainerBuilder extends ItemBuilder<ContainerBuilder> {
  private final @Nullable CodedConcept name;
  private Continuity continuity = Continuity.SEPARATE;
  private @Nullable TemplateIdentification template;

  ContainerBuilder(@Nullable CodedConcept name) {
    this.name = name;
  }

  /**
   * Builds the root of a document.
   *
   * @param title the document title
   * @param inside builds what is beneath it
   * @return the root, in which edges by reference lead where labels said
   * @throws IllegalArgumentException when a label is missing or used twice, or the standard forbids
   *     what was asked for
   */
  public static Container root(CodedConcept title, Consumer<? super ContainerBuilder> inside) {
    ContainerBuilder root = new ContainerBuilder(Demands.name(ValueType.CONTAINER, title));
    inside.accept(root);
    Map<String, ItemIdentifier> labels = new HashMap<>();
    root.collect(ItemIdentifier.ROOT, labels);
    return (Container) root.build(ItemIdentifier.ROOT, labels);
  }

  /**
   * Names the template of PS3.16 that the container follows, Content Template Sequence (0040,A504).
   *
   * @param identifier its number, such as {@code 1500}
   * @return this builder
   */
  public ContainerBuilder template(String identifier) {
    return template(TemplateIdentification.dcmr(identifier));
  }

  /**
   * Names the template that the container follows, Content Template Sequence (0040,A504).
   *
   * @param identification who defines it, and how it is called there
   * @return this builder
   */
  public ContainerBuilder template(TemplateIdentification identification) {
    template = Objects.requireNonNull(identification, "identification");
    return this;
  }

  /**
   * Says that the children are read one after the other, as a running text, Continuity of Content
   * (0040,A050).
   *
   * @return this builder
   */
  public ContainerBuilder continuous() {
    continuity = Continuity.CONTINUOUS;
    return this;
  }

  @Override
  ContainerBuilder self() {
    return this;
  }

  @Override
  ContentItem item(ItemDetails details, List<Related> children) {
    return new Container(name, continuity, template, details, children);
  }
}
