/** From YAML text to the model. Everything that is wrong goes to {@code Problems}; nothing is thrown at the caller. */
@NullMarked
package dev.closecodes.processor.reader;

import org.jspecify.annotations.NullMarked;
