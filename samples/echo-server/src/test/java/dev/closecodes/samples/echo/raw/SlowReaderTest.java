package dev.closecodes.samples.echo.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.samples.echo.Ending;
import dev.closecodes.samples.echo.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A client that does not read must not make the server use much memory. */
final class SlowReaderTest {

    private static final int MIB = 1 << 20;
    private static final int PEERS = 8;
    private static final int OFFERED_MIB = 256;

    /** The maximum that the kernel may hold for one connection, in both directions and at both endpoints. */
    private static final int KERNEL_MIB = 40;

    private static final Duration LONG = Duration.ofMinutes(1);

    private static final byte[] FRAME = frame();

    /** The number of bytes that the kernel has taken from all offers. */
    private final AtomicLong taken = new AtomicLong();

    @Test
    void theServerUsesLittleMemory() throws Exception {
        List<RawPeer> peers = new ArrayList<>();
        List<CompletableFuture<Void>> offers = new ArrayList<>();
        Duration soon = Duration.ofSeconds(1);
        try (RunningServer server = RunningServer.with(Settings.onLoopback(0).withTimes(LONG, LONG, soon));
                RawPeer other = server.open()) {
            other.send(Frames.text("before"));
            assertEquals("before", other.message().text());
            Footprint before = Footprint.now();
            for (int i = 0; i < PEERS; i++) {
                RawPeer peer = server.open();
                peers.add(peer);
                offers.add(offer(peer));
            }
            awaitStandstill();
            Footprint meanwhile = Footprint.now();

            assertTrue(taken.get() < (long) PEERS * KERNEL_MIB * MIB, () -> taken + " bytes taken");
            assertTrue(meanwhile.heapBytes() - before.heapBytes() < 16 * MIB, () -> before + " " + meanwhile);
            assertTrue(meanwhile.directBytes() - before.directBytes() < 4 * MIB, () -> before + " " + meanwhile);

            other.send(Frames.text("meanwhile"));
            assertEquals("meanwhile", other.message().text());
        } finally {
            for (RawPeer peer : peers) {
                peer.reset();
            }
            offers.forEach(CompletableFuture::join);
        }
    }

    @Test
    void itIsClosedWith4001AndThenDropped() throws Exception {
        Duration half = Duration.ofMillis(500);
        try (RunningServer server = RunningServer.with(Settings.onLoopback(0).withTimes(LONG, half, half));
                RawPeer peer = server.open()) {
            CompletableFuture<Void> offer = offer(peer);
            offer.join(); // ends when the connection does
            Ending ending = server.ending();
            assertNotNull(ending.sent());
            assertEquals(4001, ending.sent().code());
            server.awaitConnections(0);
        }
    }

    /** If no memory is allowed for them, a connection is dropped at the first byte that its peer does not take. */
    @Test
    void theMemoryForAllOfThemIsLimited() throws Exception {
        try (RunningServer server = RunningServer.with(RunningServer.longTimes().withMaxUnsentBytes(0))) {
            List<RawPeer> peers = new ArrayList<>();
            List<CompletableFuture<Void>> offers = new ArrayList<>();
            for (int i = 0; i < PEERS; i++) {
                RawPeer peer = server.open();
                peers.add(peer);
                offers.add(offer(peer));
            }
            server.awaitConnections(0);
            try (RawPeer good = server.open()) {
                good.send(Frames.text("a"), Frames.close(1000, ""));
                assertEquals("a", good.message().text());
                assertEquals(1000, good.frame().closeCode());
            }
            for (RawPeer peer : peers) {
                peer.reset();
            }
            offers.forEach(CompletableFuture::join);
        }
    }

    /**
     * Megabytes are not sent yet when the server stops. Sending them takes longer than the close time, but is not cut
     * off.
     */
    @Test
    void aPeerThatReadsSlowlyGetsAllBytes() throws Exception {
        Duration closeTime = Duration.ofSeconds(3);
        try (RunningServer server = RunningServer.with(Settings.onLoopback(0).withTimes(LONG, LONG, closeTime));
                RawPeer peer = server.open()) {
            CompletableFuture<Void> offer = offer(peer);
            awaitStandstill();
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server.echo()::close);
            Frame next = peer.frame();
            while (next.opcode() != Frame.CLOSE) {
                Thread.sleep(80); // a slow link
                next = peer.frame();
            }
            assertEquals(1001, next.closeCode());
            peer.reset();
            offer.join();
            stopped.join();
        }
    }

    /** It gets the complete echo, and then the Close frame with the code. */
    @Test
    void aPeerThatReadsTooLateGetsTheCloseFrame() throws Exception {
        Duration idle = Duration.ofMillis(200);
        try (RunningServer server = RunningServer.with(Settings.onLoopback(0).withTimes(LONG, idle, LONG));
                RawPeer peer = server.open()) {
            CompletableFuture<Void> offer = offer(peer);
            awaitStandstill();
            Thread.sleep(
                    8 * idle.toMillis()); // only reading shows whether the time is over, and reading would extend it
            int bytes = 0;
            Frame next = peer.frame();
            while (next.opcode() != Frame.CLOSE) {
                for (byte octet : next.payload()) {
                    assertEquals((byte) bytes, octet);
                    bytes = (bytes + 1) % MIB;
                }
                next = peer.frame();
            }
            assertEquals(4001, next.closeCode());
            peer.reset();
            offer.join();
        }
    }

    private CompletableFuture<Void> offer(RawPeer peer) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        for (int i = 0; i < OFFERED_MIB; i++) {
                            peer.send(FRAME);
                            taken.addAndGet(MIB);
                        }
                    } catch (IOException e) {
                        // The connection has ended.
                    }
                },
                task -> new Thread(task, "writer").start());
    }

    private static byte[] frame() {
        byte[] payload = new byte[MIB];
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) i;
        }
        return Frames.binary(payload);
    }

    /** Waits until the kernel takes no more bytes. */
    private void awaitStandstill() throws InterruptedException {
        long before = -1;
        while (before != taken.get()) {
            before = taken.get();
            Thread.sleep(500);
        }
    }
}
