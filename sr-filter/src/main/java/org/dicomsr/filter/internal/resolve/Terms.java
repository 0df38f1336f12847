package org.dicomsr.filter.internal.resolve;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.internal.plan.Identifier;
import org.dicomsr.filter.internal.plan.Place;
import org.dicomsr.filter.internal.plan.Place.ModifierTest;
import org.dicomsr.filter.internal.plan.Place.Surroundings;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.IsText;
import org.dicomsr.filter.internal.resolve.Target.Candidate;
import org.dicomsr.filter.query.AnyLevels;
import org.dicomsr.filter.query.BuiltIn;
import org.dicomsr.filter.query.Concept;
import org.dicomsr.filter.query.Has;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Modifier;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.Step;
import org.dicomsr.filter.query.Term;
import org.dicomsr.index.schema.Sensitivity;
import org.dicomsr.model.dicom.DataDictionary;

/** The left side of comparisons. */
final class Terms {
  static final String OUTSIDE =
      "objects have it, not groups: write it outside of the braces, as in `SEG{ … and segment{ … } }`";

  private static final Set<String> MODIFIERS =
      Set.of(
          "SegmentedPropertyTypeModifierCodeSequence",
          "AnatomicRegionModifierSequence",
          "PrimaryAnatomicStructureModifierSequence",
          "ChannelSourceModifiersSequence",
          "ModifierCodeSequence");

  private final Context context;
  private final boolean variables;
  private final Surroundings within;

  /**
   * Terms of a query, or of a catalogue's selector.
   *
   * @param context the query's
   * @param variables whether names may be variables
   * @param within where the facts are
   */
  Terms(Context context, boolean variables, Surroundings within) {
    this.context = context;
    this.variables = variables;
    this.within = within;
  }

  Target target(Term term, Scope scope) {
    List<Step> steps = term.path().steps();
    List<Step> before = steps.subList(0, steps.size() - 1);
    Step last = steps.get(steps.size() - 1);
    return switch (last) {
      case Name name -> named(name, before, term, scope);
      case Concept concept ->
          all(items(conceptOf(concept), before, term), context.concept(concept));
      case AnyLevels any -> throw new IllegalStateException("a path ends with a name");
    };
  }

  private Target named(Name name, List<Step> before, Term term, Scope scope) {
    Optional<Variable> variable =
        variables ? context.variable(name.name()) : Optional.<Variable>empty();
    if (variable.isPresent()) {
      if (!before.isEmpty()) {
        throw Problems.refused(
            name,
            "a meaning, code or DICOM keyword at the end of the path",
            "a variable",
            "a variable stands alone: the catalogue says where it is found");
      }
      return new Variables(context)
          .target(variable.get(), name, modifiers(term.modifiers()), scope);
    }
    Optional<BuiltIn> builtIn = BuiltIn.ofWord(name.name());
    if (builtIn.isPresent()) {
      return builtIn(builtIn.get(), name, before, term, scope);
    }
    Optional<Keyword> keyword = Keyword.find(name.name());
    if (keyword.isPresent()) {
      context.privacy().require(name, keyword.get().facts().sensitivity());
      context.resolved(name, "keyword", List.of(name.name()));
      return keyword(keyword.get(), name, before, term, scope);
    }
    throw unknown(name);
  }

  private InvalidQueryException unknown(Name name) {
    if (DataDictionary.tag(name.name()).isPresent()) {
      return Problems.unheld(name, name.name());
    }
    Query alone = new Query(Level.PATIENTS, null, new Has(Term.of(name)));
    return new InvalidQueryException(context.names(variables).check(alone).orElseThrow());
  }

  private Target builtIn(BuiltIn name, Name step, List<Step> before, Term term, Scope scope) {
    List<Candidate> found = new ArrayList<>();
    switch (name) {
      case MODALITY -> found.add(property(step, before, term, scope, attribute("Modality"), name));
      case SEX -> found.add(property(step, before, term, scope, attribute("PatientSex"), name));
      case AGE -> found.add(property(step, before, term, scope, attribute("PatientAge"), name));
      case DATE ->
          found.add(property(step, before, term, scope, new Place.ObjectTime(within), name));
      case INSTANCES ->
          found.add(property(step, before, term, scope, new Place.Instances(within), name));
      case TITLE -> found.add(property(step, before, term, scope, new Place.Title(within), name));
      case STUDY -> found.add(identifier(step, before, term, scope, Identifier.STUDY, name));
      case SERIES -> found.add(identifier(step, before, term, scope, Identifier.SERIES, name));
      case INSTANCE -> found.add(identifier(step, before, term, scope, Identifier.INSTANCE, name));
      case TEMPLATE ->
          found.add(property(step, before, term, Scope.OBJECT, new Place.Template(within), name));
      case TEXT -> {
        context.privacy().requireTexts(step);
        Place place = any(before, term);
        found.add(new Candidate(place, new IsText(), new IsText(), null, space(name)));
      }
      case GRAPHIC, POINTS, LENGTH, AREA -> shapes(name, before, term, found);
      case SEGMENT,
          CHANNEL,
          ROI,
          LABEL,
          NUMBER,
          TYPE,
          CATEGORY,
          REGION,
          ALGORITHM,
          ALGORITHM_NAME,
          TRACKING,
          LEAD,
          ORIGINALITY,
          RATE,
          DURATION ->
          ofGroups(name, step, before, term, scope, found);
    }
    context.resolved(step, "built-in", describe(found));
    return new Target(found, false, null);
  }

