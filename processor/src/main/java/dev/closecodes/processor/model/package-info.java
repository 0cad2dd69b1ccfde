/** What a registry says, free of any compiler and of YAML. */
@NullMarked
package dev.closecodes.processor.model;

import org.jspecify.annotations.NullMarked;
