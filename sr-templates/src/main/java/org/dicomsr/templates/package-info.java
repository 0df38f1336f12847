/** Templates as data: validation, recognition, typed views and builders. */
@NullMarked
package org.dicomsr.templates;

import org.jspecify.annotations.NullMarked;
