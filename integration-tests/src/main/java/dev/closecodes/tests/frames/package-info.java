/** Codecs with the default limits. */
@WebSocketCloseCodes(roles = {Role.CLIENT, Role.SERVER})
@NullMarked
package dev.closecodes.tests.frames;

import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
