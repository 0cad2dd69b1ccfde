package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that {@link FrameEncoder} rejects wrong calls, and that these calls do not change its state. */
final class FrameEncoderErrorTest {

    private static final int EXTENSION_BITS = 5;

    /** Fragments of each kind. The argument says whether it is the last of its message. */
    private static final List<Function<Boolean, EncoderCall>> FRAGMENTS = List.of(
            last -> EncoderCall.text(last, 'a'),
            last -> EncoderCall.textInPlace(last, 'a'),
            last -> EncoderCall.uncheckedText(last, 'a'),
            last -> EncoderCall.uncheckedTextInPlace(last, 'a'),
            last -> EncoderCall.binary(last, 1),
            last -> EncoderCall.binaryInPlace(last, 1),
            last -> EncoderCall.extended(1, 4, last, 1),
            last -> EncoderCall.extended(1, 1, last, 1),
            last -> EncoderCall.extended(2, 4, last, 1));

    /** The kind of message of each fragment above. A message may have fragments that are encoded in place or not. */
    private static final List<String> KINDS = List.of(
            "text",
            "text",
            "text, unchecked",
            "text, unchecked",
            "binary",
            "binary",
            "text of 4",
            "text of 1",
            "binary of 4");

    @Test
    void rejectsFragmentsOfAnotherMessage() {
        for (int one = 0; one < FRAGMENTS.size(); one++) {
            for (int other = 0; other < FRAGMENTS.size(); other++) {
                for (boolean last : new boolean[] {true, false}) {
                    SimpleEncoder encoder = new SimpleEncoder(false, EXTENSION_BITS);
                    ByteBuffer target = ByteBuffer.allocate(1000);
                    FRAGMENTS.get(one).apply(false).on(encoder, target);
                    EncoderCall call = FRAGMENTS.get(other).apply(last);
                    boolean sameMessage = KINDS.get(one).equals(KINDS.get(other));
                    if (sameMessage) {
                        call.on(encoder, target);
                    } else {
                        assertRejected(IllegalStateException.class, call, encoder, target);
                    }
                    if (!sameMessage || !last) {
                        assertRejected(IllegalStateException.class, EncoderCall.text("whole"), encoder, target);
                        FRAGMENTS.get(one).apply(true).on(encoder, target);
                    }
                    EncoderCall.text("z").on(encoder, target);
                    String kind = KINDS.get(one).replace(", unchecked", "");
                    String byteOf = kind.equals("text") ? "61" : "01";
                    String message = byteOf.repeat(sameMessage && !last ? 3 : 2);
                    assertEquals(kind + "<" + message + ">text<7a>", read(target));
                }
            }
        }
    }

    @Test
    void writesNothingAfterAClose() {
        assertWritesNothingAfter(EncoderCall.close("1001 bye"));
        assertWritesNothingAfter(EncoderCall.reply("1001 "));
        assertWritesNothingAfter(EncoderCall.text(false, 'a'), EncoderCall.close("1001 bye"));
        assertWritesNothingAfter(EncoderCall.binary(false, 1), EncoderCall.reply("1001 "));
    }

    private static void assertWritesNothingAfter(EncoderCall... calls) {
        SimpleEncoder encoder = new SimpleEncoder(false, EXTENSION_BITS);
        ByteBuffer target = ByteBuffer.allocate(1000);
        for (EncoderCall call : calls) {
            call.on(encoder, target);
        }
        String before = read(target);
        String sent = encoder.sent();
        for (Function<Boolean, EncoderCall> fragment : FRAGMENTS) {
            assertIgnored(fragment.apply(true), encoder);
            assertIgnored(fragment.apply(false), encoder);
        }
        for (EncoderCall late : List.of(
                EncoderCall.text("late"),
                EncoderCall.text("\uD800"),
                EncoderCall.text(true, 0xFF),
                EncoderCall.extended(3, 0, true),
                EncoderCall.ping(1),
                EncoderCall.pong(1),
                EncoderCall.pong(new int[126]),
                EncoderCall.close("1000 "),
                EncoderCall.reply("1001 "))) {
            assertIgnored(late, encoder);
        }
        assertEquals(sent, encoder.sent());
        assertFalse(encoder.isOpen());
        assertEquals(before, read(target));
    }

