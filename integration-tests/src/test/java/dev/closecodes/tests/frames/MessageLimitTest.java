package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.frame.FrameDecoder;
import dev.closecodes.frame.MessageHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection can have a lower limit than the codec, and the limits are those of collected messages too. */
final class MessageLimitTest {

    /** Collects whole messages. */
    private static final class Messages extends MessageHandler<Object> {

        final List<String> events = new ArrayList<>();

        @Override
        protected void onText(String text) {
            events.add("text " + text.length());
        }

        @Override
        protected void onBinary(ByteBuffer message) {
            events.add("binary " + message.remaining());
        }

        @Override
        public void onPing(ByteBuffer payload) {
            events.add("ping " + payload.remaining());
        }

        @Override
        public void onClose(Object reason) {
            events.add("close");
        }
    }

    private static FrameDecoder<?> server(Messages messages, long maxMessageBytes) {
        return new dev.closecodes.tests.frames.small.ServerFrameCodec.Decoder(messages, maxMessageBytes);
    }

    private static FrameDecoder<?> client(Messages messages, long maxMessageBytes) {
        return new dev.closecodes.tests.frames.small.ClientFrameCodec.Decoder(messages, maxMessageBytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100, 101, 299, 300})
    void longestMessageIsAcceptedAndOneByteMoreIsNot(int limit) throws IOException {
        for (boolean masked : new boolean[] {true, false}) {
            for (int more = 0; more <= 1; more++) {
                byte[] stream =
                        Wire.join(message(masked, limit), Wire.frame(masked, 0x89), message(masked, limit + more));
                for (int cut = 0; cut <= stream.length; cut++) {
                    Messages messages = new Messages();
                    FrameDecoder<?> decoder = masked ? server(messages, limit) : client(messages, limit);
                    boolean refused = false;
                    for (byte[] part :
                            List.of(Arrays.copyOf(stream, cut), Arrays.copyOfRange(stream, cut, stream.length))) {
                        try {
                            decoder.decode(ByteBuffer.wrap(part));
                        } catch (ProtocolViolationException violation) {
                            assertEquals(1009, violation.closeCode());
                            refused = true;
                        }
                    }
                    assertEquals(more == 1, refused);
                    List<String> expected = new ArrayList<>(List.of("binary " + limit, "ping 0"));
                    if (more == 0) {
                        expected.add("binary " + limit);
                    }
                    assertEquals(expected, messages.events);
                }
            }
        }
    }

    /** Returns a message in frames of at most 100 bytes, which is the limit of this codec. */
    private static byte[] message(boolean masked, int bytes) {
        int frames = Math.max(1, (bytes + 99) / 100);
        byte[][] parts = new byte[frames][];
        for (int i = 0; i < frames; i++) {
            int first = (i == 0 ? 0x02 : 0x00) | (i == frames - 1 ? 0x80 : 0);
            parts[i] = Wire.frame(masked, first, new byte[Math.min(100, bytes - 100 * i)]);
        }
        return Wire.join(parts);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 301, 1L << 32, Long.MAX_VALUE})
    void limitOfConnectionIsNotOverThatOfCodec(long limit) {
        for (var constructor : List.<LongFunction<FrameDecoder<?>>>of(
                size -> server(new Messages(), size), size -> client(new Messages(), size))) {
            var refused = assertThrows(IllegalArgumentException.class, () -> constructor.apply(limit));
            assertEquals("maxMessageBytes must be from 1 to 300, not " + limit, refused.getMessage());
        }
    }

    @Test
    void limitIsThatOfCodecByDefault() throws IOException {
        Messages messages = new Messages();
        FrameDecoder<?> decoder = new dev.closecodes.tests.frames.small.ServerFrameCodec.Decoder(messages);
        decoder.decode(ByteBuffer.wrap(message(true, 300)));
        assertEquals(List.of("binary 300"), messages.events);
        ByteBuffer tooLong = ByteBuffer.wrap(message(true, 301));
        assertThrows(ProtocolViolationException.class, () -> decoder.decode(tooLong));
        assertFalse(decoder.isOpen());
    }
}
