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

/** What {@link FrameEncoder} refuses, and that it then goes on as if it had not been asked. */
final class FrameEncoderRefusalTest {

    private static final int OWNED = 5;

    /** Fragments of each kind, the last of its message or not. */
    private static final List<Function<Boolean, EncoderCall>> FRAGMENTS = List.of(
            last -> EncoderCall.text(last, 'a'),
            last -> EncoderCall.textInPlace(last, 'a'),
            last -> EncoderCall.binary(last, 1),
            last -> EncoderCall.binaryInPlace(last, 1),
            last -> EncoderCall.extended(1, 4, last, 1),
            last -> EncoderCall.extended(1, 1, last, 1),
            last -> EncoderCall.extended(2, 4, last, 1));

    /** Which of them belong to one message: in place or not is all one. */
    private static final List<String> KINDS =
            List.of("text", "text", "binary", "binary", "text of 4", "text of 1", "binary of 4");

    @Test
    void keepsMessagesApart() {
        for (int one = 0; one < FRAGMENTS.size(); one++) {
            for (int other = 0; other < FRAGMENTS.size(); other++) {
                for (boolean last : new boolean[] {true, false}) {
                    RfcEncoder encoder = new RfcEncoder(false, OWNED);
                    ByteBuffer target = ByteBuffer.allocate(1000);
                    FRAGMENTS.get(one).apply(false).on(encoder, target);
                    EncoderCall call = FRAGMENTS.get(other).apply(last);
                    boolean sameMessage = KINDS.get(one).equals(KINDS.get(other));
                    if (sameMessage) {
                        call.on(encoder, target);
                    } else {
                        refuse(IllegalStateException.class, call, encoder, target);
                    }
                    if (!sameMessage || !last) {
                        refuse(IllegalStateException.class, EncoderCall.text("whole"), encoder, target);
                        FRAGMENTS.get(one).apply(true).on(encoder, target);
                    }
                    EncoderCall.text("z").on(encoder, target);
                    String byteOf = KINDS.get(one).equals("text") ? "61" : "01";
                    String message = byteOf.repeat(sameMessage && !last ? 3 : 2);
                    assertEquals(KINDS.get(one) + "<" + message + ">text<7a>", read(target));
                }
            }
        }
    }

    @Test
    void sendsNothingBehindAClose() {
        sendsNothingBehind(EncoderCall.close("1001 bye"));
        sendsNothingBehind(EncoderCall.reply("1001 "));
        sendsNothingBehind(EncoderCall.text(false, 'a'), EncoderCall.close("1001 bye"));
        sendsNothingBehind(EncoderCall.binary(false, 1), EncoderCall.reply("1001 "));
    }

    private static void sendsNothingBehind(EncoderCall... calls) {
        RfcEncoder encoder = new RfcEncoder(false, OWNED);
        ByteBuffer target = ByteBuffer.allocate(1000);
        for (EncoderCall call : calls) {
            call.on(encoder, target);
        }
        String before = read(target);
        FRAGMENTS.forEach(late -> refuse(IllegalStateException.class, late.apply(true), encoder, target));
        for (EncoderCall late : List.of(
                EncoderCall.text("late"),
                EncoderCall.text(true, 0xFF),
                EncoderCall.ping(),
                EncoderCall.close("1000 "))) {
            refuse(IllegalStateException.class, late, encoder, target);
        }
        assertFalse(encoder.pong(ByteBuffer.allocate(3), target), "the peer may still ping, and gets no answer");
        assertFalse(encoder.closeReply("1001 ", target));
        assertEquals(before, read(target));
    }

    /** Calls that no state allows, after calls that are. */
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
    void refusesWhatIsIllegal(List<EncoderCall> calls) {
        RfcEncoder encoder = new RfcEncoder(false, OWNED);
        ByteBuffer target = ByteBuffer.allocate(1000);
        calls.subList(0, calls.size() - 1).forEach(call -> call.on(encoder, target));
        refuse(IllegalArgumentException.class, calls.get(calls.size() - 1), encoder, target);
        if (calls.size() == 2) {
            // The character that the first fragment left open.
            EncoderCall.text(true, 0xA9).on(encoder, target);
        }
        EncoderCall.binary(true, 1).on(encoder, target);
        assertEquals((calls.size() == 2 ? "text<c3a9>" : "") + "binary<01>", read(target));
    }

    /** Twice, since the first refusal may not be what makes the second. */
    private static void refuse(
            Class<? extends RuntimeException> expected, EncoderCall call, RfcEncoder encoder, ByteBuffer target) {
        byte[] before = Buffers.whole(target);
        int at = target.position();
        ByteBuffer payload = call.payload().duplicate();
        byte[] payloadBefore = Buffers.whole(payload);
        boolean open = encoder.isOpen();
        String sent = encoder.sent();
        for (int i = 0; i < 2; i++) {
            assertThrows(expected, () -> call.on(encoder, target), call::toString);
            assertArrayEquals(before, Buffers.whole(target), call::toString);
            assertEquals(at, target.position(), call::toString);
            assertEquals(payload, call.payload(), call::toString);
            assertArrayEquals(payloadBefore, Buffers.whole(call.payload()), call::toString);
            assertEquals(open, encoder.isOpen(), call::toString);
            assertEquals(sent, encoder.sent(), call::toString);
        }
    }

    private static String read(ByteBuffer target) {
        byte[] stream = Buffers.remaining(target.duplicate().flip());
        return RfcReading.read(new RfcHeader(false, OWNED, 1000), 1000, stream);
    }
}
