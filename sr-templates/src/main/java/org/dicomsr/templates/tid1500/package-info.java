@org.jspecify.annotations.NullMarked
package org.dicomsr.templates.tid1500;
