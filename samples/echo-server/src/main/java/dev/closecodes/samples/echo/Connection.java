package dev.closecodes.samples.echo;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/**
 * One socket. Reads only if nothing is left to write, checks the deadline, and closes the socket so that no data is
 * lost.
 */
final class Connection {

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Outbox outbox;
    private final Settings settings;
    private final Runnable onClosed;

    private Exchange exchange;
    private Phase phase = Phase.REQUEST;
    private long deadline;
    private boolean outputShut;

    /**
     * Creates a connection that expects a request.
     *
     * @param onClosed called after the socket is closed
     * @param now the current value of {@link System#nanoTime}, as in all methods of this class
     */
    Connection(
            SocketChannel channel,
            SelectionKey key,
            Outbox outbox,
            Site site,
            Settings settings,
            Runnable onClosed,
            long now) {
        this.channel = channel;
        this.key = key;
        this.outbox = outbox;
        this.settings = settings;
        this.exchange = new HttpExchange(outbox, site);
        this.onClosed = onClosed;
        this.deadline = now + settings.timeFor(phase).toNanos();
    }

    /** Reads or writes, as the socket is ready for it. */
    void ready(ByteBuffer input, long now) throws IOException {
        // Output that the peer takes always extends the deadline. Input does so only while the WebSocket is open,
        // so a peer that still sends while the connection is closing gets no more time.
        boolean progress = key.isReadable() ? read(input) && phase == Phase.OPEN : outbox.flush();
        settle(progress, now);
    }

    /** Ends the current phase if its deadline has passed; drops the connection if it is already closing. */
    void check(long now) throws IOException {
        if (deadline - now > 0) {
            return;
        }
        if (phase == Phase.CLOSING || phase == Phase.FINISHED) {
            drop();
            return;
        }
        exchange.expired();
        settle(false, now);
    }

    void shutDown(long now) throws IOException {
        exchange.shutDown();
        settle(false, now);
    }

    /**
     * Closes the socket without a Close frame. If output is left, the connection is reset, so that a peer that does not
     * read does not occupy the kernel's buffers.
     */
    void drop() {
        try {
            if (!outbox.isEmpty()) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException e) {
            // The socket is already closed.
        }
        close();
    }

    /** Returns whether any bytes were read. */
    private boolean read(ByteBuffer input) throws IOException {
        int bytes = channel.read(input.clear());
        if (bytes < 0) {
            close();
        } else if (phase != Phase.FINISHED) {
            exchange = exchange.received(input.flip());
        }
        return bytes > 0;
    }

    private void settle(boolean progress, long now) throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        Phase before = phase;
        phase = exchange.phase();
        if (phase != before || progress) {
            deadline = now + settings.timeFor(phase).toNanos();
        }
        if (phase == Phase.FINISHED && outbox.isEmpty() && !outputShut) {
            // If the peer is still sending, closing the socket now would reset the connection, and the peer might
            // lose the last frame.
            channel.shutdownOutput();
            outputShut = true;
        }
        int operations = outbox.isEmpty() ? SelectionKey.OP_READ : SelectionKey.OP_WRITE;
        if (key.interestOps() != operations) {
            key.interestOps(operations);
        }
    }

    private void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            outbox.discard();
            channel.close();
        } catch (IOException e) {
            // Nothing more can be done.
        }
        onClosed.run();
        exchange.ended();
    }
}
