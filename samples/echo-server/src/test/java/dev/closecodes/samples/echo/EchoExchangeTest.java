package dev.closecodes.samples.echo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.frame.PerMessageDeflate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The echo must not depend on how the input was cut, and the output buffer must be large enough for it. */
final class EchoExchangeTest {

    private static final int INPUT_BYTES = 64 << 10;
    private static final ByteBuffer BUFFER = ByteBuffer.allocate(ServerFrameCodec.maxReplyBytes(INPUT_BYTES));
    private static final Site SITE = new Site(Settings.onLoopback(0), new ConnectionLog() {});

    /**
     * Text, an empty message, fragments with a ping between them and a cut within a character, a pong, a Close frame.
     */
    private static final byte[] CONVERSATION = join(
            frame(0x81, "né".getBytes(StandardCharsets.UTF_8)),
            frame(0x82),
            frame(0x01, (byte) 0xE2),
            frame(0x89, (byte) 7, (byte) 8),
            frame(0x00),
            frame(0x80, (byte) 0x82, (byte) 0xAC),
            frame(0x8A, (byte) 9),
            frame(0x82, new byte[130]),
            frame(0x88, (byte) 0x03, (byte) 0xE8));

    @Test
    void everyCut() throws IOException {
        List<String> expected = messages(exchanged(CONVERSATION));
        assertEquals(6, expected.size(), expected::toString);
        for (int first = 0; first <= CONVERSATION.length; first++) {
            for (int second = first; second <= CONVERSATION.length; second++) {
                byte[] answer = exchanged(
                        Arrays.copyOf(CONVERSATION, first),
                        Arrays.copyOfRange(CONVERSATION, first, second),
                        Arrays.copyOfRange(CONVERSATION, second, CONVERSATION.length));
                int a = first;
                int b = second;
                assertEquals(expected, messages(answer), () -> "cut at " + a + " and " + b);
            }
        }
    }

    @Test
    void byteByByte() throws IOException {
        byte[][] bytes = new byte[CONVERSATION.length][];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = new byte[] {CONVERSATION[i]};
        }
        assertEquals(messages(exchanged(CONVERSATION)), messages(exchanged(bytes)));
    }

    /** All bytes of a ping except the last one, and then a full input whose echo is as long as possible. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 124, 125, 126, 127, 1000})
    void theBufferIsLargeEnoughForTheLongestEcho(int payload) throws IOException {
        byte[] ping = frame(0x89, new byte[125]);
        byte[] violation = frame(0xF3);
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.write(ping[ping.length - 1]);
        byte[] filling = frame(0x82, new byte[payload]);
        while (input.size() + filling.length + 2 * violation.length <= INPUT_BYTES) {
            input.writeBytes(filling);
        }
        input.writeBytes(frame(0x82, new byte[Math.min(120, INPUT_BYTES - input.size() - 2 * violation.length)]));
        input.writeBytes(violation);
        byte[] answer = exchanged(Arrays.copyOf(ping, ping.length - 1), input.toByteArray());
        List<String> messages = messages(answer);
        assertTrue(messages.get(0).startsWith("10 "), "the pong");
        assertTrue(messages.get(messages.size() - 1).startsWith("8 03ea"), "the Close frame");
    }

    /** The largest input that is part of one frame. Its fragment has a header of 10 bytes. */
    @Test
    void theBufferIsLargeEnoughForAFullInputOfOneFrame() throws IOException {
        byte[] frame = frame(0x82, new byte[3 * INPUT_BYTES]);
        byte[] answer = exchanged(
                Arrays.copyOf(frame, 14),
                Arrays.copyOfRange(frame, 14, 14 + INPUT_BYTES),
                Arrays.copyOfRange(frame, 14 + INPUT_BYTES, 14 + 2 * INPUT_BYTES),
                Arrays.copyOfRange(frame, 14 + 2 * INPUT_BYTES, frame.length));
        assertEquals(3 * (INPUT_BYTES + 10), answer.length);
    }

    @Test
    void aCloseFrameThatArrivesInTwoParts() throws IOException {
        byte[] close = frame(0x88, join(new byte[] {3, (byte) 0xE8}, new byte[123]));
        byte[] answer = exchanged(
                Arrays.copyOf(close, close.length - 1), Arrays.copyOfRange(close, close.length - 1, close.length));
        assertArrayEquals(new byte[] {(byte) 0x88, 2, 3, (byte) 0xE8}, answer);
    }

    /** Returns what an exchange sends for these inputs, with an output buffer as large as that of an event loop. */
    private static byte[] exchanged(byte[]... inputs) throws IOException {
        BrokenChannel channel = new BrokenChannel();
        Outbox outbox = new Outbox(channel, BUFFER, new Backlog(Long.MAX_VALUE));
        Exchange exchange = new EchoExchange("/echo", PerMessageDeflate.none(), outbox, SITE);
        for (byte[] input : inputs) {
            assertTrue(input.length <= INPUT_BYTES);
            exchange.received(ByteBuffer.wrap(input.clone()));
        }
        exchange.ended();
        return channel.taken();
    }

    /** A masked frame. */
    private static byte[] frame(int first, byte... payload) {
        ByteBuffer frame = ByteBuffer.allocate(14 + payload.length).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length <= 0xFFFF) {
            frame.put((byte) 0xFE).putShort((short) payload.length);
        } else {
            frame.put((byte) 0xFF).putLong(payload.length);
        }
        frame.putInt(0x01020304);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ (i % 4 + 1)));
        }
        return Arrays.copyOf(frame.array(), frame.position());
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Returns the opcode and payload of each message in an answer. Fragments are joined. */
    private static List<String> messages(byte[] answer) {
        List<String> messages = new ArrayList<>();
        String message = "";
        ByteBuffer in = ByteBuffer.wrap(answer);
        while (in.hasRemaining()) {
            int first = in.get() & 0xFF;
            int length = in.get() & 0xFF;
            byte[] payload =
                    new byte[length < 126 ? length : length == 126 ? in.getShort() & 0xFFFF : (int) in.getLong()];
            in.get(payload);
            int opcode = first & 0xF;
            String hex = HexFormat.of().formatHex(payload);
            if (opcode >= 8) {
                messages.add(opcode + " " + hex);
                continue;
            }
            message = opcode == 0 ? message + hex : opcode + " " + hex;
            if ((first & 0x80) != 0) {
                messages.add(message);
            }
        }
        return messages;
    }
}
