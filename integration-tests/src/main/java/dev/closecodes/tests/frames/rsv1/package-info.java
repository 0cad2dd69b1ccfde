/** Codecs with an extension that uses RSV1, the bit of permessage-deflate. */
@WebSocketCloseCodes(
        roles = {Role.CLIENT, Role.SERVER},
        extensionBits = ExtensionBit.RSV1)
@NullMarked
package dev.closecodes.tests.frames.rsv1;

import dev.closecodes.ExtensionBit;
import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
