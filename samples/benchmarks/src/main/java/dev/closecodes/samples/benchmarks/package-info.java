/** Benchmarks of the generated code and of other libraries that do the same work. */
@WebSocketCloseCodes(
        value = "close-codes.yaml",
        roles = {Role.CLIENT, Role.SERVER})
@NullMarked
package dev.closecodes.samples.benchmarks;

import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
