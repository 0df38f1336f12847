package org.dicomsr.templates.definition;

/** Whether a row's content must be there (PS3.16 6.1.7). */
public enum RequirementType {
  /** Mandatory: shall be present. */
  M,
  /** Mandatory conditional: shall be present if the row's condition is met. */
  MC,
  /** User option: may be present. */
  U,
  /** User option conditional: may be present only as the row's condition allows. */
  UC;

  /** {@return whether presence depends on the row's condition} */
  public boolean isConditional() {
    return this == MC || this == UC;
  }
}
