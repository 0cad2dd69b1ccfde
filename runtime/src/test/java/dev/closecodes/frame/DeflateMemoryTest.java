package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The native memory of a connection. {@link Deflater} and {@link Inflater} throw an exception after it is released. */
final class DeflateMemoryTest {

    private static final DeflateSettings SETTINGS = DeflateSettings.defaults();
    private static final DeflateSettings NO_CONTEXT =
            SETTINGS.withServerContextTakeover(false).withClientContextTakeover(false);

    private static final byte[] MESSAGE = new SimplePeer(false).frame(0xC2, DeflatedData.of(new byte[10]));
    private static final byte[] FIRST_FRAGMENT = new SimplePeer(false).frame(0x42, new byte[0]);

    private final ByteBuffer target = ByteBuffer.allocate(200);

    private static Compressor compressor(DeflateEndpoint endpoint) {
        return Objects.requireNonNull(endpoint.deflate.compressor);
    }

    private static Decompressor decompressor(DeflateEndpoint endpoint) {
        return Objects.requireNonNull(endpoint.deflate.decompressor);
    }

    private static Deflater deflater(DeflateEndpoint endpoint) {
        return Objects.requireNonNull(compressor(endpoint).deflater);
    }

    private static Inflater inflater(DeflateEndpoint endpoint) {
        return Objects.requireNonNull(decompressor(endpoint).inflater);
    }

    private static void assertNone(DeflateEndpoint endpoint) {
        assertNull(compressor(endpoint).deflater);
        assertNull(decompressor(endpoint).inflater);
    }

    /** The class of the exception depends on the JDK. */
    private static void assertReleased(Deflater deflater, Inflater inflater) {
        assertEquals("Deflater has been closed", closed(deflater::getBytesRead));
        assertEquals("Inflater has been closed", closed(inflater::getBytesRead));
    }

    private static @Nullable String closed(Executable use) {
        return assertThrows(RuntimeException.class, use).getMessage();
    }

    private void useOnce(DeflateEndpoint endpoint) {
        endpoint.take(MESSAGE);
        endpoint.deflating.binary(ByteBuffer.allocate(10), true, target.clear());
    }

    @Test
    void noneBeforeTheFirstCompressedMessage() {
        try (DeflateEndpoint endpoint = DeflateEndpoint.client(SETTINGS, 10)) {
            endpoint.take(new byte[] {(byte) 0x82, 0});
            endpoint.encoder.binary(ByteBuffer.allocate(1), true, target);
            assertNone(endpoint);
        }
    }

    @Test
    void withContextItIsReusedAndReleasedAtTheEnd() {
        DeflateEndpoint endpoint = DeflateEndpoint.client(SETTINGS, 10);
        useOnce(endpoint);
        Deflater deflater = deflater(endpoint);
        Inflater inflater = inflater(endpoint);
        useOnce(endpoint);
        assertSame(deflater, deflater(endpoint));
        assertSame(inflater, inflater(endpoint));
        endpoint.close();
        assertReleased(deflater, inflater);
        assertNone(endpoint);
    }

    @Test
    void withoutContextItIsReleasedAfterEachMessage() {
        try (DeflateEndpoint endpoint = DeflateEndpoint.client(NO_CONTEXT, 10)) {
            endpoint.take(FIRST_FRAGMENT);
            endpoint.deflating.binary(ByteBuffer.allocate(10), false, target);
            Deflater deflater = deflater(endpoint);
            Inflater inflater = inflater(endpoint);
            endpoint.take(new SimplePeer(false).frame(0x80, DeflatedData.of(new byte[1])));
            endpoint.deflating.binary(ByteBuffer.allocate(10), true, target);
            assertReleased(deflater, inflater);
            assertNone(endpoint);
            endpoint.take(FIRST_FRAGMENT);
            assertNotSame(inflater, inflater(endpoint));
        }
    }

    @Test
    void releasedWithinAMessageAndAfterAViolation() {
        DeflateEndpoint endpoint = DeflateEndpoint.client(NO_CONTEXT, 10);
        endpoint.deflating.binary(ByteBuffer.allocate(10), false, target);
        endpoint.take(new SimplePeer(false).frame(0xC2, new byte[] {6}));
        Deflater deflater = deflater(endpoint);
        Inflater inflater = inflater(endpoint);
        assertEquals("!1007", endpoint.decoder.log.toString());
        endpoint.close();
        assertReleased(deflater, inflater);
    }

    @Test
    void closedTwiceAndNeverUsed() {
        DeflateEndpoint endpoint = DeflateEndpoint.client();
        endpoint.close();
        endpoint.close();
        assertNone(endpoint);
    }

    /** A message after the end must not take memory that nothing releases. */
    @Test
    void notUsableAfterTheEnd() {
        DeflateEndpoint endpoint = DeflateEndpoint.client();
        endpoint.close();
        assertThrows(IllegalStateException.class, () -> endpoint.take(MESSAGE));
        assertThrows(IllegalStateException.class, () -> endpoint.deflating.text("a", target));
        assertNone(endpoint);
    }

    @Test
    void messagesAreNotKept() {
        try (DeflateEndpoint endpoint = DeflateEndpoint.client(SETTINGS, 10)) {
            ByteBuffer message = ByteBuffer.allocate(100);
            WeakReference<ByteBuffer> reference = new WeakReference<>(message);
            endpoint.deflating.binary(message, true, target);
            message = target;
            for (int i = 0; i < 100 && reference.get() != null; i++) {
                System.gc();
            }
            assertNull(reference.get());
            endpoint.deflating.binary(message.flip(), true, ByteBuffer.allocate(500));
        }
    }

    /** The objects stay reachable, so no garbage collection can release what they have not released themselves. */
    @Test
    void memoryOfTheProcessDoesNotGrow() throws IOException {
        Path status = Path.of("/proc/self/status");
        assumeTrue(Files.isReadable(status), "only Linux says how much memory a process has");
        List<DeflateEndpoint> endpoints = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < 4000; i++) {
            DeflateEndpoint endpoint = DeflateEndpoint.client(SETTINGS, 10);
            useOnce(endpoint);
            endpoint.close();
            endpoints.add(endpoint);
            before = i == 500 ? residentKilobytes(status) : before;
        }
        long growth = residentKilobytes(status) - before;
        // A leak of 3,500 compressors and decompressors is more than 280 MB.
        assertTrue(growth < 140_000, () -> growth + " kB more after " + endpoints.size() + " connections");
    }

    private static long residentKilobytes(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
    }
}
