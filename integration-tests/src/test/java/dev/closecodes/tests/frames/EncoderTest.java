package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.Role;
import dev.closecodes.frame.FrameEncoder;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The streaming encoder keeps the order of frames, and a call that fails changes nothing. */
final class EncoderTest {

    private static final CloseReason NORMAL = new CloseReason(1000, "");

    /** A call of an encoder, with a name used in messages. */
    private record Call(String name, BiConsumer<FrameEncoder<CloseReason>, ByteBuffer> call) {}

    private static final List<Call> TEXTS = List.of(
            new Call("text whole", (encoder, target) -> encoder.text("abc", target)),
            new Call("text last", (encoder, target) -> encoder.text(abc(), true, target)),
            new Call("text", (encoder, target) -> encoder.text(abc(), false, target)),
            new Call("unchecked text", (encoder, target) -> encoder.uncheckedText(abc(), false, target)),
            new Call(
                    "unchecked text in place", (encoder, target) -> encoder.uncheckedTextInPlace(abc(), false, target)),
            new Call("text in place", (encoder, target) -> encoder.textInPlace(abc(), false, target)));

    private static final List<Call> BINARIES = List.of(
            new Call("binary last", (encoder, target) -> encoder.binary(abc(), true, target)),
            new Call("binary", (encoder, target) -> encoder.binary(abc(), false, target)),
            new Call("binary in place", (encoder, target) -> encoder.binaryInPlace(abc(), false, target)));

    private static final List<Call> CONTROLS = List.of(
            new Call("ping", (encoder, target) -> encoder.ping(abc(), target)),
            new Call("close", (encoder, target) -> encoder.close(NORMAL, target)));

    @ParameterizedTest
    @EnumSource(Role.class)
    void textIsOneFrame(Role role) {
        assertArrayEquals(
                Wire.frame(role == Role.CLIENT, 0x81, (byte) 'a', (byte) 0xC3, (byte) 0xA9),
                written(target -> encoder(role).text("a\u00E9", target)));
    }

