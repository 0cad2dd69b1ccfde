/** Writes the model as Java source, with one writer for each generated type. Does no I/O and needs no compiler. */
@NullMarked
package dev.closecodes.processor.output.java;

import org.jspecify.annotations.NullMarked;
