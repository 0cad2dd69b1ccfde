/** Codecs with an extension that uses all three reserved bits. */
@WebSocketCloseCodes(
        roles = {Role.CLIENT, Role.SERVER},
        extensionBits = {ExtensionBit.RSV1, ExtensionBit.RSV2, ExtensionBit.RSV3})
@NullMarked
package dev.closecodes.tests.frames.rsv123;

import dev.closecodes.ExtensionBit;
import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
