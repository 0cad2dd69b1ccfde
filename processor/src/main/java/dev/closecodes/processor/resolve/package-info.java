/** Combines the files that a registry refers to into one registry. */
@NullMarked
package dev.closecodes.processor.resolve;

import org.jspecify.annotations.NullMarked;
