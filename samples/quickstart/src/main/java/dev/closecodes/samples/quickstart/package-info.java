/** A tour of the close API, with the published close codes of Discord's gateway. */
@WebSocketCloseCodes(
        value = "discord-gateway.yaml",
        roles = {Role.CLIENT, Role.SERVER})
package dev.closecodes.samples.quickstart;

import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
