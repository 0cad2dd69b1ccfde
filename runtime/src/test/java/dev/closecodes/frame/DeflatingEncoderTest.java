package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The errors of {@link DeflatingEncoder}, after which nothing has changed, and the space that it needs. */
final class DeflatingEncoderTest {

    private static final String FIRST = "c1 07 f2 48 cd c9 c9 07 00";
    private static final String SECOND = "c1 05 f2 00 11 00 00";

    private final DeflateEndpoint server = DeflateEndpoint.server(DeflateSettings.defaults(), 100);
    private final DeflatingEncoder encoder = server.deflating;
    private final ByteBuffer target = ByteBuffer.allocate(200);

    @AfterEach
    void close() {
        server.close();
    }

    private static ByteBuffer utf8(String text) {
        return StandardCharsets.UTF_8.encode(text);
    }

    private String written() {
        String hex = HexFormat.ofDelimiter(" ").formatHex(Buffers.remaining(target.flip()));
        target.clear();
        return hex;
    }

    /** Fails unless the call throws, and messages are afterwards compressed as if it had not been made. */
    private void assertNoChange(Class<? extends Throwable> expected, Executable call) {
        encoder.text("Hello", target);
        assertEquals(FIRST, written());
        assertThrows(expected, call);
        assertEquals(0, target.position());
        encoder.text("Hello", target);
        assertEquals(SECOND, written());
    }

    @Test
    void targetWithTooLittleSpace() {
        ByteBuffer piece = utf8("Hello");
        int space = DeflatingEncoder.maxFrameBytes(5);
        assertEquals(space, DeflatingEncoder.maxTextFrameBytes("Hello"));
        ByteBuffer small = ByteBuffer.allocate(space - 1);
        assertNoChange(BufferOverflowException.class, () -> encoder.text(piece, true, small));
        assertEquals(5, piece.remaining());
        assertEquals(0, small.position());
        encoder.text(piece, true, ByteBuffer.allocate(space));
    }

    @Test
    void targetThatIsReadOnly() {
        assertNoChange(
                ReadOnlyBufferException.class, () -> encoder.binary(utf8("Hello"), true, target.asReadOnlyBuffer()));
    }

    @Test
    void textThatIsNotUtf8() {
        ByteBuffer piece = ByteBuffer.wrap(new byte[] {'a', (byte) 0xFF});
        assertNoChange(IllegalArgumentException.class, () -> encoder.text(piece, true, target));
        assertEquals(2, piece.remaining());
    }

    @Test
    void textWithAnUnpairedSurrogate() {
        assertNoChange(IllegalArgumentException.class, () -> encoder.text("a\uD800", target));
    }

    @Test
    void textThatEndsInsideACharacter() {
        encoder.text(ByteBuffer.wrap(new byte[] {(byte) 0xC3}), false, target);
        ByteBuffer rest = ByteBuffer.wrap(new byte[] {'a'});
        assertThrows(IllegalArgumentException.class, () -> encoder.text(rest, true, target));
        encoder.text(ByteBuffer.wrap(new byte[] {(byte) 0xA9}), true, target);
        try (DeflateEndpoint client = DeflateEndpoint.client()) {
            assertEquals("text<c3a9>", client.take(Buffers.remaining(target.flip())));
        }
    }

    @Test
    void anotherMessageIsIncomplete() {
        encoder.binary(utf8("a"), false, target.clear());
        target.clear();
        assertThrows(IllegalStateException.class, () -> encoder.text("b", target));
        assertThrows(IllegalStateException.class, () -> encoder.text(utf8("b"), true, target));
        assertThrows(IllegalStateException.class, () -> server.encoder.binary(utf8("b"), true, target));
        encoder.binary(utf8("b"), true, target);
        assertThrows(IllegalStateException.class, () -> {
            server.encoder.text(utf8("c"), false, target);
            encoder.text(utf8("c"), true, target);
        });
    }

    @Test
    void textWithoutFragmentsDoesNotContinueAMessage() {
        encoder.text(utf8("a"), false, target);
        assertThrows(IllegalStateException.class, () -> encoder.text("b", target));
    }

    @Test
    void doesNothingAfterACloseFrame() {
        server.encoder.close("1000 ", target);
        server.close();
        target.clear();
        ByteBuffer piece = utf8("Hello");
        assertFalse(encoder.text("a\uD800", target));
        assertFalse(encoder.text(piece, true, target));
        assertFalse(encoder.uncheckedText(piece, true, target));
        assertFalse(encoder.binary(piece, true, target));
        assertEquals(5, piece.remaining());
        assertEquals(0, target.position());
    }

    @Test
    void theBitWasNotNegotiated() {
        SimpleEncoder other = new SimpleEncoder(false, 2);
        assertThrows(IllegalArgumentException.class, () -> server.deflate.deflating(other));
    }

    @Test
    void uncheckedTextIsCompressedButNotChecked() {
        encoder.uncheckedText(utf8("Hello"), true, target);
        assertEquals(FIRST, written());
        ByteBuffer malformed = ByteBuffer.wrap(new byte[] {(byte) 0xFF});
        assertTrue(encoder.uncheckedText(malformed, false, target));
        assertThrows(IllegalStateException.class, () -> encoder.text(utf8("b"), true, target));
        assertTrue(encoder.uncheckedText(utf8("b"), true, target.clear()));
        assertTrue(encoder.text(utf8("c"), false, target.clear()));
        assertThrows(IllegalStateException.class, () -> encoder.uncheckedText(utf8("d"), true, target));
    }

