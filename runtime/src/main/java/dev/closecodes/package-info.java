/**
 * The annotation {@link dev.closecodes.WebSocketCloseCodes}, and the types that all generated close APIs use.
 *
 * <p>Section numbers without the name of an RFC are those of RFC 6455, The WebSocket Protocol. Arguments and results
 * are never {@code null} unless their documentation says so.
 */
@NullMarked
package dev.closecodes;

import org.jspecify.annotations.NullMarked;
