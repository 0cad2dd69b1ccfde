/** A program that tells users why their connection was closed. */
@WebSocketCloseCodes("lobby.yaml")
package dev.closecodes.samples.module;

import dev.closecodes.WebSocketCloseCodes;
