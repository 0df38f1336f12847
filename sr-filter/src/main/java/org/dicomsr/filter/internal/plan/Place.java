package org.dicomsr.filter.internal.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which facts are meant. */
public sealed interface Place {
  /**
   * Items, heads of groups that have a value included.
   *
   * @param name what they are about
   * @param above what they are beneath: the steps that end right above the item, and begin
   *     anywhere; empty where it does not matter
   * @param modifiers what must be among the effective modifiers, all of it
   * @param context whether context (language, observers, acquisition context) counts too; it does
   *     where something is named
   * @param within what must hold of the groups and the object around
   */
  record Items(
      ConceptSet name,
      List<Step> above,
      List<ModifierTest> modifiers,
      boolean context,
      Surroundings within)
      implements Place {
    /** Copies the lists. */
    public Items {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(within, "within");
      above = List.copyOf(above);
      modifiers = List.copyOf(modifiers);
    }

    /**
     * Items of a name, wherever they are.
     *
     * @param name the name
     * @return the place
     */
    public static Items of(ConceptSet name) {
      return new Items(name, List.of(), List.of(), true, Surroundings.ANY);
    }
  }

  /**
   * An attribute of the object's header; each of its values is a fact.
   *
   * @param keyword such as {@code SliceThickness}
   * @param within what must hold of the object; groups do not matter
   */
  record Attribute(String keyword, Surroundings within) implements Place {
    /** Checks that there is a keyword. */
    public Attribute {
      Objects.requireNonNull(keyword, "keyword");
      Objects.requireNonNull(within, "within");
    }
  }

  /**
   * When the object was observed or acquired: a date.
   *
   * @param within what must hold of the object; groups do not matter
   */
  record ObjectTime(Surroundings within) implements Place {
    /** Checks that the surroundings are not null. */
    public ObjectTime {
      Objects.requireNonNull(within, "within");
    }

    /** Of any object. */
    public ObjectTime() {
      this(Surroundings.ANY);
    }
  }

  /**
   * How many instances the object stands for: a number of dimension {@code 1}.
   *
   * @param within what must hold of the object; groups do not matter
   */
  record Instances(Surroundings within) implements Place {
    /** Checks that the surroundings are not null. */
    public Instances {
      Objects.requireNonNull(within, "within");
    }

    /** Of any object. */
    public Instances() {
      this(Surroundings.ANY);
    }
  }

  /**
   * Of an object the template that the report was found to be of; of a group or container the one
   * that it says itself: a text.
   *
   * @param within what must hold of the object; groups do not matter
   */
  record Template(Surroundings within) implements Place {
    /** Checks that the surroundings are not null. */
    public Template {
      Objects.requireNonNull(within, "within");
    }

    /** Of any object. */
    public Template() {
      this(Surroundings.ANY);
    }
  }

  /**
   * The concept of a report's root container: a code.
   *
   * @param within what must hold of the object; groups do not matter
   */
  record Title(Surroundings within) implements Place {
    /** Checks that the surroundings are not null. */
    public Title {
      Objects.requireNonNull(within, "within");
    }

    /** Of any object. */
    public Title() {
      this(Surroundings.ANY);
    }
  }

  /**
   * A step of a path: a name, or any number of levels.
   *
   * @param name what the level is called; null for any number of levels
   */
  record Step(@Nullable ConceptSet name) {}

  /**
   * What must be among the effective modifiers of an item.
   *
   * @param name what the modifier is called
   * @param test what is asked of its value
   */
  record ModifierTest(ConceptSet name, ValueTest test) {
    /** Checks that neither is null. */
    public ModifierTest {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(test, "test");
    }
  }

  /**
   * Where a variable's selector looks.
   *
   * @param object what holds of the object; null for any
   * @param group what holds of the item's nearest group; null for any
   * @param template the template that the report was found to be of, or that the item's group or
   *     one around that says it follows; null for any. Of a property of the object, that of the
   *     report
   */
  record Surroundings(
      @Nullable Condition object, @Nullable Condition group, @Nullable String template) {
    /** Anywhere. */
    public static final Surroundings ANY = new Surroundings(null, null, null);
  }
}