  private static List<String> describe(List<Candidate> found) {
    TreeSet<String> names = new TreeSet<>();
    for (Candidate candidate : found) {
      switch (candidate.place()) {
        case Place.Items items -> names.addAll(Concepts.describe(items.name()));
        case Place.Attribute attribute -> names.add(attribute.keyword());
        case Place.ObjectTime time -> names.add("time of the object");
        case Place.Instances instances -> names.add("number of instances");
        case Place.Template template -> names.add("template");
        case Place.Title title -> names.add("title");
      }
    }
    return List.copyOf(names);
  }

  private Space space(BuiltIn name) {
    return new PlainSpace(context, BuiltInItems.facts(name));
  }

  private Place attribute(String keyword) {
    return new Place.Attribute(keyword, within);
  }

  private Candidate identifier(
      Name step, List<Step> before, Term term, Scope scope, Identifier identifier, BuiltIn name) {
    return property(step, before, term, scope, attribute(identifier.keyword()), name);
  }

  private Candidate property(
      Name step, List<Step> before, Term term, Scope scope, Place place, BuiltIn name) {
    alone(step, before, term);
    if (scope == Scope.GROUP) {
      throw Problems.refused(step, "what groups have", "a property of the object", OUTSIDE);
    }
    return new Candidate(place, space(name));
  }

  /** What belongs to the object as a whole is at no place in it, and nothing qualifies it. */
  private static void alone(Name step, List<Step> before, Term term) {
    if (!before.isEmpty()) {
      throw Problems.refused(
          step,
          "what stands in the content at the end of the path",
          "a property of the object",
          "it stands alone");
    }
    if (!term.modifiers().isEmpty()) {
      throw Problems.refused(
          term.modifiers().get(0),
          "modifiers of what stands in the content",
          "modifiers of a property of the object",
          null);
    }
  }

  private void ofGroups(
      BuiltIn name, Name step, List<Step> before, Term term, Scope scope, List<Candidate> found) {
    TreeSet<String> kept = new TreeSet<>();
    for (String item : BuiltInItems.names(name)) {
      Sensitivity sensitivity =
          Keyword.find(item).map(known -> known.facts().sensitivity()).orElse(Sensitivity.PLAIN);
      if (context.privacy().keeps(sensitivity)) {
        kept.add(item);
      }
    }
    if (kept.isEmpty()) {
      context.privacy().requireTexts(step);
    }
    ConceptSet names = ConceptSet.ofKeys(kept.toArray(String[]::new));
    found.add(new Candidate(items(names, before, term), space(name)));
    if (scope != Scope.GROUP && before.isEmpty() && term.modifiers().isEmpty()) {
      for (String keyword : BuiltInItems.ofHeader(name)) {
        found.add(new Candidate(attribute(keyword), space(name)));
      }
    }
  }

  /** Coordinates: those that the step before names, or any. */
  private void shapes(BuiltIn name, List<Step> before, Term term, List<Candidate> found) {
    Space space;
    ValueTest exists;
    ValueTest usable;
    if (name == BuiltIn.GRAPHIC) {
      space = new GraphicSpace();
      usable = GraphicSpace.any();
      exists = Tests.anyOf(List.of(usable, ShapeSpace.coordinates()));
    } else {
      ShapeSpace shapes = new ShapeSpace(context, name);
      space = shapes;
      usable = shapes.any();
      exists = ShapeSpace.coordinates();
    }
    for (Place place : shapePlaces(before, term)) {
      found.add(new Candidate(place, exists, usable, null, space));
    }
  }

