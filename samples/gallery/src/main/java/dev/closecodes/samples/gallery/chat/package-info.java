/** A chat service that uses two of the other protocols. */
@WebSocketCloseCodes(value = "chat.yaml", roles = Role.SERVER)
package dev.closecodes.samples.gallery.chat;

import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
