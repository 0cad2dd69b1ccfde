/**
 * The annotation processor: finds the registry file, starts reading and checking it, and writes the generated files.
 */
@NullMarked
package dev.closecodes.processor;

import org.jspecify.annotations.NullMarked;
