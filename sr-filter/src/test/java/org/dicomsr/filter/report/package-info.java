@NullMarked
package org.dicomsr.filter.report;

import org.jspecify.annotations.NullMarked;
