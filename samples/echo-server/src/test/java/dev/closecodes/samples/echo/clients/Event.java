package dev.closecodes.samples.echo.clients;

import java.nio.ByteBuffer;

/** What a client reports. */
sealed interface Event {

    /** A whole text message. */
    record Text(String message) implements Event {}

    /** A whole binary message. */
    record Binary(ByteBuffer message) implements Event {}

    /** A pong. */
    record Pong(ByteBuffer payload) implements Event {}

    /** The connection is closed, for the reason that the client gives. */
    record Closed(int code, String reason) implements Event {}

    /** The client reports an error, or nothing came in time. */
    record Failed(String why) implements Event {}
}
