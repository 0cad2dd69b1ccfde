package dev.closecodes.samples.echo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * What goes out on one connection. Nearly always the socket takes all of it at once, so the room to write frames into
 * is one buffer for all connections of an event loop, and only a peer that is behind has bytes of its own in here.
 *
 * <p>That is also the back pressure: while the outbox is not empty, nothing is read from the peer, so nothing is echoed
 * to it. A peer that does not read costs one full room and a Close frame, never more.
 */
final class Outbox {

    private final WritableByteChannel channel;
    private final ByteBuffer room;
    private final Backlog backlog;
    private @Nullable ByteBuffer unsent;

    Outbox(WritableByteChannel channel, ByteBuffer room, Backlog backlog) {
        this.channel = channel;
        this.room = room;
        this.backlog = backlog;
    }

    /** The empty room, to be filled and sent before the exchange returns. */
    ByteBuffer room() {
        return room.clear();
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
     * Sends what was kept.
     *
     * @return whether the peer took any of it
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

    /** Lets go of what was kept. */
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