    @Test
    void clientDoesNotMaskReadOnlyBuffer() {
        ByteBuffer target = ByteBuffer.allocate(64);
        ByteBuffer readOnly = abc().asReadOnlyBuffer();
        FrameEncoder<CloseReason> client = encoder(Role.CLIENT);
        assertThrows(ReadOnlyBufferException.class, () -> client.binaryInPlace(readOnly, true, target));
        assertEquals(0, target.position(), "no header is written without its payload");
        encoder(Role.SERVER).binaryInPlace(readOnly, true, target);
        assertEquals(2, target.position());
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -32, -31, -30, -1, 16, 31, 32, 33, 34, 40, 64, 65, Integer.MAX_VALUE})
    void opcodeHasFourBits(int opcode) {
        ByteBuffer target = ByteBuffer.allocate(64);
        assertThrows(IllegalArgumentException.class, () -> ServerFrameCodec.encodeHeader(true, opcode, 1, target));
        assertThrows(IllegalArgumentException.class, () -> ClientFrameCodec.encodeHeader(true, opcode, 1, 0, target));
        assertEquals(0, target.position());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void messageInsideAnotherIsRefused(Role role) {
        for (Call call : BINARIES) {
            FrameEncoder<CloseReason> encoder = encoder(role);
            encoder.text(abc(), false, ByteBuffer.allocate(64));
            refuses(encoder, call);
            assertArrayEquals(
                    Wire.frame(role == Role.CLIENT, 0x80, (byte) 'a', (byte) 'b'),
                    written(target -> encoder.text(ab(), true, target)));
        }
        for (Call call : TEXTS) {
            FrameEncoder<CloseReason> encoder = encoder(role);
            encoder.binary(abc(), false, ByteBuffer.allocate(64));
            refuses(encoder, call);
            assertArrayEquals(
                    Wire.frame(role == Role.CLIENT, 0x00, (byte) 'a', (byte) 'b'),
                    written(target -> encoder.binary(ab(), false, target)));
        }
        FrameEncoder<CloseReason> encoder = encoder(role);
        encoder.text(abc(), false, ByteBuffer.allocate(64));
        refuses(encoder, TEXTS.get(0));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void controlFramesBetweenFragmentsAreAllowed(Role role) {
        for (Call call : CONTROLS) {
            FrameEncoder<CloseReason> encoder = encoder(role);
            encoder.text(abc(), false, ByteBuffer.allocate(64));
            assertTrue(written(target -> call.call().accept(encoder, target)).length > 0, call::name);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nothingFollowsCloseFrame(Role role) {
        for (boolean reply : new boolean[] {true, false}) {
            FrameEncoder<CloseReason> encoder = encoder(role);
            assertTrue(encoder.isOpen());
            ByteBuffer target = ByteBuffer.allocate(64);
            if (reply) {
                assertTrue(encoder.closeReply(NORMAL, target));
            } else {
                encoder.close(NORMAL, target);
            }
            assertFalse(encoder.isOpen());
            assertEquals(NORMAL, encoder.sent());
            Stream.of(TEXTS, BINARIES, CONTROLS)
                    .flatMap(List::stream)
                    .forEach(call -> assertEquals(0, written(end -> call.call().accept(encoder, end)).length));
            int position = target.position();
            assertFalse(encoder.closeReply(new CloseReason(1001, ""), target));
            assertEquals(position, target.position());
            assertEquals(NORMAL, encoder.sent());
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void tooLittleSpaceChangesNothing(Role role) {
        for (Call call :
                Stream.of(TEXTS, BINARIES, CONTROLS).flatMap(List::stream).toList()) {
            byte[] expected = written(target -> call.call().accept(encoder(role), target));
            FrameEncoder<CloseReason> encoder = encoder(role);
            for (int space = 0; space < expected.length; space++) {
                ByteBuffer small = ByteBuffer.allocate(space);
                assertThrows(BufferOverflowException.class, () -> call.call().accept(encoder, small), call::name);
                assertEquals(0, small.position());
                assertArrayEquals(new byte[space], small.array());
                assertTrue(encoder.isOpen());
            }
            assertArrayEquals(expected, written(target -> call.call().accept(encoder, target)), call::name);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void textMayBeSplitInsideCharacters(Role role) {
        byte[] text = "κόσμε😀€".getBytes(StandardCharsets.UTF_8);
        for (int first = 0; first <= text.length; first++) {
            for (int second = first; second <= text.length; second++) {
                FrameEncoder<CloseReason> encoder = encoder(role);
                byte[] stream = Wire.join(
                        piece(encoder, text, 0, first, false),
                        piece(encoder, text, first, second, false),
                        piece(encoder, text, second, text.length, true));
                Codec receiver = Codecs.of(role == Role.CLIENT ? "default server" : "default client");
                assertEquals(
                        Connection.decode(receiver, Wire.frame(role == Role.CLIENT, 0x81, text)),
                        Connection.decode(receiver, stream));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void malformedTextChangesNothing(Role role) {
        FrameEncoder<CloseReason> encoder = encoder(role);
        byte[] euro = "€".getBytes(StandardCharsets.UTF_8);
        byte[] first = piece(encoder, euro, 0, 1, false);
        for (byte[] broken : List.of(new byte[] {'a'}, new byte[] {(byte) 0x82, (byte) 0xFF}, euro)) {
            refusesUtf8(encoder, broken, false);
        }
        refusesUtf8(encoder, new byte[] {(byte) 0x82}, true);
        refusesUtf8(encoder, new byte[0], true);
        byte[] rest = piece(encoder, euro, 1, 3, true);
        byte[] expected = Wire.join(
                Wire.frame(role == Role.CLIENT, 0x01, euro[0]),
                Wire.frame(role == Role.CLIENT, 0x80, euro[1], euro[2]));
        assertArrayEquals(expected, Wire.join(first, rest));
        assertArrayEquals(
                Wire.frame(role == Role.CLIENT, 0x81, (byte) 'a'), piece(encoder, new byte[] {'a'}, 0, 1, true));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void inPlaceMethodsWriteTheSameBytes(Role role) {
        for (int size : new int[] {0, 1, 5, 125, 126, 300, 65_535, 65_536}) {
            for (BufferKind kind : BufferKind.writable(size)) {
                FrameEncoder<CloseReason> encoder = encoder(role);
                byte[] text = "x".repeat(size).getBytes(StandardCharsets.UTF_8);
                assertArrayEquals(
                        Wire.frame(role == Role.CLIENT, 0x01, text),
                        inPlace(kind, text, target -> encoder.textInPlace(kind.buffer(), false, target)));
                assertArrayEquals(
                        Wire.frame(role == Role.CLIENT, 0x80, text),
                        inPlace(kind, text, target -> encoder.textInPlace(kind.buffer(), true, target)));
                byte[] any = Wire.payload(size);
                assertArrayEquals(
                        Wire.frame(role == Role.CLIENT, 0x82, any),
                        inPlace(kind, any, target -> encoder.binaryInPlace(kind.buffer(), true, target)));
            }
        }
    }

    /** Returns the header that the call writes, followed by the payload from its own buffer. */
    private static byte[] inPlace(BufferKind kind, byte[] payload, Consumer<ByteBuffer> call) {
        ByteBuffer piece = kind.fill(payload);
        byte[] header = written(call);
        assertEquals(kind.start(), piece.position());
        assertEquals(payload.length, piece.remaining());
        byte[] sent = new byte[payload.length];
        piece.get(sent);
        return Wire.join(header, sent);
    }

    private static void refuses(FrameEncoder<CloseReason> encoder, Call call) {
        ByteBuffer target = ByteBuffer.allocate(64);
        assertThrows(IllegalStateException.class, () -> call.call().accept(encoder, target), call::name);
        assertEquals(0, target.position());
    }

    private static void refusesUtf8(FrameEncoder<CloseReason> encoder, byte[] broken, boolean last) {
        ByteBuffer target = ByteBuffer.allocate(64);
        ByteBuffer piece = ByteBuffer.wrap(broken);
        assertThrows(IllegalArgumentException.class, () -> encoder.text(piece, last, target));
        assertThrows(IllegalArgumentException.class, () -> encoder.textInPlace(piece, last, target));
        assertEquals(broken.length, piece.remaining());
        assertEquals(0, target.position());
    }

    private static byte[] piece(FrameEncoder<CloseReason> encoder, byte[] text, int from, int to, boolean last) {
        return written(target -> encoder.text(ByteBuffer.wrap(text, from, to - from), last, target));
    }

    private static byte[] written(Consumer<ByteBuffer> call) {
        ByteBuffer target = ByteBuffer.allocate(70_000);
        call.accept(target);
        byte[] written = new byte[target.position()];
        target.flip().get(written);
        return written;
    }

    private static FrameEncoder<CloseReason> encoder(Role role) {
        return role == Role.CLIENT ? new ClientFrameCodec.Encoder(() -> Wire.KEY) : new ServerFrameCodec.Encoder();
    }

    private static ByteBuffer abc() {
        return ByteBuffer.wrap(new byte[] {'a', 'b', 'c'});
    }

    private static ByteBuffer ab() {
        return ByteBuffer.wrap(new byte[] {'a', 'b'});
    }
}