    /** A program need not know whether compression was negotiated. */
    @Test
    void messagesAreNotCompressedWithoutTheExtension() {
        PerMessageDeflate none = PerMessageDeflate.none();
        assertEquals(Set.of(), none.extensionBits());
        FrameLog log = new FrameLog();
        assertSame(log, none.inflating(log, 1));
        assertSame(log, none.inflating(log, 1, ByteBuffer.allocate(1)));
        SimpleEncoder frames = new SimpleEncoder(false, 0);
        DeflatingEncoder plain = none.deflating(frames);
        assertTrue(plain.text("a", target));
        assertTrue(plain.text(utf8("b"), true, target));
        assertTrue(plain.uncheckedText(utf8("c"), true, target));
        assertTrue(plain.binary(utf8("d"), true, target));
        none.close();
        assertTrue(plain.text("e", target));
        assertEquals("81 01 61 81 01 62 81 01 63 82 01 64 81 01 65", written());
        frames.close("1000 ", target.clear());
        assertFalse(plain.text("f", target));
        assertFalse(plain.binary(utf8("f"), true, target));
    }

    @Test
    void controlFramesAndOtherMessagesAreNotCompressed() {
        encoder.text(utf8("He"), false, target);
        server.encoder.ping(utf8("!"), target);
        encoder.text(utf8("llo"), true, target);
        server.encoder.text("Hi", target);
        encoder.text("Hello", target);
        assertEquals("41 08 f2 48 05 00 00 00 ff ff 89 01 21 80 05 ca c9 c9 07 00 81 02 48 69 " + SECOND, written());
    }

    /** The frame is written over the space of the header, also if the buffers have no array or an offset. */
    @Test
    void allKindsOfTargets() {
        for (boolean masked : new boolean[] {false, true}) {
            for (ByteBuffer buffer : Buffers.writable(new byte[200])) {
                byte[] before = Buffers.allBytes(buffer);
                DeflateSettings settings = DeflateSettings.defaults();
                try (DeflateEndpoint from =
                                masked ? DeflateEndpoint.client(settings, 9) : DeflateEndpoint.server(settings, 9);
                        DeflateEndpoint to =
                                masked ? DeflateEndpoint.server(settings, 9) : DeflateEndpoint.client(settings, 9)) {
                    int at = buffer.position();
                    int end = buffer.limit();
                    from.deflating.text("Hello", buffer);
                    assertEquals(end, buffer.limit());
                    byte[] frame = Buffers.remaining(buffer.duplicate().flip().position(at));
                    assertEquals("text<48656c6c6f>", to.take(frame));
                    byte[] after = Buffers.allBytes(buffer);
                    assertTrue(Arrays.equals(before, 0, at, after, 0, at), "before the position");
                    assertTrue(Arrays.equals(before, end, before.length, after, end, after.length), "after the limit");
                }
            }
        }
    }

    /** A piece can be read-only, as files that are mapped. */
    @Test
    void allKindsOfPieces() {
        for (ByteBuffer piece : Buffers.all(new byte[] {1, 2, 3})) {
            try (DeflateEndpoint from = DeflateEndpoint.server(DeflateSettings.defaults(), 9);
                    DeflateEndpoint to = DeflateEndpoint.client()) {
                from.deflating.binary(piece, true, target.clear());
                assertEquals(0, piece.remaining());
                assertEquals("binary<010203>", to.take(Buffers.remaining(target.flip())));
            }
        }
    }

    /** The worst input for each level: random bytes, after text, and bytes that need the longest fixed codes. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void maxFrameBytesIsEnoughForAnyInput(int level) {
        Random random = RandomSeed.random();
        ByteBuffer large = ByteBuffer.allocate(400_000);
        for (int length : new int[] {0, 1, 2, 3, 10, 100, 1000, 16_383, 16_384, 32_768, 65_535, 65_536, 300_000}) {
            byte[] high = RandomSeed.bytes(random, length);
            for (int i = 0; i < length; i++) {
                high[i] |= (byte) 0x90;
            }
            try (DeflateEndpoint from =
                    DeflateEndpoint.server(DeflateSettings.defaults().withLevel(level), 9)) {
                for (byte[] piece : new byte[][] {RandomSeed.bytes(random, length), high}) {
                    int max = DeflatingEncoder.maxFrameBytes(length);
                    from.deflating.binary(ByteBuffer.wrap(piece), false, large.clear());
                    assertTrue(large.position() < max, () -> large.position() + ", " + RandomSeed.repeat());
                }
            }
        }
    }

    @Test
    void outputBeyondTheMaximumIsAnError() {
        Compressor compressor = new Compressor(-1, true);
        assertThrows(
                IllegalStateException.class,
                () -> compressor.compress(ByteBuffer.wrap(new byte[100]), true, ByteBuffer.allocate(4)));
        compressor.close();
    }
}
