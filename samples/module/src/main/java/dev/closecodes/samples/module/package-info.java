/** A program that tells users why their connection was closed. */
@WebSocketCloseCodes(
        value = "lobby.yaml",
        roles = {})
package dev.closecodes.samples.module;

import dev.closecodes.WebSocketCloseCodes;
