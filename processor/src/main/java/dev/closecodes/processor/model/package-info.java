/**
 * The registry and every fact that follows from it, without the compiler, YAML or Java syntax. Outputs only format
 * these facts.
 */
@NullMarked
package dev.closecodes.processor.model;

import org.jspecify.annotations.NullMarked;
