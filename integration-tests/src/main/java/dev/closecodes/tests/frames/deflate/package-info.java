/** permessage-deflate (RFC 7692) on top of codecs that give RSV1 to an extension. */
@WebSocketCloseCodes(extensionBits = ExtensionBit.RSV1)
@NullMarked
package dev.closecodes.tests.frames.deflate;

import dev.closecodes.ExtensionBit;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
