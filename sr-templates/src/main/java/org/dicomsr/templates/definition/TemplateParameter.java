package org.dicomsr.templates.definition;

/**
 * A parameter of a template, which an including template may bind.
 *
 * @param name the name, dollar sign included, such as {@code $Units}
 * @param usage what it stands for
 */
public record TemplateParameter(String name, String usage) {}
