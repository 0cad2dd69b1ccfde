/** Prints the frames in the bytes of a WebSocket connection. */
@WebSocketCloseCodes
@NullMarked
package dev.closecodes.samples.frames;

import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
