package org.dicomsr.index.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.dicomsr.index.document.CanonicalNumber;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.Coded;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.Modifier;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.PersonValue;
import org.dicomsr.index.document.ReferenceValue;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TableValue;
import org.dicomsr.index.document.TemporalValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.TimeOfDayValue;
import org.dicomsr.index.document.UidValue;
import org.dicomsr.templates.match.RowReference;

/**
 * What terms look like, for the index and for queries.
 *
 * <pre>
 * meaning    left ventricle                                   lower case, single spaces
 * step       SCT|87878005 ␞ left ventricle ␟
 * path       step of the root, step beneath, …, step of the item
 * value      cSCT|24028007 ␞ right        code        t… text        u… UID
 *            ng.m-1.s-2 ␞ 16000.0         number in base units       d… date
 * modifier   step, value
 * attribute  keyword ␟ value
 * </pre>
 *
 * <p>A step or value holds key and meaning, so that a query may ask for either, by a prefix or an
 * automaton. Terms that Lucene would find too long are cut and end in a hash of the whole.
 */
public final class Tokens {
  /** Between a key and its meaning. */
  public static final char KEY_END = '\u001e';

  /** Behind each step, and between the parts of pairs. */
  public static final char STEP_END = '\u001f';

  /** Longer terms are cut; in UTF-8 they take three times as much, and Lucene takes 32 766. */
  private static final int LONGEST = 8000;

  private Tokens() {}

  /**
   * Text in a form in which case, and the number and kind of spaces, do not matter.
   *
   * @param text any text
   * @return the text in lower case, with single spaces
   */
  public static String normal(String text) {
    int end = text.length();
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean usual = (c >= 'a' && c <= 'z') || (c >= '!' && c <= '@') || c == ' ';
      if (!usual || (c == ' ' && (i == 0 || i + 1 == end || text.charAt(i - 1) == ' '))) {
        return normalAnew(text);
      }
    }
    return text;
  }

  private static String normalAnew(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean ascii = true;
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u007f' || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        space = !out.isEmpty();
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
      ascii &= c < 0x80;
    }
    String spaced = out.toString();
    return ascii
        ? spaced
        : Normalizer.normalize(spaced, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /**
   * A term that is not too long.
   *
   * @param term any text
   * @return the text, or its beginning and a hash of it
   */
  public static String capped(String term) {
    if (term.length() <= LONGEST) {
      return term;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(term.getBytes(StandardCharsets.UTF_8));
      return term.substring(0, LONGEST) + STEP_END + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /**
   * Whether a term was cut, so that its end is not there.
   *
   * @param term a term of the index
   * @return whether it is longer than terms that are whole
   */
  public static boolean isCut(String term) {
    return term.length() > LONGEST;
  }

  /**
   * A name as a step of a path.
   *
   * @param name the name
   * @return key and meaning
   */
  public static String step(FactName name) {
    return part(name.key()) + KEY_END + name.meaning().map(Tokens::normal).orElse("") + STEP_END;
  }

  /**
   * A path.
   *
   * @param names the names from the root down
   * @return their steps
   */
  public static String path(List<FactName> names) {
    StringBuilder path = new StringBuilder();
    names.forEach(name -> path.append(step(name)));
    return path.toString();
  }

  /**
   * A modifier.
   *
   * @param modifier the modifier
   * @return step and value
   */
  public static String modifier(Modifier modifier) {
    return step(modifier.name()) + value(modifier.value());
  }

  /**
   * A value of an attribute.
   *
   * @param keyword the attribute
   * @param value the value
   * @return keyword and value
   */
  public static String attribute(String keyword, FactValue value) {
    return keyword + STEP_END + value(value);
  }

  /**
   * A value. The first character tells what it is.
   *
   * @param value the value
   * @return the value in one text
   */
  public static String value(FactValue value) {
    return switch (value) {
      case CodeValue code -> "c" + coded(code.coded());
      case TextValue text -> "t" + normal(text.text());
      case NumberValue number -> "n" + number(number);
      case UidValue uid -> "u" + part(uid.uid());
      case DateValue date -> "d" + date.range().from() + KEY_END + date.range().to();
      case TimeOfDayValue time -> "h" + time.from() + KEY_END + time.to();
      case PersonValue person -> "p" + normal(person.name());
      case ReferenceValue reference -> "r" + part(or(reference.instance().sopInstanceUid()));
      case SpatialValue space -> "s" + part(or(space.graphicType()));
      case TemporalValue times -> "w" + part(or(times.rangeType()));
      case TableValue table -> "m";
    };
  }

  private static String number(NumberValue number) {
    CanonicalNumber canonical = number.canonical();
    if (canonical != null) {
      return canonical.dimension() + KEY_END + canonical.value();
    }
    Double bare = number.number();
    return dimension(number) + KEY_END + (bare == null ? "" : bare);
  }

  private static String coded(Coded coded) {
    return part(coded.key()) + KEY_END + coded.meaning().map(Tokens::normal).orElse("");
  }

  /**
   * A code's key and one of its meanings, as it is written: {@link IndexField#LABEL}.
   *
   * @param coded the code
   * @return key and meaning
   */
  public static String label(Coded coded) {
    return part(coded.key()) + KEY_END + coded.meaning().orElse("");
  }

  /**
   * What a number can be compared by.
   *
   * @param number the number
   * @return the dimension of its unit; {@code unit:} and the unit's key for a unit that UCUM does
   *     not know; empty for a number without unit
   */
  public static String dimension(NumberValue number) {
    if (number.canonical() != null) {
      return number.canonical().dimension();
    }
    Coded unit = number.unit();
    return unit == null ? "" : "unit:" + unit.key();
  }

  /**
   * A row of a template.
   *
   * @param row the row
   * @return such as {@code 1501/9b}
   */
  public static String row(RowReference row) {
    return row.tid() + "/" + row.label();
  }

  /**
   * A pair that facets count.
   *
   * @param kind what kind of pair
   * @param name a name or keyword
   * @param value a value, or empty
   * @return the pair
   */
  public static String facet(FacetKind kind, String name, String value) {
    return kind.prefix() + part(name) + STEP_END + part(value);
  }

  /** Text without the characters that separate parts. */
  private static String part(String text) {
    return text.indexOf(KEY_END) < 0 && text.indexOf(STEP_END) < 0
        ? text
        : text.replace(KEY_END, '\ufffd').replace(STEP_END, '\ufffd');
  }

  private static String or(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