  private List<Place> shapePlaces(List<Step> before, Term term) {
    int end = before.size();
    boolean anywhere = false;
    while (end > 0 && before.get(end - 1) instanceof AnyLevels) {
      end--;
      anywhere = true;
    }
    List<Place> places = new ArrayList<>();
    if (end == 0 || anywhere) {
      places.add(any(before, term));
    }
    if (end > 0) {
      places.add(items(stepSet(before.get(end - 1)), before.subList(0, end - 1), term));
    }
    return places;
  }

  private Place any(List<Step> before, Term term) {
    return new Place.Items(
        ConceptSet.ANY, above(before), modifiers(term.modifiers()), false, within);
  }

  private Target keyword(Keyword keyword, Name step, List<Step> before, Term term, Scope scope) {
    Space space = new PlainSpace(context, keyword.facts());
    List<Candidate> found = new ArrayList<>();
    boolean inContent = !before.isEmpty() || !term.modifiers().isEmpty();
    if (keyword.header() && scope != Scope.GROUP && !inContent) {
      found.add(new Candidate(attribute(keyword.keyword()), space));
    }
    if (keyword.items()) {
      ConceptSet name = ConceptSet.ofKeys(keyword.keyword());
      found.add(new Candidate(items(name, before, term), space));
    }
    if (found.isEmpty()) {
      alone(step, before, term);
      throw Problems.refused(
          step, "what groups have", "an attribute of the object's header", OUTSIDE);
    }
    return new Target(found, false, null);
  }

  private Target all(Place place, Facts facts) {
    return new Target(List.of(new Candidate(place, new PlainSpace(context, facts))), false, null);
  }

  private Place items(ConceptSet name, List<Step> before, Term term) {
    return new Place.Items(name, above(before), modifiers(term.modifiers()), true, within);
  }

  private ConceptSet conceptOf(Concept concept) {
    ConceptSet set = context.concepts().of(concept);
    context.privacy().requireConcept(concept, set);
    context.resolved(concept, "concept", Concepts.describe(set));
    return set;
  }

  /** Paths begin anywhere, so any number of levels before the first step says nothing. */
  private List<Place.Step> above(List<Step> before) {
    List<Place.Step> above = new ArrayList<>();
    for (Step step : before) {
      boolean any = step instanceof AnyLevels;
      boolean repeated = above.isEmpty() || above.get(above.size() - 1).name() == null;
      if (!any) {
        above.add(new Place.Step(stepSet(step)));
      } else if (!repeated) {
        above.add(new Place.Step(null));
      }
    }
    return above;
  }

  private ConceptSet stepSet(Step step) {
    return switch (step) {
      case Concept concept -> conceptOf(concept);
      case Name(String keyword) when Keyword.GROUPS.contains(keyword) -> {
        context.resolved(step, "keyword", List.of(keyword));
        yield ConceptSet.ofKeys(keyword);
      }
      case Name name ->
          throw Problems.refused(
              name,
              "a meaning, a code or `**` within a path",
              "a name",
              "names stand at the end of a path");
      case AnyLevels any -> throw new IllegalStateException("`**` is no name");
    };
  }

  private List<ModifierTest> modifiers(List<Modifier> modifiers) {
    List<ModifierTest> tests = new ArrayList<>();
    for (Modifier modifier : modifiers) {
      Term term = modifier.term();
      if (term.path().steps().size() > 1) {
        throw Problems.refused(
            term,
            "a meaning or code in brackets",
            "a path",
            "modifiers have no place of their own");
      }
      if (!term.modifiers().isEmpty()) {
        throw Problems.refused(
            term.modifiers().get(0),
            "one pair of brackets",
            "brackets in brackets",
            "what modifies a modifier counts too: `[ a = x, b = y ]`");
      }
      tests.add(modifier(modifier, term.path().steps().get(0)));
    }
    return tests;
  }

  private ModifierTest modifier(Modifier modifier, Step step) {
    return switch (step) {
      case Concept concept -> {
        Space space = new PlainSpace(context, context.concept(concept));
        yield new ModifierTest(conceptOf(concept), space.equal(modifier.value()));
      }
      case Name(String keyword) when MODIFIERS.contains(keyword) -> {
        Space space =
            new PlainSpace(
                context,
                Facts.of("`" + keyword + "`", EnumSet.of(Kind.CODE), null, Sensitivity.PLAIN));
        context.resolved(step, "keyword", List.of(keyword));
        yield new ModifierTest(ConceptSet.ofKeys(keyword), space.equal(modifier.value()));
      }
      case Name name ->
          throw Problems.refused(
              name, "a meaning, a code or the keyword of a sequence of modifiers", "a name", null);
      case AnyLevels any -> throw new IllegalStateException("a path ends with a name");
    };
  }
}
