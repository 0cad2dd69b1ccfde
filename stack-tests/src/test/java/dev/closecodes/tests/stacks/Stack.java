package dev.closecodes.tests.stacks;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A WebSocket library as a client or as a server. It connects to raw peers, one at a time. */
abstract class Stack {

    /** Long enough for a busy machine. */
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final BlockingQueue<StackConnection> opened = new LinkedBlockingQueue<>();

    /** Starts whatever all connections share. */
    abstract void start() throws Exception;

    /** Stops it. */
    abstract void stop() throws Exception;

    /** Connects the library to a raw peer. */
    abstract RawPeer connectPeer() throws Exception;

    /** Returns whether a Close frame that the library accepts is sometimes not sent. */
    boolean losesCloseFrames() {
        return false;
    }

    /** Returns whether a program sees the reason text that a peer sends with this code. */
    boolean showsReason(int code) {
        return true;
    }

    /** Notifies the test that the opening handshake is complete. */
    final void opened(StackConnection connection) {
        opened.add(connection);
    }

    final Link open() throws Exception {
        RawPeer peer = connectPeer();
        StackConnection connection = opened.poll(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        if (connection == null) {
            peer.close();
            throw new TimeoutException("The library did not report the connection");
        }
        return new Link(peer, connection);
    }

    /** The two endpoints of one connection. */
    record Link(RawPeer peer, StackConnection library) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            peer.close();
        }
    }
}