    /** Checks that a call does nothing. The target has no space, so a frame would not fit. */
    private static void assertIgnored(EncoderCall call, SimpleEncoder encoder) {
        ByteBuffer payload = call.payload().duplicate();
        byte[] payloadBefore = Buffers.allBytes(payload);
        assertFalse(call.on(encoder, ByteBuffer.allocate(0)), call::toString);
        assertEquals(payload, call.payload(), call::toString);
        assertArrayEquals(payloadBefore, Buffers.allBytes(call.payload()), call::toString);
    }

    /** Lists of calls, of which the last is not allowed in any state. The calls before it are allowed. */
    static Stream<List<EncoderCall>> illegal() {
        return Stream.of(
                List.of(EncoderCall.text("\uD800")),
                List.of(EncoderCall.text(true, 0xC3)),
                List.of(EncoderCall.text(true, 0xFF)),
                List.of(EncoderCall.text(false, 0xFF)),
                List.of(EncoderCall.textInPlace(true, 0xC3)),
                List.of(EncoderCall.textInPlace(false, 0xFF)),
                List.of(EncoderCall.text(false, 0xC3), EncoderCall.text(false, 'a')),
                List.of(EncoderCall.text(false, 0xC3), EncoderCall.text(true)),
                List.of(EncoderCall.textInPlace(false, 0xC3), EncoderCall.text(true, 'a')),
                List.of(EncoderCall.text(false, 0xC3), EncoderCall.textInPlace(true, 'a')),
                List.of(EncoderCall.ping(new int[126])),
                List.of(EncoderCall.pong(new int[126])),
                List.of(EncoderCall.extended(0, 4, true)),
                List.of(EncoderCall.extended(3, 4, true)),
                List.of(EncoderCall.extended(8, 4, true)),
                List.of(EncoderCall.extended(1, 0, true)),
                List.of(EncoderCall.extended(1, 2, true)),
                List.of(EncoderCall.extended(1, 6, true)),
                List.of(EncoderCall.extended(2, 8, true)),
                List.of(EncoderCall.extended(2, -1, true)));
    }

    @ParameterizedTest
    @MethodSource("illegal")
    void rejectsIllegalCalls(List<EncoderCall> calls) {
        SimpleEncoder encoder = new SimpleEncoder(false, EXTENSION_BITS);
        ByteBuffer target = ByteBuffer.allocate(1000);
        calls.subList(0, calls.size() - 1).forEach(call -> call.on(encoder, target));
        assertRejected(IllegalArgumentException.class, calls.get(calls.size() - 1), encoder, target);
        if (calls.size() == 2) {
            // Completes the character that the first fragment began.
            EncoderCall.text(true, 0xA9).on(encoder, target);
        }
        EncoderCall.binary(true, 1).on(encoder, target);
        assertEquals((calls.size() == 2 ? "text<c3a9>" : "") + "binary<01>", read(target));
    }

    /** Makes the call twice, because the first call must not change the result of the second. */
    private static void assertRejected(
            Class<? extends RuntimeException> expected, EncoderCall call, SimpleEncoder encoder, ByteBuffer target) {
        byte[] before = Buffers.allBytes(target);
        int at = target.position();
        ByteBuffer payload = call.payload().duplicate();
        byte[] payloadBefore = Buffers.allBytes(payload);
        boolean open = encoder.isOpen();
        String sent = encoder.sent();
        for (int i = 0; i < 2; i++) {
            assertThrows(expected, () -> call.on(encoder, target), call::toString);
            assertArrayEquals(before, Buffers.allBytes(target), call::toString);
            assertEquals(at, target.position(), call::toString);
            assertEquals(payload, call.payload(), call::toString);
            assertArrayEquals(payloadBefore, Buffers.allBytes(call.payload()), call::toString);
            assertEquals(open, encoder.isOpen(), call::toString);
            assertEquals(sent, encoder.sent(), call::toString);
        }
    }

    private static String read(ByteBuffer target) {
        byte[] stream = Buffers.remaining(target.duplicate().flip());
        return ExpectedLog.of(new RfcHeader(false, EXTENSION_BITS, 1000), 1000, stream);
    }
}
