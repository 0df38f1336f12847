package org.dicomsr.templates.definition;

/**
 * When a row of requirement type MC must, or one of type UC may, be filled (PS3.16 6.1.8).
 *
 * @param text as the standard words it
 * @param rule the same as data, or why it cannot be told from the content tree
 */
public record Condition(String text, ConditionRule rule) {

  /** {@return whether the content tree tells if the condition is met} */
  public boolean isDecidable() {
    return !(rule instanceof ConditionRule.Undecidable);
  }
}
