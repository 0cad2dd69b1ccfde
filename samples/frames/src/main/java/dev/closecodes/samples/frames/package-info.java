/** Prints the frames in the bytes of a WebSocket connection. */
@WebSocketCloseCodes(roles = {Role.CLIENT, Role.SERVER})
@NullMarked
package dev.closecodes.samples.frames;

import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
