/** Finds mistakes in a registry that would produce a wrong API. */
@NullMarked
package dev.closecodes.processor.check;

import org.jspecify.annotations.NullMarked;
