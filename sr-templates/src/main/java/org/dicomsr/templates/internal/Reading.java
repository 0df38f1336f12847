package org.dicomsr.templates.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.Date;
import org.dicomsr.model.content.DateTime;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.UidRef;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.context.ContextGroup;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.item.Quantity;

/**
 * Takes values out of a tree, whatever the relationships, each item once, and tells which items it
 * took: so that a view knows what it has left behind.
 */
public final class Reading {
  private final ContentNode node;
  private final Set<ItemIdentifier> taken;
  private final Consumer<? super ContentNode> use;

  private Reading(ContentNode node, Set<ItemIdentifier> taken, Consumer<? super ContentNode> use) {
    this.node = node;
    this.taken = taken;
    this.use = use;
  }

  /**
   * Begins to read.
   *
   * @param node the item beneath which to read
   * @param use is told each item whose value is taken
   * @return the reading
   */
  public static Reading of(ContentNode node, Consumer<? super ContentNode> use) {
    return new Reading(node, new HashSet<>(), use);
  }

  /** {@return the item} */
  public ContentNode node() {
    return node;
  }

  private Reading at(ContentNode other) {
    return new Reading(other, taken, use);
  }

  /** {@return the items right beneath that are not taken yet} */
  public List<Reading> children() {
    List<Reading> found = new ArrayList<>();
    for (ContentNode child : node.children()) {
      if (!taken.contains(child.identifier())) {
        found.add(at(child));
      }
    }
    return found;
  }

  /**
   * The items right beneath about a concept that are not taken yet.
   *
   * @param name the concept
   * @return the items, in order
   */
  public List<Reading> children(CodedConcept name) {
    List<Reading> found = new ArrayList<>();
    for (ContentNode child : Nodes.children(node, name)) {
      if (!taken.contains(child.identifier())) {
        found.add(at(child));
      }
    }
    return found;
  }

  /**
   * The containers of a concept, this one or any beneath it, however deep.
   *
   * @param name the concept
   * @return the containers, in order
   */
  public List<Reading> containers(CodedConcept name) {
    ConceptKey key = name.conceptKey();
    return node.nodes()
        .filter(found -> found.item() instanceof Container)
        .filter(found ->
            found.conceptName().map(CodedConcept::conceptKey).filter(key::equals).isPresent())
        .map(this::at)
        .toList();
  }

  private <T> Optional<T> take(Optional<T> value) {
    if (value.isEmpty() || !taken.add(node.identifier())) {
      return Optional.empty();
    }
    use.accept(node);
    return value;
  }

  private <T> Optional<T> first(CodedConcept name, Function<Reading, Optional<T>> value) {
    return children(name).stream().map(value).flatMap(Optional::stream).findFirst();
  }

  private <T> List<T> all(CodedConcept name, Function<Reading, Optional<T>> value) {
    return children(name).stream().map(value).flatMap(Optional::stream).toList();
  }

  /** {@return what the item is about} */
  public Optional<CodedConcept> name() {
    return node.conceptName();
  }

  /**
   * Takes items right beneath with all that is beneath them, because something else has read them.
   *
   * @param names what they are about
   */
  public void takeAll(Collection<CodedConcept> names) {
    for (CodedConcept name : names) {
      for (Reading child : children(name)) {
        child
            .node
            .nodes()
            .filter(found -> taken.add(found.identifier()))
            .filter(found -> !(found.item() instanceof Container))
            .forEach(use);
      }
    }
  }

  /**
   * A value that this class does not know how to take.
   *
   * @param value gets it out of the item
   * @param <T> what it is
   * @return the value
   */
  public <T> Optional<T> value(Function<ContentItem, Optional<T>> value) {
    return take(value.apply(node.item()));
  }

  /** {@return the value of a CODE item} */
  public Optional<CodedConcept> code() {
    return take(
        node.item() instanceof Code code ? Optional.ofNullable(code.value()) : Optional.empty());
  }

  /**
   * The value of a CODE item, or of a TEXT item that spells a code of a group by its value or
   * meaning.
   *
   * @param cid the context group
   * @return the code
   */
  public Optional<CodedConcept> codeOf(String cid) {
    if (node.item() instanceof Text text && text.value() != null) {
      Optional<ContextGroup> group = ContextGroups.standard().group(cid);
      String wanted = text.value().strip();
      return take(
          group.flatMap(codes ->
              codes.codes().stream()
                  .filter(code -> code.value().equals(wanted))
                  .findFirst()
                  .or(() -> codes.findByMeaning(wanted))));
    }
    return code();
  }

