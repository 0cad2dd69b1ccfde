package dev.closecodes.tests.stacks;

import dev.closecodes.Role;
import dev.closecodes.tests.stacks.bridges.CloseCode;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A WebSocket library as a client or as a server. It connects to raw peers, one at a time. */
abstract class Stack {

    /** Long enough for a busy machine. */
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final BlockingQueue<StackConnection> opened = new LinkedBlockingQueue<>();

    /** Returns which endpoint of a connection this is. */
    abstract Role role();

    /** Starts whatever all connections share. */
    abstract void start() throws Exception;

    /** Stops it. */
    abstract void stop() throws Exception;

    /** Connects the library to a raw peer. */
    abstract RawPeer connectPeer() throws Exception;

    /** Returns whether a Close frame is sometimes not sent although the library accepts it, or not reported. */
    boolean losesCloseFrames() {
        return false;
    }

    /**
     * Returns the code that the library sends if it refuses a reason text because of its length; {@code null} for none.
     */
    @Nullable
    Integer sendsForLongReason() {
        return null;
    }

    /** Returns whether a program sees the reason text that a peer sends with this code. */
    boolean showsReason(int code) {
        return true;
    }

    /** Returns the id of the platform whose bridge the library has. */
    String bridge(String platform) {
        return platform;
    }

    /**
     * Returns whether the library needs a text with this code. It does not send the code without one, so the bridge
     * adds the name of the code. If a peer sends the code without one, a program sees a text of the library.
     */
    boolean needsText(int code) {
        return false;
    }

    /** Returns whether the bridge can send a Close frame without a code. */
    boolean sendsNoCode() {
        return false;
    }

    /** Returns the text that a program sees if a peer sends a code without a text. */
    String noText() {
        return "";
    }

    /** Returns whether a program is notified if the TCP connection ends. */
    boolean reportsLostConnections() {
        return true;
    }

    /** Returns the codes that the bridge may give if the TCP connection ends with an RST. */
    Set<Integer> afterReset() {
        return Set.of(CloseCode.ABNORMAL_CLOSURE.code());
    }

    /** What a program sees if it has closed the connection itself. */
    enum OwnClose {
        ITS_REASON,
        ANSWER_OF_PEER,
        NO_CODE
    }

    OwnClose reportsOwnClose() {
        return OwnClose.ANSWER_OF_PEER;
    }

    /** Notifies the test that the opening handshake is complete. */
    final void opened(StackConnection connection) {
        opened.add(connection);
    }

    final Link open() throws Exception {
        RawPeer peer = connectPeer();
        try {
            return new Link(peer, awaitOpened());
        } catch (TimeoutException e) {
            peer.close();
            throw e;
        }
    }

    /** Waits until the library reports that the opening handshake is complete. */
    final StackConnection awaitOpened() throws InterruptedException, TimeoutException {
        StackConnection connection = opened.poll(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        if (connection == null) {
            throw new TimeoutException("The library did not report the connection");
        }
        return connection;
    }

    /** The two endpoints of one connection. */
    record Link(RawPeer peer, StackConnection library) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            peer.close();
        }
    }
}
