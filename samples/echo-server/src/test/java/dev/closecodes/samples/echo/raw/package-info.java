/** Tests with peers that write any bytes to the socket. */
@WebSocketCloseCodes(value = "close-codes.yaml", roles = Role.CLIENT)
@NullMarked
package dev.closecodes.samples.echo.raw;

import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
