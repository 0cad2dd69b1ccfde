/** Reads YAML text into a tree of nodes that know their line and column. */
@NullMarked
package dev.closecodes.processor.yaml;

import org.jspecify.annotations.NullMarked;
