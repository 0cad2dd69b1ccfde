/** What annotation processors add to the time of a compilation. */
@NullMarked
package dev.closecodes.samples.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
