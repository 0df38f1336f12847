package org.dicomsr.filter;

import java.util.List;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.store.IndexUnusableException;

/** What is searched. */
interface Archive {
  /** What a plan finds. */
  Found find(Plan plan) throws IndexUnusableException;

  /** All documents of a patient. */
  List<ObjectDocument> documentsOf(String patient) throws IndexUnusableException;
}
