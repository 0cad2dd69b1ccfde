/** From the model to Java source: one writer for each generated type. No input, no output, no compiler. */
@NullMarked
package dev.closecodes.processor.output.java;

import org.jspecify.annotations.NullMarked;
