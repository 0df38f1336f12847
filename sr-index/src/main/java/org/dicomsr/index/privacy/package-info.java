/**
 * What an index may hold of people.
 *
 * <p>A {@link org.dicomsr.index.privacy.PrivacyProfile} decides what is left of a document before
 * anything of it is stored or indexed. Patients go by pseudonyms that an {@link
 * org.dicomsr.index.privacy.IndexSecret} makes of their identity: the same for the same secret, and
 * not to be found out without it.
 */
@NullMarked
package org.dicomsr.index.privacy;

import org.jspecify.annotations.NullMarked;
