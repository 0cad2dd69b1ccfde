/** Codecs whose largest frame has a length of 7 bits, and whose largest message is longer than that form allows. */
@WebSocketCloseCodes(
        roles = {Role.CLIENT, Role.SERVER},
        maxFrameBytes = 100,
        maxMessageBytes = 300)
@NullMarked
package dev.closecodes.tests.frames.small;

import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
