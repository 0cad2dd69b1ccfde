/** Codecs whose largest message is smaller than the largest control frame. */
@WebSocketCloseCodes(
        roles = {Role.CLIENT, Role.SERVER},
        maxMessageBytes = 50)
@NullMarked
package dev.closecodes.tests.frames.tiny;

import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
