/** A chat on Spring Boot. */
@WebSocketCloseCodes(value = "close-codes.yaml", bridges = Bridge.SPRING)
@NullMarked
package dev.closecodes.samples.chat;

import dev.closecodes.Bridge;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
