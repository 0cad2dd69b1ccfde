/** The annotation processor: finds the registry, has it read and checked, and writes what the writers make of it. */
@NullMarked
package dev.closecodes.processor;

import org.jspecify.annotations.NullMarked;
