/** Reads a YAML text into a tree of nodes with lines and columns. */
@NullMarked
package dev.closecodes.processor.yaml;

import org.jspecify.annotations.NullMarked;
