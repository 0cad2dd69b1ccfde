/** Benchmarks of the generated code beside what else does the same work. */
@WebSocketCloseCodes("close-codes.yaml")
@NullMarked
package dev.closecodes.samples.benchmarks;

import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
