/** The part of HTTP that is needed to serve a page and to open a WebSocket (RFC 9112, RFC 6455 section 4). */
@NullMarked
package dev.closecodes.samples.echo.http;

import org.jspecify.annotations.NullMarked;
