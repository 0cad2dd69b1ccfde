/**
 * Compares the platform files with the artifacts that the platforms publish. Reads the artifacts, and runs none of
 * them.
 */
@NullMarked
package dev.closecodes.tests.platforms;

import org.jspecify.annotations.NullMarked;
