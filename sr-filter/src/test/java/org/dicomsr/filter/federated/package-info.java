@NullMarked
package org.dicomsr.filter.federated;

import org.jspecify.annotations.NullMarked;
