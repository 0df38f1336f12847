package org.dicomsr.model.dicom;

/** The kinds of UIDs that PS3.6 Annex A registers. Immutable and thread-safe. */
public enum UidType {
  /** A SOP Class. */
  SOP_CLASS("SOP Class"),
  /** A group of SOP Classes negotiated together. */
  META_SOP_CLASS("Meta SOP Class"),
  /** A transfer syntax. */
  TRANSFER_SYNTAX("Transfer Syntax"),
  /** A SOP Instance that the standard itself defines. */
  WELL_KNOWN_SOP_INSTANCE("Well-known SOP Instance"),
  /** A frame of reference that the standard itself defines, such as a brain atlas. */
  WELL_KNOWN_FRAME_OF_REFERENCE("Well-known frame of reference"),
  /** A frame of reference of time. */
  SYNCHRONIZATION_FRAME_OF_REFERENCE("Synchronization Frame of Reference"),
  /** A coding scheme. */
  CODING_SCHEME("Coding Scheme"),
  /** The coding scheme whose codes are DICOM's UIDs. */
  UIDS_AS_CODING_SCHEME("DICOM UIDs as a Coding Scheme"),
  /** A mapping resource. */
  MAPPING_RESOURCE("Mapping Resource"),
  /** An application context. */
  APPLICATION_CONTEXT_NAME("Application Context Name"),
  /** A service class. */
  SERVICE_CLASS("Service Class"),
  /** A model of the application hosting interface (PS3.19). */
  APPLICATION_HOSTING_MODEL("Application Hosting Model"),
  /** An attribute or object class of the LDAP schema (PS3.15). */
  LDAP_OID("LDAP OID"),
  /** A CDA document template (PS3.20). */
  DOCUMENT_TEMPLATE("Document TemplateID"),
  /** A CDA section template (PS3.20). */
  SECTION_TEMPLATE("Section TemplateID"),
  /** A CDA entry template (PS3.20). */
  ENTRY_TEMPLATE("Entry TemplateID"),
  /** A CDA element set template (PS3.20). */
  ELEMENT_SET_TEMPLATE("Element Set TemplateID");

  private final String term;

  UidType(String term) {
    this.term = term;
  }

  /** {@return the type as PS3.6 writes it} */
  public String term() {
    return term;
  }
}
