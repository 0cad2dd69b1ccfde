package dev.closecodes.samples.echo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The output of one connection. The socket nearly always takes all bytes at once, so all connections of an event loop
 * share one buffer to write frames into. The outbox keeps bytes only if the socket does not take them.
 *
 * <p>This also gives back pressure: while the outbox is not empty, the server does not read from the peer, so it has
 * nothing to echo. For a peer that does not read, the outbox keeps at most one full buffer and a Close frame.
 */
final class Outbox {

    private final WritableByteChannel channel;
    private final ByteBuffer buffer;
    private final Backlog backlog;
    private @Nullable ByteBuffer unsent;

    Outbox(WritableByteChannel channel, ByteBuffer buffer, Backlog backlog) {
        this.channel = channel;
        this.buffer = buffer;
        this.backlog = backlog;
    }

    /** Returns the shared buffer, cleared. The exchange must fill it and send it before it returns. */
    ByteBuffer buffer() {
        return buffer.clear();
    }

    boolean isEmpty() {
        return unsent == null;
    }

    /** Sends the bytes, or keeps a copy of those that the socket does not take. */
    void send(ByteBuffer bytes) throws IOException {
        if (unsent == null) {
            channel.write(bytes);
        }
        if (bytes.hasRemaining()) {
            keep(bytes);
        }
    }

    /**
     * Sends the kept bytes.
     *
     * @return whether the socket took any of them
     */
    boolean flush() throws IOException {
        if (unsent == null) {
            return false;
        }
        int taken = channel.write(unsent);
        if (!unsent.hasRemaining()) {
            discard();
        }
        return taken > 0;
    }

    /** Discards the kept bytes. */
    void discard() throws IOException {
        if (unsent != null) {
            backlog.change(-unsent.capacity());
            unsent = null;
        }
    }

    private void keep(ByteBuffer bytes) throws IOException {
        ByteBuffer before = unsent == null ? ByteBuffer.allocate(0) : unsent;
        int size = before.remaining() + bytes.remaining();
        backlog.change(size - before.capacity());
        unsent = ByteBuffer.allocate(size).put(before).put(bytes).flip();
    }
}
