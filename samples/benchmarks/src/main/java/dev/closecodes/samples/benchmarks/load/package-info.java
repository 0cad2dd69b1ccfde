/** Echo servers under load, and the clients that produce the load. */
@WebSocketCloseCodes(roles = Role.CLIENT)
@NullMarked
package dev.closecodes.samples.benchmarks.load;

import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
