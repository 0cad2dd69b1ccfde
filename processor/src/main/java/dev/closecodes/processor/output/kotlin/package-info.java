/** Writes extensions in Kotlin for what Java code cannot offer to Kotlin. */
@NullMarked
package dev.closecodes.processor.output.kotlin;

import org.jspecify.annotations.NullMarked;
