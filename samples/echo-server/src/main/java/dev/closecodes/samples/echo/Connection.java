package dev.closecodes.samples.echo;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** One socket: reads when there is nothing left to write, keeps its deadline, and ends in order. */
final class Connection {

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Outbox outbox;
    private final Settings settings;
    private final Runnable onGone;

    private Exchange exchange;
    private Phase phase = Phase.REQUEST;
    private long deadline;
    private boolean outputShut;

    /**
     * Begins with a request.
     *
     * @param onGone told when the socket is closed
     */
    Connection(SocketChannel channel, SelectionKey key, Outbox outbox, Site site, Settings settings, Runnable onGone) {
        this.channel = channel;
        this.key = key;
        this.outbox = outbox;
        this.settings = settings;
        this.exchange = new HttpExchange(outbox, site);
        this.onGone = onGone;
        this.deadline = System.nanoTime() + settings.timeFor(phase).toNanos();
    }

    /** The socket is ready for what it is waited for. */
    void ready(ByteBuffer input) throws IOException {
        // A peer that takes what it is sent has time; one that goes on to send behind its end has none.
        boolean progress = key.isReadable() ? read(input) && phase == Phase.OPEN : outbox.flush();
        settle(progress, System.nanoTime());
    }

    /** Lets go of a peer that does not keep the times. */
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

    /** Ends without a word. A peer that does not read shall not keep the kernel's buffers either. */
    void drop() {
        try {
            if (!outbox.isEmpty()) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException e) {
            // The socket is gone already.
        }
        close();
    }

    /** Returns whether anything came. */
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
            // Closing now would reset the connection if the peer is still sending, and its last frame might be lost.
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
            // Nothing is left to be done for it.
        }
        onGone.run();
        exchange.ended();
    }
}
