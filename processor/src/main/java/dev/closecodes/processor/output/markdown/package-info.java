/** Writes the model as a page of Markdown for people. */
@NullMarked
package dev.closecodes.processor.output.markdown;

import org.jspecify.annotations.NullMarked;
