/** The memory of idle connections with and without compression. */
@WebSocketCloseCodes(
        roles = {Role.CLIENT, Role.SERVER},
        extensionBits = ExtensionBit.RSV1)
@NullMarked
package dev.closecodes.samples.benchmarks.memory;

import dev.closecodes.ExtensionBit;
import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
