/** Tells what the bytes of a WebSocket connection mean. */
@WebSocketCloseCodes
@NullMarked
package dev.closecodes.samples.frames;

import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
