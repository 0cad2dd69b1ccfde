/**
 * An echo server that uses the generated codec: sockets and event loops, one exchange per connection, and the page at
 * {@code /}.
 */
@WebSocketCloseCodes(
        value = "close-codes.yaml",
        roles = Role.SERVER,
        maxFrameBytes = 8 << 20,
        maxMessageBytes = 8 << 20,
        extensionBits = ExtensionBit.RSV1)
@NullMarked
package dev.closecodes.samples.echo;

import dev.closecodes.ExtensionBit;
import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
