package dev.closecodes.samples.echo.clients;

import java.io.IOException;
import java.util.List;

/**
 * One connection of a {@link Client}. A method for a feature that the client lacks throws an
 * UnsupportedOperationException. If the client refuses a call, the method throws the client's exception.
 */
interface Session extends AutoCloseable {

    void text(String message) throws Exception;

    void binary(byte[] message) throws Exception;

    /** Sends the next fragment of a text message. */
    default void textFragment(String part, boolean last) throws Exception {
        throw new UnsupportedOperationException("fragments");
    }

    /** Sends the next fragment of a text message, which may end within a character. */
    default void textFragment(byte[] part, boolean last) throws Exception {
        throw new UnsupportedOperationException("fragments of bytes");
    }

    /** Sends the next fragment of a binary message. */
    default void binaryFragment(byte[] part, boolean last) throws Exception {
        throw new UnsupportedOperationException("fragments");
    }

    /** Sends one text message, with one frame for each part. */
    default void textFragments(List<String> parts) throws Exception {
        for (int i = 0; i < parts.size(); i++) {
            textFragment(parts.get(i), i == parts.size() - 1);
        }
    }

    /** Sends one binary message, with one frame for each part. */
    default void binaryFragments(List<byte[]> parts) throws Exception {
        for (int i = 0; i < parts.size(); i++) {
            binaryFragment(parts.get(i), i == parts.size() - 1);
        }
    }

    default void ping(byte[] payload) throws Exception {
        throw new UnsupportedOperationException("pings");
    }

    /** Starts the closing handshake. */
    void close(int code, String reason) throws Exception;

    /**
     * Returns the next event that the client reports: a whole message, a pong, or the end. Waits for a limited time.
     */
    Event next() throws Exception;

    /** Drops the connection if it is still open. */
    @Override
    void close() throws IOException;
}
