package org.dicomsr.templates.match;

/**
 * A rule that could not be checked, and so neither holds nor is broken: a condition that the
 * content tree does not tell, or a context group whose codes are not known.
 *
 * @param rule the rule, such as {@code TID1001-row1-MC}
 * @param path the first item it is about, such as {@code 1.3}
 * @param times how many items it is about
 * @param message what would have to be known
 */
public record NotChecked(String rule, String path, int times, String message) {}
