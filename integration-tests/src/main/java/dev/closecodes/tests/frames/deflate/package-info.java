/** Codecs for permessage-deflate (RFC 7692), an extension that uses RSV1. */
@WebSocketCloseCodes(
        roles = {Role.CLIENT, Role.SERVER},
        extensionBits = ExtensionBit.RSV1)
@NullMarked
package dev.closecodes.tests.frames.deflate;

import dev.closecodes.ExtensionBit;
import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
