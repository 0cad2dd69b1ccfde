/** Codecs whose limits are in the middle of the shortest form of a length and behind its end. */
@WebSocketCloseCodes(maxFrameBytes = 100, maxMessageBytes = 300)
@NullMarked
package dev.closecodes.tests.frames.small;

import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
