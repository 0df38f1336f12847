package org.dicomsr.templates.context;

/** Whether a code belongs to a context group. */
public enum Membership {
  /** It does. */
  MEMBER,
  /** It does not. */
  NOT_MEMBER,
  /** The group's codes are not known, or not all of them. */
  UNKNOWN
}
