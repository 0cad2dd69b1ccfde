/** Defines outputs, which generate files from the model. Each kind of output has its own package. */
@NullMarked
package dev.closecodes.processor.output;

import org.jspecify.annotations.NullMarked;
