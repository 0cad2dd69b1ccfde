package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.ProtocolViolationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that are too long after they are decompressed, not UTF-8, or not valid deflate data. */
final class DeflateViolationTest {

    private static final int LIMIT = 1 << 20;

    private final SimplePeer server = new SimplePeer(false);
    private final DeflateEndpoint client = DeflateEndpoint.client();

    @AfterEach
    void close() {
        client.close();
    }

    private String log(int first, byte[] payload) {
        return client.take(server.frame(first, payload));
    }

    @Test
    void messageOfTheMaximumLength() {
        for (int buffer : new int[] {1, 999, 1000, 1001}) {
            try (DeflateEndpoint limited = DeflateEndpoint.client(DeflateSettings.defaults(), 1000, buffer)) {
                limited.take(server.frame(0xC2, DeflatedData.of(new byte[1000])));
                limited.take(server.frame(0xC2, DeflatedData.of(new byte[1000])));
                String log = limited.take(server.frame(0xC2, DeflatedData.of(new byte[1001])));
                String whole = "binary<" + "00".repeat(1000) + ">";
                assertTrue(log.startsWith(whole + whole), "buffer of " + buffer);
                assertTrue(log.endsWith("!1009"), "buffer of " + buffer);
            }
        }
    }

    /** 1 GiB of zeros is 1 MiB of compressed data. */
    @Test
    void decompressionBombIsStoppedAtTheLimit() {
        byte[] block = DeflatedData.mebibyteOfZeros();
        ByteBuffer bomb = ByteBuffer.allocate(block.length * 1024);
        while (bomb.hasRemaining()) {
            bomb.put(block);
        }
        FrameLog log = new FrameLog();
        long[] passed = new long[1];
        log.watch = piece -> passed[0] += piece.remaining();
        FrameHandler<String> handler = client.deflate.inflating(log, LIMIT);
        var violation = assertThrows(
                ProtocolViolationException.class,
                () -> handler.onExtended(Opcode.BINARY, DeflatingEncoder.BITS, bomb.flip(), true, true));
        assertEquals(1009, violation.closeCode());
        assertEquals(
                "A decompressed message has at least 1052672 bytes; the maximum is 1048576", violation.getMessage());
        assertEquals(LIMIT, passed[0]);
        assertTrue(bomb.position() <= 2 * block.length, () -> bomb.position() + " bytes were decompressed");
    }

    @Test
    void decompressionBombInFragments() {
        byte[] block = DeflatedData.mebibyteOfZeros();
        String log = log(0x42, block);
        assertTrue(log.endsWith("00"), "all of the first MiB is passed on");
        log = log(0, block);
        assertTrue(log.endsWith("!1009"));
        assertEquals("binary<".length() + 2 * LIMIT + "!1009".length(), log.length());
    }

    @Test
    void textIsCheckedAfterItIsDecompressed() {
        byte[] text = "a\u00E9\u20AC\uD834\uDD1E".getBytes(StandardCharsets.UTF_8);
        for (int buffer = 1; buffer < 12; buffer++) {
            try (DeflateEndpoint endpoint = DeflateEndpoint.client(DeflateSettings.defaults(), buffer)) {
                String log = endpoint.take(server.frame(0xC1, DeflatedData.of(text)));
                assertEquals("text<" + HexFormat.of().formatHex(text) + ">", log);
                endpoint.take(server.frame(0xC1, DeflatedData.of(Arrays.copyOf(text, text.length - 1))));
                assertTrue(endpoint.decoder.log.toString().endsWith("!1007"), "ends inside a character");
            }
        }
    }

    @Test
    void textThatIsNotUtf8() {
        assertEquals("!1007", log(0xC1, DeflatedData.of(new byte[] {'a', (byte) 0xC0, (byte) 0x80})));
    }

    @Test
    void textThatIsNotUtf8IsRefusedBeforeItsLastFragment() {
        byte[] payload = DeflatedData.of(new byte[] {(byte) 0xFF});
        String log = log(0x41, Buffers.concat(payload, new byte[] {0, 0, (byte) 0xFF, (byte) 0xFF}));
        assertEquals("!1007", log);
    }

