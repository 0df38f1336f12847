package org.dicomsr.templates.custom;

/** Says that a file is no template file, or that its templates do not go with others. */
public final class TemplateFileException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Where. */
  private final transient FilePosition position;

  /**
   * Makes the exception.
   *
   * @param position where in the file
   * @param problem what was expected and what was found
   */
  public TemplateFileException(FilePosition position, String problem) {
    super(position + ": " + problem);
    this.position = position;
  }

  /** {@return where in the file} */
  public FilePosition position() {
    return position;
  }
}
