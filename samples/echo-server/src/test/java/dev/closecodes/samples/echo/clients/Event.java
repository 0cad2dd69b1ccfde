package dev.closecodes.samples.echo.clients;

import java.nio.ByteBuffer;

/** An event that a client reports. */
sealed interface Event {

    /** A whole text message. */
    record Text(String message) implements Event {}

    /** A whole binary message. */
    record Binary(ByteBuffer message) implements Event {}

    /** A pong. */
    record Pong(ByteBuffer payload) implements Event {}

    /** The connection is closed, with the code and reason that the client reports. */
    record Closed(int code, String reason) implements Event {}

    /** The client reports an error, or it reported nothing in time. */
    record Failed(String why) implements Event {}
}
