/** The close codes of Pusher Channels, for a client. */
@WebSocketCloseCodes(value = "pusher-channels.yaml", prefix = "Pusher", roles = Role.CLIENT)
package dev.closecodes.samples.gallery.pusher;

import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
