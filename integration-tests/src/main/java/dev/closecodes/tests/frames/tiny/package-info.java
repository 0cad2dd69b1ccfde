/** Codecs that accept less in a message than a control frame may have. */
@WebSocketCloseCodes(maxMessageBytes = 50)
@NullMarked
package dev.closecodes.tests.frames.tiny;

import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
