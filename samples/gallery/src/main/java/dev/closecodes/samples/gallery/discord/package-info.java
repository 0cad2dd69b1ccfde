/** The close codes of Discord's gateway, for a bot. */
@WebSocketCloseCodes(value = "discord.yaml", prefix = "Discord", roles = Role.CLIENT)
package dev.closecodes.samples.gallery.discord;

import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
