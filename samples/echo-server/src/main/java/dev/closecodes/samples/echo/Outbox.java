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
    private @Nullable ByteBuffer unsent;

    Outbox(WritableByteChannel channel, ByteBuffer room) {
        this.channel = channel;
        this.room = room;
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
            unsent = joined(unsent, bytes);
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
            unsent = null;
        }
        return taken > 0;
    }

    private static ByteBuffer joined(@Nullable ByteBuffer before, ByteBuffer bytes) {
        int kept = before == null ? 0 : before.remaining();
        ByteBuffer joined = ByteBuffer.allocate(kept + bytes.remaining());
        if (before != null) {
            joined.put(before);
        }
        return joined.put(bytes).flip();
    }
}
