/** Combines the documents of all files into one registry: extends registries, refines codes, and applies ranges. */
@NullMarked
package dev.closecodes.processor.resolve;

import org.jspecify.annotations.NullMarked;