  /** {@return the value of a TEXT item} */
  public Optional<String> text() {
    return take(
        node.item() instanceof Text text
            ? Optional.ofNullable(text.value()).filter(value -> !value.isEmpty())
            : Optional.empty());
  }

  /** {@return the value of a TEXT item, or the meaning of a CODE item's value} */
  public Optional<String> textOrMeaning() {
    return node.item() instanceof Code code && code.value() != null
        ? take(Optional.ofNullable(code.value().meaning()).filter(value -> !value.isEmpty()))
        : text();
  }

  /** {@return the value of a NUM item} */
  public Optional<Quantity> quantity() {
    return take(node.item() instanceof Num num ? Quantity.from(num) : Optional.empty());
  }

  /** {@return the value of a DATETIME item, or of a DATE or TEXT item that holds one} */
  public Optional<DicomDateTime> dateTime() {
    return take(
        switch (node.item()) {
          case DateTime item -> Optional.ofNullable(item.value());
          case Date item ->
              Optional.ofNullable(item.value()).flatMap(date -> DicomDateTime.parse(date.text()));
          case Text item when item.value() != null -> DicomDateTime.parse(item.value().strip());
          default -> Optional.empty();
        });
  }

  /** {@return the value of a UIDREF item, or of a TEXT item that holds a UID} */
  public Optional<String> uid() {
    return take(
        switch (node.item()) {
          case UidRef item -> Optional.ofNullable(item.value());
          case Text item when item.value() != null && item.value().indexOf('.') > 0 ->
              Optional.of(item.value().strip()).filter(Uids::isValid);
          default -> Optional.empty();
        });
  }

  /** {@return the value of a PNAME item} */
  public Optional<PersonName> person() {
    return take(
        node.item() instanceof Pname item
            ? Optional.ofNullable(item.value()).filter(name -> !name.isEmpty())
            : Optional.empty());
  }

  /** {@return the reference of a COMPOSITE item} */
  public Optional<SopReference> composite() {
    return take(
        node.item() instanceof Composite item
            ? Optional.ofNullable(item.reference())
            : Optional.empty());
  }

  /** {@return the reference of a WAVEFORM item} */
  public Optional<WaveformReference> waveform() {
    return take(
        node.item() instanceof Waveform item
            ? Optional.ofNullable(item.reference())
            : Optional.empty());
  }

  /**
   * The first code about a concept.
   *
   * @param name the concept
   * @return the code
   */
  public Optional<CodedConcept> code(CodedConcept name) {
    return first(name, Reading::code);
  }

  /**
   * The first code about a concept, which may be spelt in a text.
   *
   * @param name the concept
   * @param cid the context group whose codes a text may spell
   * @return the code
   */
  public Optional<CodedConcept> code(CodedConcept name, String cid) {
    return first(name, child -> child.codeOf(cid));
  }

  /**
   * All codes about a concept.
   *
   * @param name the concept
   * @return the codes, in order
   */
  public List<CodedConcept> codes(CodedConcept name) {
    return all(name, Reading::code);
  }

  /**
   * The first text about a concept.
   *
   * @param name the concept
   * @return the text
   */
  public Optional<String> text(CodedConcept name) {
    return first(name, Reading::text);
  }

  /**
   * The first text about a concept, or the meaning of a code in its place.
   *
   * @param name the concept
   * @return the text
   */
  public Optional<String> textOrMeaning(CodedConcept name) {
    return first(name, Reading::textOrMeaning);
  }

  /**
   * All texts about a concept.
   *
   * @param name the concept
   * @return the texts, in order
   */
  public List<String> texts(CodedConcept name) {
    return all(name, Reading::text);
  }

  /**
   * The first quantity of a concept.
   *
   * @param name the concept
   * @return the quantity
   */
  public Optional<Quantity> quantity(CodedConcept name) {
    return first(name, Reading::quantity);
  }

  /**
   * The first date and time about a concept.
   *
   * @param name the concept
   * @return the date and time
   */
  public Optional<DicomDateTime> dateTime(CodedConcept name) {
    return first(name, Reading::dateTime);
  }

  /**
   * The first UID about a concept.
   *
   * @param name the concept
   * @return the UID
   */
  public Optional<String> uid(CodedConcept name) {
    return first(name, Reading::uid);
  }
}
