package dev.closecodes.samples.echo;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;

/**
 * The settings of the server.
 *
 * @param address the address to listen at; port 0 chooses a free port
 * @param maxConnections the maximum number of open WebSockets; any further WebSocket is closed with 1013 at once
 * @param maxHeadBytes the maximum length of the head of a request
 * @param maxUnsentBytes the maximum number of bytes kept for all peers that do not read; a connection that needs more
 *     is dropped
 * @param handshakeTime the maximum time until a request is complete
 * @param idleTime the maximum time in which the client sends nothing, or reads nothing
 * @param closeTime the maximum time until the peer answers a Close frame, and then until it closes the TCP connection
 * @param origins the origins whose pages may connect, in addition to the server's own
 * @param compression whether messages are compressed, if the client offers it
 */
public record Settings(
        InetSocketAddress address,
        int maxConnections,
        int maxHeadBytes,
        long maxUnsentBytes,
        Duration handshakeTime,
        Duration idleTime,
        Duration closeTime,
        Set<String> origins,
        Compression compression) {

    /**
     * Returns default settings for the loopback interface.
     *
     * @param port the port to listen on; 0 chooses a free port
     * @return settings with 10,000 connections, heads of 8 KiB, a quarter of the maximum heap, a handshake time of 5
     *     seconds, an idle time of 60 seconds and a close time of 5 seconds, and compression without the server's
     *     context
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
                Set.of(),
                Compression.ON);
    }

    /**
     * Returns a copy with another address.
     *
     * @param listening the address to listen at
     * @return the copy
     */
    public Settings withAddress(InetSocketAddress listening) {
        return new Settings(
                listening,
                maxConnections,
                maxHeadBytes,
                maxUnsentBytes,
                handshakeTime,
                idleTime,
                closeTime,
                origins,
                compression);
    }

    /**
     * Returns a copy with another maximum of connections.
     *
     * @param connections the maximum number of open WebSockets
     * @return the copy
     */
    public Settings withMaxConnections(int connections) {
        return new Settings(
                address,
                connections,
                maxHeadBytes,
                maxUnsentBytes,
                handshakeTime,
                idleTime,
                closeTime,
                origins,
                compression);
    }

    /**
     * Returns a copy with another maximum of unsent bytes.
     *
     * @param bytes the maximum number of bytes kept for all peers that do not read
     * @return the copy
     */
    public Settings withMaxUnsentBytes(long bytes) {
        return new Settings(
                address, maxConnections, maxHeadBytes, bytes, handshakeTime, idleTime, closeTime, origins, compression);
    }

    /**
     * Returns a copy with other times.
     *
     * @param handshake the maximum time until a request is complete
     * @param idle the maximum time in which the client sends nothing, or reads nothing
     * @param close the maximum time until the peer answers a Close frame, and then until it closes the TCP connection
     * @return the copy
     */
    public Settings withTimes(Duration handshake, Duration idle, Duration close) {
        return new Settings(
                address, maxConnections, maxHeadBytes, maxUnsentBytes, handshake, idle, close, origins, compression);
    }

    /**
     * Returns a copy with other origins.
     *
     * @param allowed the origins, for example {@code https://example.org}
     * @return the copy
     */
    public Settings withOrigins(Set<String> allowed) {
        return new Settings(
                address,
                maxConnections,
                maxHeadBytes,
                maxUnsentBytes,
                handshakeTime,
                idleTime,
                closeTime,
                Set.copyOf(allowed),
                compression);
    }

    /**
     * Returns a copy with another compression.
     *
     * @param wanted whether messages are compressed
     * @return the copy
     */
    public Settings withCompression(Compression wanted) {
        return new Settings(
                address,
                maxConnections,
                maxHeadBytes,
                maxUnsentBytes,
                handshakeTime,
                idleTime,
                closeTime,
                origins,
                wanted);
    }

    /** Returns the maximum time that a connection may stay in a phase. */
    Duration timeFor(Phase phase) {
        return switch (phase) {
            case REQUEST -> handshakeTime;
            case OPEN -> idleTime;
            case CLOSING, FINISHED -> closeTime;
        };
    }
}
