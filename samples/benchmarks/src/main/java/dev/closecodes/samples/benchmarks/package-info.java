/** Benchmarks of the generated code and of other libraries that do the same work. */
@WebSocketCloseCodes("close-codes.yaml")
@NullMarked
package dev.closecodes.samples.benchmarks;

import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
