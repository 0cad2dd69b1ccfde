/** The time that annotation processors add to a compilation. */
@NullMarked
package dev.closecodes.samples.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
