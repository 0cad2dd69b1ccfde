/** Peers that write to the socket what they like, and what the server makes of them. */
@WebSocketCloseCodes(value = "close-codes.yaml", roles = Role.CLIENT)
@NullMarked
package dev.closecodes.samples.echo.raw;

import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