    @Test
    void binaryIsNotChecked() {
        assertEquals("binary<ff>", log(0xC2, DeflatedData.of(new byte[] {(byte) 0xFF})));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06", // block type 3
                "00 05 00 00 00 01 02", // stored: the length and its complement differ
                "02 08 20 80 03", // fixed codes: the distance is beyond the start
                "0c c0 81 00 00 00 00 00 90 ff 6b 04 00", // dynamic codes that are not complete
                "ff ff ff ff",
                "", // no block at all
                "f2 48 cd c9 c9 07", // without the first byte of the empty block
                "f2 48 cd c9 c9 07 00 00 00 ff ff", // with the four bytes that must be removed
                "f3 48 cd c9 c9 07 00", // final, without an empty block
                "00 05 00 fa ff 48 65 6c", // stored, without its last bytes
            })
    void invalidData(String hex) {
        String log = log(0xC2, HexFormat.of().parseHex(hex.replace(" ", "")));
        assertTrue(log.endsWith("!1007"), log);
    }

    /** A message that ends too early is refused, whatever kinds of blocks it has. */
    @Test
    void truncatedMessages() {
        for (byte[] payload : payloads(RandomSeed.random())) {
            for (int length = 0; length < payload.length; length++) {
                byte[] part = Arrays.copyOf(payload, length);
                if (Arrays.equals(part, new byte[] {0})) {
                    continue; // the start of a stored block is the same byte as a whole empty message
                }
                byte[] frame = server.frame(0xC2, part);
                String cut = "cut at " + length + " of " + payload.length + ", " + RandomSeed.repeat();
                DeflateSettings noContext = DeflateSettings.defaults().withServerContextTakeover(false);
                try (DeflateEndpoint endpoint = DeflateEndpoint.client(noContext, 4096)) {
                    assertTrue(endpoint.take(frame).endsWith("!1007"), cut);
                }
                // With context, it may need the next message to see that a description of codes was cut.
                try (DeflateEndpoint endpoint = DeflateEndpoint.client()) {
                    endpoint.take(frame);
                    String log = endpoint.take(server.frame(0xC2, payload));
                    assertTrue(log.endsWith("!1007"), cut);
                }
            }
        }
    }

    /** Returns messages with stored blocks, and with blocks of fixed and dynamic codes. */
    private static List<byte[]> payloads(Random random) {
        byte[] text = "The quick brown fox jumps over the lazy dog. ".repeat(9).getBytes(StandardCharsets.UTF_8);
        byte[] noise = RandomSeed.bytes(random, 300);
        byte[] json = new byte[600];
        for (int i = 0; i < json.length; i++) {
            json[i] = (byte) "{\"name\": 0123456789, }".charAt(random.nextInt(21));
        }
        List<byte[]> payloads = new ArrayList<>();
        for (byte[] message : List.of(text, noise, json, Buffers.concat(noise, json, text))) {
            for (int strategy : new int[] {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY}) {
                payloads.add(DeflatedData.of(message, Deflater.BEST_COMPRESSION, strategy));
            }
        }
        return payloads;
    }

    /** A changed bit gives another message or a violation, and nothing else. */
    @Test
    void corruptMessages() {
        byte[] payload = DeflatedData.of(
                "The quick brown fox jumps over the lazy dog. ".repeat(3).getBytes(StandardCharsets.UTF_8));
        for (int bit = 0; bit < 8 * payload.length; bit++) {
            byte[] corrupt = payload.clone();
            corrupt[bit / 8] ^= (byte) (1 << (bit % 8));
            try (DeflateEndpoint endpoint = DeflateEndpoint.client()) {
                String log = endpoint.take(server.frame(0xC1, corrupt));
                assertTrue(log.endsWith(">") || log.endsWith("!1007"), log);
            }
        }
    }

    @Test
    void nothingIsDecompressedAfterAViolation() {
        log(0xC2, new byte[] {6});
        assertEquals("!1007", log(0xC2, DeflatedData.of(new byte[1])));
    }

    /** The rest of the piece is lost if the handler throws, so what follows would be wrong. */
    @Test
    void messageCannotContinueAfterAnExceptionOfTheHandler() {
        client.decoder.log.throwing = true;
        byte[] frame = server.frame(0xC2, DeflatedData.of(new byte[9000]));
        assertThrows(FrameLog.Thrown.class, () -> client.decoder.decode(ByteBuffer.wrap(frame)));
        client.decoder.log.throwing = false;
        assertThrows(IllegalStateException.class, () -> client.decoder.decode(ByteBuffer.wrap(frame)));
    }

    @Test
    void connectionCanContinueAfterAnExceptionForTheLastPiece() {
        client.decoder.log.throwing = true;
        byte[] frame = server.frame(0xC2, DeflatedData.of(new byte[1]));
        assertThrows(FrameLog.Thrown.class, () -> client.decoder.decode(ByteBuffer.wrap(frame)));
        client.decoder.log.throwing = false;
        assertEquals("binary<00>binary<00>", client.take(frame));
    }

    @Test
    void otherExtensionBitsArePassedOn() throws IOException {
        FrameLog log = new FrameLog();
        FrameHandler<String> handler = client.deflate.inflating(log, LIMIT);
        handler.onExtended(Opcode.TEXT, BitSets.of(2), ByteBuffer.wrap(new byte[] {1}), true, true);
        handler.onExtended(Opcode.BINARY, BitSets.of(6), ByteBuffer.wrap(new byte[] {2}), true, true);
        assertEquals("text of 2<01>binary of 6<02>", log.toString());
    }

    @Test
    void limitAndBufferMustHaveSpace() {
        FrameLog log = new FrameLog();
        assertThrows(IllegalArgumentException.class, () -> client.deflate.inflating(log, 0));
        assertThrows(
                IllegalArgumentException.class, () -> client.deflate.inflating(log, LIMIT, ByteBuffer.allocate(0)));
    }
}
