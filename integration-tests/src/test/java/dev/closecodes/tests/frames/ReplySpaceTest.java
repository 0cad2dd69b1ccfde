package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.Role;
import dev.closecodes.frame.FrameDecoder;
import dev.closecodes.frame.FrameEncoder;
import dev.closecodes.frame.FrameHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No input has more replies than maxReplyBytes says, and the worst inputs have nearly as many. */
final class ReplySpaceTest {

    private static final int MAX_INPUT = 400;

    private static final byte[] PAYLOAD = new byte[125];

    private final ByteBuffer out = ByteBuffer.allocate(300_000);

    /** A connection that sends every piece back, and answers everything. */
    private final class Replies implements FrameHandler<CloseReason> {

        private final FrameDecoder<CloseReason> decoder;
        private final FrameEncoder<CloseReason> encoder;

        Replies(Role role) {
            boolean server = role == Role.SERVER;
            decoder = server ? new ServerFrameCodec.Decoder(this) : new ClientFrameCodec.Decoder(this);
            encoder = server ? new ServerFrameCodec.Encoder() : new ClientFrameCodec.Encoder(() -> Wire.KEY);
        }

        /** Returns the number of bytes of the replies. */
        int to(byte[] input) throws IOException {
            out.clear();
            try {
                decoder.decode(ByteBuffer.wrap(input.clone()));
            } catch (ProtocolViolationException violation) {
                // The longest reason that a program can send.
                encoder.close(new CloseReason(violation.closeCode(), "x".repeat(123)), out);
            }
            return out.position();
        }

        @Override
        public void onText(ByteBuffer piece, boolean first, boolean last) {
            encoder.text(piece, last, out);
        }

        @Override
        public void onBinary(ByteBuffer piece, boolean first, boolean last) {
            encoder.binary(piece, last, out);
        }

        @Override
        public void onPing(ByteBuffer payload) {
            encoder.pong(payload, out);
        }

        @Override
        public void onClose(CloseReason reason) {
            encoder.closeReply(reason, out);
        }
    }

    private static int bound(Role role, int inputBytes) {
        return role == Role.SERVER
                ? ServerFrameCodec.maxReplyBytes(inputBytes)
                : ClientFrameCodec.maxReplyBytes(inputBytes);
    }

    /** Returns a frame that this endpoint receives. */
    private static byte[] frame(Role role, int first, byte... payload) {
        return Wire.frame(role == Role.SERVER, first, payload);
    }

    /** All bytes of a frame except the last ones come first; then an input that is as full of replies as possible. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void worstInputsNearlyReachTheBound(Role role) throws IOException {
        int[] most = new int[MAX_INPUT + 1];
        for (byte[] carried : carried(role)) {
            for (int rest = 0; rest <= Math.min(6, carried.length); rest++) {
                byte[] before = Arrays.copyOf(carried, carried.length - rest);
                byte[] start = Arrays.copyOfRange(carried, carried.length - rest, carried.length);
                for (byte[] end : ends(role)) {
                    for (byte[] filling : fillings(role)) {
                        byte[] full = start;
                        while (full.length + end.length <= MAX_INPUT) {
                            measure(role, before, Wire.join(full, end), most);
                            full = Wire.join(full, filling);
                        }
                    }
                    for (int payload = 0; payload < MAX_INPUT; payload++) {
                        measure(role, before, Wire.join(start, frame(role, 0x82, new byte[payload]), end), most);
                    }
                }
            }
        }
        for (int size = 3; size <= MAX_INPUT; size++) {
            // A byte more can be the start of a frame, which has no reply yet.
            most[size] = Math.max(most[size], most[size - 1]);
            int unused = bound(role, size) - most[size];
            assertTrue(unused <= 12, "input of " + size + " bytes: " + unused + " bytes are never used");
        }
    }

    private void measure(Role role, byte[] before, byte[] input, int[] most) throws IOException {
        Replies replies = new Replies(role);
        replies.to(before);
        int bytes = replies.to(input);
        assertTrue(bytes <= bound(role, input.length), () -> bytes + " bytes for " + input.length);
        if (input.length <= MAX_INPUT) {
            most[input.length] = Math.max(most[input.length], bytes);
        }
    }

    /** The frames of which a part is in an earlier input. */
    private static List<byte[]> carried(Role role) {
        return List.of(
                new byte[0],
                frame(role, 0x89),
                frame(role, 0x89, PAYLOAD),
                frame(role, 0x88, close(125)),
                frame(role, 0x01, (byte) 'a'),
                frame(role, 0x02, new byte[126]));
    }

