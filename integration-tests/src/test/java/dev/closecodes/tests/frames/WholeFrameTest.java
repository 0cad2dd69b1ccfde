package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.closecodes.Role;
import dev.closecodes.frame.MaskingKeys;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The static methods write whole frames of every size around a boundary, from and into every kind of buffer. */
final class WholeFrameTest {

    private static final MaskingKeys KEYS = () -> Wire.KEY;

    private static final int[] SIZES = {0, 1, 2, 3, 7, 8, 9, 123, 124, 125, 126, 127, 255, 256, 65_535, 65_536, 65_537};

    /** A static method that encodes a payload. */
    private interface PayloadMethod {
        void encode(ByteBuffer payload, ByteBuffer target);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void closeReplies(Role role) {
        for (int code : new int[] {0, 1000, 1005, 1006, 1010, 1012, 4001, 5000}) {
            CloseReason received = new CloseReason(code, "why");
            ByteBuffer target = ByteBuffer.allocate(64);
            if (role == Role.CLIENT) {
                ClientFrameCodec.encodeCloseReply(received, KEYS, target);
            } else {
                ServerFrameCodec.encodeCloseReply(received, target);
            }
            boolean sendable = code == 1000 || code == 1010 || code == 1012 || code == 4001;
            byte[] reply = sendable ? new byte[] {(byte) (code >> 8), (byte) code} : new byte[0];
            assertArrayEquals(
                    Wire.frame(role == Role.CLIENT, 0x88, reply),
                    Arrays.copyOf(target.array(), target.position()),
                    () -> "code " + code);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void payloads(Role role) {
        boolean client = role == Role.CLIENT;
        for (int size : SIZES) {
            byte[] payload = Wire.payload(size);
            checkPayload(
                    client
                            ? (from, to) -> ClientFrameCodec.encodeBinary(from, KEYS, to)
                            : ServerFrameCodec::encodeBinary,
                    payload,
                    Wire.frame(client, 0x82, payload));
            if (size <= 125) {
                checkPayload(
                        client
                                ? (from, to) -> ClientFrameCodec.encodePing(from, KEYS, to)
                                : ServerFrameCodec::encodePing,
                        payload,
                        Wire.frame(client, 0x89, payload));
                checkPayload(
                        client
                                ? (from, to) -> ClientFrameCodec.encodePong(from, KEYS, to)
                                : ServerFrameCodec::encodePong,
                        payload,
                        Wire.frame(client, 0x8A, payload));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void longControlFramesAreRefused(Role role) {
        boolean client = role == Role.CLIENT;
        ByteBuffer payload = ByteBuffer.allocate(126);
        ByteBuffer target = ByteBuffer.allocate(200);
        List<PayloadMethod> methods = client
                ? List.of(
                        (from, to) -> ClientFrameCodec.encodePing(from, KEYS, to),
                        (from, to) -> ClientFrameCodec.encodePong(from, KEYS, to))
                : List.of(ServerFrameCodec::encodePing, ServerFrameCodec::encodePong);
        for (PayloadMethod method : methods) {
            assertThrows(IllegalArgumentException.class, () -> method.encode(payload, target));
            assertEquals(126, payload.remaining());
            assertArrayEquals(new byte[200], target.array());
            assertEquals(0, target.position());
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void textMessages(Role role) {
        for (int size : SIZES) {
            checkText(role, "a".repeat(size));
            checkText(role, "\u00e9".repeat(size / 2) + "a".repeat(size % 2));
            checkText(role, "a".repeat(size % 4) + "\ud83d\ude00".repeat(size / 4));
            checkText(role, "\u20ac".repeat(size / 3) + "a".repeat(size % 3));
        }
        for (String broken : List.of("\ud83d", "abc\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00")) {
            ByteBuffer target = ByteBuffer.allocate(100);
            assertThrows(IllegalArgumentException.class, () -> encodeText(role, broken, target));
            assertEquals(0, target.position());
            assertArrayEquals(new byte[100], target.array());
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void closeFrames(Role role) {
        for (int size = 0; size <= 123; size++) {
            checkClose(
                    role,
                    new CloseReason(4321, "x".repeat(size)),
                    Wire.join(new byte[] {0x10, (byte) 0xE1}, text(size)));
        }
        checkClose(role, new CloseReason(1005, "never sent"), new byte[0]);
        CloseReason lost = new CloseReason(1006, "");
        checkClose(
                role,
                lost,
                Wire.join(new byte[] {0x03, (byte) 0xF3}, "1006 ABNORMAL_CLOSURE".getBytes(StandardCharsets.UTF_8)));
        int other = role == Role.SERVER ? 1010 : 1012;
        String text = role == Role.SERVER ? "1010 MANDATORY_EXTENSION: x" : "1012 SERVICE_RESTART: x";
        checkClose(
                role,
                new CloseReason(other, "x"),
                Wire.join(new byte[] {0x03, (byte) 0xF3}, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void checkClose(Role role, CloseReason reason, byte[] payload) {
        checkTarget(Wire.frame(role == Role.CLIENT, 0x88, payload), target -> {
            if (role == Role.CLIENT) {
                ClientFrameCodec.encodeClose(reason, KEYS, target);
            } else {
                ServerFrameCodec.encodeClose(reason, target);
            }
        });
    }

    private static void checkText(Role role, String text) {
        checkTarget(
                Wire.frame(role == Role.CLIENT, 0x81, text.getBytes(StandardCharsets.UTF_8)),
                target -> encodeText(role, text, target));
    }

    private static byte[] text(int size) {
        byte[] text = new byte[size];
        Arrays.fill(text, (byte) 'x');
        return text;
    }

    private static void encodeText(Role role, String text, ByteBuffer target) {
        if (role == Role.CLIENT) {
            ClientFrameCodec.encodeText(text, KEYS, target);
        } else {
            ServerFrameCodec.encodeText(text, target);
        }
    }

    private static void checkPayload(PayloadMethod method, byte[] payload, byte[] expected) {
        for (BufferKind source : BufferKind.all(payload.length)) {
            ByteOrder order = source.order();
            checkTarget(expected, target -> {
                ByteBuffer from = source.fill(payload);
                int limit = from.limit();
                try {
                    method.encode(from, target);
                } catch (BufferOverflowException full) {
                    assertEquals(source.start(), from.position(), "no byte is consumed");
                    throw full;
                }
                assertEquals(limit, from.position(), "all bytes are consumed");
                assertEquals(limit, from.limit());
                assertEquals(order, from.order());
                assertArrayEquals(payload, source.written(), "the payload itself is not masked");
            });
        }
    }

    private static void checkTarget(byte[] expected, Consumer<ByteBuffer> method) {
        for (BufferKind kind : BufferKind.writable(expected.length)) {
            ByteBuffer target = kind.target(expected.length);
            ByteOrder order = target.order();
            int limit = target.limit();
            method.accept(target);
            assertArrayEquals(expected, kind.written(), kind::name);
            assertEquals(limit, target.limit());
            assertEquals(order, target.order());
            assertEquals(
                    (byte) 0xA5, kind.backing().duplicate().clear().get(limit), "nothing is written after the frame");
            ByteBuffer small = kind.target(expected.length - 1);
            assertThrows(BufferOverflowException.class, () -> method.accept(small));
            assertEquals(kind.start(), small.position());
            assertEquals(order, small.order());
            byte[] untouched = new byte[expected.length - 1];
            kind.backing().duplicate().clear().get(kind.start(), untouched);
            assertArrayEquals(
                    new byte[expected.length - 1], untouched, "nothing is written unless the whole frame fits");
        }
    }
}
