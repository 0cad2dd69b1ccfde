package dev.closecodes.samples.echo;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;

/**
 * What the server allows.
 *
 * @param address where it listens; port 0 takes a free one
 * @param maxConnections how many WebSockets may be open; one more is closed with 1013 at once
 * @param maxHeadBytes the largest head of a request
 * @param maxUnsentBytes how much memory those peers may take together that do not read; one more is dropped
 * @param handshakeTime how long a request may take to arrive
 * @param idleTime how long a WebSocket may be silent, or take nothing of what it is sent
 * @param closeTime how long the peer may take to answer a Close frame, and then to close its end
 * @param origins the origins whose pages may connect beside the server's own
 */
public record Settings(
        InetSocketAddress address,
        int maxConnections,
        int maxHeadBytes,
        long maxUnsentBytes,
        Duration handshakeTime,
        Duration idleTime,
        Duration closeTime,
        Set<String> origins) {

    /**
     * Modest ones.
     *
     * @param port where to listen, on this machine's loopback interface; 0 takes a free one
     * @return 10,000 connections, heads of 8 KiB, a quarter of the memory, 5 seconds to open, a minute to be silent, 5
     *     seconds to close
     */
    public static Settings onLoopback(int port) {
        return new Settings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                10_000,
                8 << 10,
                Runtime.getRuntime().maxMemory() / 4,
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                Duration.ofSeconds(5),
                Set.of());
    }

    /**
     * The same at another address.
     *
     * @param listening where to listen
     * @return a copy
     */
    public Settings withAddress(InetSocketAddress listening) {
        return new Settings(
                listening, maxConnections, maxHeadBytes, maxUnsentBytes, handshakeTime, idleTime, closeTime, origins);
    }

    /**
     * The same with another limit of connections.
     *
     * @param connections how many WebSockets may be open
     * @return a copy
     */
    public Settings withMaxConnections(int connections) {
        return new Settings(
                address, connections, maxHeadBytes, maxUnsentBytes, handshakeTime, idleTime, closeTime, origins);
    }

    /**
     * The same with another limit of memory.
     *
     * @param bytes how much memory those peers may take together that do not read
     * @return a copy
     */
    public Settings withMaxUnsentBytes(long bytes) {
        return new Settings(address, maxConnections, maxHeadBytes, bytes, handshakeTime, idleTime, closeTime, origins);
    }

    /**
     * The same with other times.
     *
     * @param handshake how long a request may take to arrive
     * @param idle how long a WebSocket may be silent
     * @param close how long the peer may take to close
     * @return a copy
     */
    public Settings withTimes(Duration handshake, Duration idle, Duration close) {
        return new Settings(address, maxConnections, maxHeadBytes, maxUnsentBytes, handshake, idle, close, origins);
    }

    /**
     * The same for pages of other origins too.
     *
     * @param more the origins, for example {@code https://example.org}
     * @return a copy
     */
    public Settings withOrigins(Set<String> more) {
        return new Settings(
                address,
                maxConnections,
                maxHeadBytes,
                maxUnsentBytes,
                handshakeTime,
                idleTime,
                closeTime,
                Set.copyOf(more));
    }

    /** How long a connection may stay in a phase. */
    Duration timeFor(Phase phase) {
        return switch (phase) {
            case REQUEST -> handshakeTime;
            case OPEN -> idleTime;
            case CLOSING, FINISHED -> closeTime;
        };
    }
}
