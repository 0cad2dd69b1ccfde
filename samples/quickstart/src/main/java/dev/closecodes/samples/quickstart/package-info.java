/** A tour of the close API, with the published close codes of Discord's gateway. */
@WebSocketCloseCodes("discord-gateway.yaml")
package dev.closecodes.samples.quickstart;

import dev.closecodes.WebSocketCloseCodes;
