/** Codecs with the default limits. */
@WebSocketCloseCodes
@NullMarked
package dev.closecodes.tests.frames;

import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