    /** The frames that fill the input. */
    private static List<byte[]> fillings(Role role) {
        return List.of(
                Wire.join(frame(role, 0x02), frame(role, 0x80)),
                frame(role, 0x81),
                frame(role, 0x89),
                frame(role, 0x89, PAYLOAD),
                frame(role, 0x82, (byte) 1),
                frame(role, 0x82, new byte[126]));
    }

    private static List<byte[]> ends(Role role) {
        return List.of(
                new byte[0],
                new byte[] {(byte) 0xF3, 0},
                frame(role, 0x81, (byte) 0xFF),
                frame(role, 0x88),
                frame(role, 0x88, close(2)),
                frame(role, 0x88, close(1)));
    }

    private static byte[] close(int bytes) {
        byte[] payload = new byte[bytes];
        Arrays.fill(payload, (byte) 'x');
        payload[0] = 0x03;
        if (bytes > 1) {
            payload[1] = (byte) 0xE8;
        }
        return payload;
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noSplitExceedsTheBound(Role role) throws IOException {
        List<byte[]> streams = new ArrayList<>();
        for (byte[] carried : carried(role)) {
            for (byte[] filling : fillings(role)) {
                for (byte[] end : ends(role)) {
                    streams.add(Wire.join(filling, carried, filling, end));
                }
            }
        }
        for (byte[] stream : streams) {
            for (int cut = 0; cut <= stream.length; cut++) {
                Replies replies = new Replies(role);
                assertTrue(replies.to(Arrays.copyOf(stream, cut)) <= bound(role, cut));
                assertTrue(
                        replies.to(Arrays.copyOfRange(stream, cut, stream.length)) <= bound(role, stream.length - cut));
            }
            Replies replies = new Replies(role);
            for (byte one : stream) {
                assertTrue(replies.to(new byte[] {one}) <= bound(role, 1));
            }
        }
    }

    /** A long frame in inputs of 64 KiB: each piece gets a header of its own, the longest one. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void piecesOfALongFrameFit(Role role) throws IOException {
        byte[] frame = frame(role, 0x82, new byte[200_000]);
        int size = 1 << 16;
        Replies replies = new Replies(role);
        for (int from = 0; from < frame.length; from += size) {
            byte[] input = Arrays.copyOfRange(frame, from, Math.min(frame.length, from + size));
            int bytes = replies.to(input);
            assertTrue(bytes <= bound(role, input.length));
            assertTrue(from == 0 || bytes > input.length);
        }
    }

    /** The buffer of the client in docs/frames.md has this size. It gets nothing but empty fragments. */
    @Test
    void replyOfAClientIsLongerThanItsInput() throws IOException {
        byte[][] fragments = new byte[32 << 10][];
        Arrays.fill(fragments, frame(Role.CLIENT, 0x00));
        fragments[0] = frame(Role.CLIENT, 0x02);
        byte[] input = Wire.join(fragments);
        assertEquals(3 * input.length, new Replies(Role.CLIENT).to(input));
        assertEquals(3 * input.length + 2 * 131, ClientFrameCodec.maxReplyBytes(input.length));
        assertEquals(input.length + 2 * 127, ServerFrameCodec.maxReplyBytes(input.length));
    }

    @Test
    void boundThatIsNoIntIsRefused() {
        int largest = (Integer.MAX_VALUE - 262) / 3;
        assertEquals(3 * largest + 262, ClientFrameCodec.maxReplyBytes(largest));
        assertThrows(ArithmeticException.class, () -> ClientFrameCodec.maxReplyBytes(largest + 1));
        assertEquals(Integer.MAX_VALUE, ServerFrameCodec.maxReplyBytes(Integer.MAX_VALUE - 254));
        assertThrows(ArithmeticException.class, () -> ServerFrameCodec.maxReplyBytes(Integer.MAX_VALUE - 253));
    }
}
