/**
 * What a user writes ({@link dev.closecodes.WebSocketCloseCodes}) and what generated close APIs have in common.
 *
 * <p>Section numbers are those of RFC 6455, The WebSocket Protocol.
 */
@NullMarked
package dev.closecodes;

import org.jspecify.annotations.NullMarked;
