package org.dicomsr.model.dicom.charset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dicomsr.model.dicom.charset.CharacterSetProblem.Kind;
import org.dicomsr.model.dicom.charset.CodedSet.Form;
import org.dicomsr.model.dicom.charset.DefinedTerms.Meaning;

/** Understands all values of Specific Character Set together: which may stand beside which. */
final class CharacterSetValues {
  /** Correct single values, of which there are few and nearly every file has one. */
  private static final Map<String, SpecificCharacterSet> SINGLES = new ConcurrentHashMap<>();

  private final List<CharacterSetProblem> problems = new ArrayList<>();
  private final List<CodedSet> sets = new ArrayList<>();
  private final List<String> values;
  private final List<Boolean> extensions = new ArrayList<>();

  private CharacterSetValues(List<String> values) {
    this.values = values;
  }

  static SpecificCharacterSet read(List<String> values) {
    if (values.size() != 1) {
      return new CharacterSetValues(values.isEmpty() ? List.of("") : values).understand();
    }
    String value = values.get(0);
    SpecificCharacterSet known = SINGLES.get(value);
    if (known == null) {
      known = new CharacterSetValues(values).understand();
      if (known.problems().isEmpty() && known.definedTerms().equals(values)) {
        SINGLES.put(value, known);
      }
    }
    return known;
  }

  private SpecificCharacterSet understand() {
    for (int i = 0; i < values.size(); i++) {
      readValue(i);
    }
    int alone = standsAlone();
    if (alone >= 0) {
      keepOnly(alone);
    } else if (sets.size() > 1) {
      dropStandAlone();
    }
    List<CodedSet> meant = new ArrayList<>();
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      CodedSet set = sets.get(i);
      if (i == 0 || (!meant.contains(set) && set != CodedSet.IR_6)) {
        meant.add(set);
        terms.add(term(set, i));
      }
    }
    return new SpecificCharacterSet(terms.equals(List.of("")) ? List.of() : terms, meant, problems);
  }

  private void readValue(int i) {
    String value = values.get(i);
    Meaning meaning = DefinedTerms.read(value);
    if (meaning == null) {
      problems.add(new CharacterSetProblem(Kind.UNKNOWN, value, ""));
      sets.add(CodedSet.IR_6);
      extensions.add(true);
      return;
    }
    CodedSet set = meaning.set();
    boolean several = values.size() > 1;
    sets.add(set);
    extensions.add(meaning.extension());
    String term = set.term(several || meaning.extension());
    if (!meaning.exact()) {
      problems.add(new CharacterSetProblem(Kind.MISSPELT, value, term));
    } else if (i > 0 && value.isBlank()) {
      problems.add(new CharacterSetProblem(Kind.IGNORED, value, ""));
    } else if (several && set.form != Form.ALONE && !meaning.extension()) {
      problems.add(new CharacterSetProblem(Kind.NOT_AN_EXTENSION, value, term));
    } else if (i == 0 && set.wide()) {
      problems.add(new CharacterSetProblem(Kind.MULTI_BYTE_FIRST, value, ""));
    }
  }

  /**
   * Where the encoding is that makes the other values void, or -1: in value 1, or later if all else
   * is ISO 646, which that encoding includes. Elsewhere it is the one to be left out, as pydicom
   * does.
   */
  private int standsAlone() {
    int found = -1;
    for (int i = 0; i < sets.size(); i++) {
      CodedSet set = sets.get(i);
      if (set.form == Form.ALONE && found < 0) {
        found = i;
      } else if (set != CodedSet.IR_6 && found != 0) {
        return -1;
      }
    }
    return found;
  }

  private void keepOnly(int alone) {
    CodedSet kept = sets.get(alone);
    if (sets.size() > 1) {
      problems.add(new CharacterSetProblem(Kind.NOT_ALONE, values.get(alone), ""));
      for (int i = 0; i < sets.size(); i++) {
        if (i != alone && sets.get(i) != CodedSet.IR_6) {
          problems.add(new CharacterSetProblem(Kind.IGNORED, values.get(i), ""));
        }
      }
    }
    sets.clear();
    sets.add(kept);
  }

  private void dropStandAlone() {
    for (int i = 0; i < sets.size(); i++) {
      if (sets.get(i).form == Form.ALONE) {
        problems.add(new CharacterSetProblem(Kind.IGNORED, values.get(i), ""));
        sets.set(i, CodedSet.IR_6);
      }
    }
  }

  /**
   * The default repertoire in value 1 is said by an empty value unless it was written out for code
   * extensions.
   */
  private String term(CodedSet set, int i) {
    boolean several = sets.size() > 1;
    if (set == CodedSet.IR_6) {
      return several && values.get(i).strip().equals(set.term(true)) ? set.term(true) : "";
    }
    return set.term(several || extensions.get(i));
  }
}
