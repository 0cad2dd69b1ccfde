package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the frames that {@link FrameEncoder} writes, and their order. Decodes them with {@link ExpectedLog}. */
final class FrameEncoderTest {

    private static final int EXTENSION_BITS = 5;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void writesTheFramesOfEachCall(boolean masked) {
        assertWrites(masked, "text<6869>", EncoderCall.text("hi"));
        assertWrites(masked, "text<>binary<>", EncoderCall.text(true), EncoderCall.binary(true));
        assertWrites(masked, "text<61>", EncoderCall.text(true, 'a'));
        assertWrites(masked, "text<c3a9>", EncoderCall.text(false, 0xC3), EncoderCall.text(true, 0xA9));
        assertWrites(
                masked,
                "binary<ff{ping 01}{pong 02}fe>",
                EncoderCall.binary(false, 0xFF),
                EncoderCall.ping(1),
                EncoderCall.pong(2),
                EncoderCall.binary(true, 0xFE));
        assertWrites(
                masked,
                "text<61e282ac>",
                EncoderCall.textInPlace(false, 'a', 0xE2),
                EncoderCall.textInPlace(true, 0x82, 0xAC));
        assertWrites(
                masked,
                "text<c3a9>text<61>text<62>",
                EncoderCall.uncheckedText(false, 0xC3),
                EncoderCall.uncheckedTextInPlace(true, 0xA9),
                EncoderCall.uncheckedText(true, 'a'),
                EncoderCall.text(true, 'b'));
        assertWrites(masked, "binary<0102>", EncoderCall.binaryInPlace(false, 1), EncoderCall.binaryInPlace(true, 2));
        assertWrites(
                masked,
                "text of 4<fffe>text<61>",
                EncoderCall.extended(1, 4, false, 0xFF),
                EncoderCall.extended(1, 4, true, 0xFE),
                EncoderCall.text("a"));
        assertWrites(
                masked,
                "binary of 1<00>binary of 5<01>",
                EncoderCall.extended(2, 1, true, 0),
                EncoderCall.extended(2, 5, true, 1));
        assertWrites(masked, "text<61{close 1000 bye}", EncoderCall.text(false, 'a'), EncoderCall.close("1000 bye"));
        assertWrites(masked, "{close 1005 }", EncoderCall.close(RfcClose.NONE));
        assertWrites(masked, "binary<{close 1001 }", EncoderCall.binary(false), EncoderCall.reply("1001 going"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void canBeCalledAgainAfterABufferOverflow(boolean masked) {
        for (var calls : List.of(
                List.of(EncoderCall.text("hi"), EncoderCall.binary(true, 1)),
                List.of(EncoderCall.text(false, 0xC3), EncoderCall.ping(7), EncoderCall.text(true, 0xA9)),
                List.of(EncoderCall.binary(false, 1), EncoderCall.pong(), EncoderCall.binary(true, 2)),
                List.of(EncoderCall.textInPlace(false, 0xC3), EncoderCall.textInPlace(true, 0xA9)),
                List.of(EncoderCall.binaryInPlace(false, 1), EncoderCall.binaryInPlace(true, 2)),
                List.of(EncoderCall.uncheckedText(false, 0xC3), EncoderCall.uncheckedText(true, 0xA9)),
                List.of(EncoderCall.uncheckedTextInPlace(false, 0xC3), EncoderCall.uncheckedTextInPlace(true, 0xA9)),
                List.of(EncoderCall.extended(1, 4, false, 1), EncoderCall.extended(1, 4, true, 2)),
                List.of(EncoderCall.close("1000 bye")),
                List.of(EncoderCall.reply("1000 ")))) {
            SimpleEncoder encoder = new SimpleEncoder(masked, EXTENSION_BITS);
            ByteBuffer target = ByteBuffer.allocate(1000);
            for (EncoderCall call : calls) {
                byte[] payload = Buffers.remaining(call.payload());
                ByteBuffer none = ByteBuffer.allocate(1);
                assertThrows(BufferOverflowException.class, () -> call.on(encoder, none), call::toString);
                assertEquals(0, none.position());
                assertArrayEquals(payload, Buffers.remaining(call.payload()), "nothing is consumed");
                assertTrue(encoder.isOpen());
                assertNull(encoder.sent());
                call.on(encoder, target);
            }
            String read = read(masked, target);
            assertFalse(read.contains("!"), read);
            assertTrue(read.endsWith(">") || read.endsWith("}"), read);
        }
    }

    @Test
    void returnsTheReasonItSent() {
        SimpleEncoder encoder = new SimpleEncoder(false, 0);
        assertTrue(encoder.isOpen());
        assertNull(encoder.sent());
        encoder.close("1006 lost", ByteBuffer.allocate(100));
        assertFalse(encoder.isOpen());
        assertEquals("1000 ", encoder.sent(), "the reason as it was sent");
    }

    @Test
    void answersPingsUntilItSendsAClose() {
        SimpleEncoder encoder = new SimpleEncoder(false, 0);
        ByteBuffer target = ByteBuffer.allocate(100);
        assertTrue(encoder.pong(ByteBuffer.wrap(new byte[] {7}), target));
        encoder.close("1000 ", target);
        assertFalse(encoder.pong(ByteBuffer.wrap(new byte[] {8}), target));
        assertEquals("{pong 07}{close 1000 }", read(false, target));
    }

    @Test
    void answersACloseOnce() {
        SimpleEncoder encoder = new SimpleEncoder(false, 0);
        ByteBuffer target = ByteBuffer.allocate(100);
        assertTrue(encoder.closeReply("1001 bye", target));
        assertEquals("1001 ", encoder.sent());
        assertFalse(encoder.isOpen());
        assertFalse(encoder.closeReply("1002 ", target));
        assertEquals("1001 ", encoder.sent());
        assertEquals("{close 1001 }", read(false, target));
        SimpleEncoder closed = new SimpleEncoder(false, 0);
        closed.close("4000 mine", ByteBuffer.allocate(100));
        assertFalse(closed.closeReply("1001 ", ByteBuffer.allocate(0)), "a Close frame was sent before");
        assertEquals("4000 mine", closed.sent());
    }

    /** The caller must know that the text is valid. */
    @Test
    void doesNotCheckUncheckedText() {
        SimpleEncoder encoder = new SimpleEncoder(false, 0);
        ByteBuffer target = ByteBuffer.allocate(100);
        assertTrue(encoder.uncheckedText(ByteBuffer.wrap(new byte[] {-1}), false, target));
        assertTrue(encoder.uncheckedText(ByteBuffer.wrap(new byte[] {-2}), true, target));
        assertEquals("01 01 ff 80 01 fe", HexFormat.ofDelimiter(" ").formatHex(target.array(), 0, target.position()));
    }

    private static void assertWrites(boolean masked, String expected, EncoderCall... calls) {
        SimpleEncoder encoder = new SimpleEncoder(masked, EXTENSION_BITS);
        ByteBuffer target = ByteBuffer.allocate(1000);
        for (EncoderCall call : calls) {
            assertTrue(call.on(encoder, target), call::toString);
        }
        assertEquals(expected, read(masked, target));
    }

    private static String read(boolean masked, ByteBuffer target) {
        byte[] stream = Buffers.remaining(target.duplicate().flip());
        return ExpectedLog.of(new RfcHeader(masked, EXTENSION_BITS, 1000), 1000, stream);
    }
}
