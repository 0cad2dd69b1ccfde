package dev.closecodes.tests.frames.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.closecodes.ProtocolViolationException;
import dev.closecodes.frame.FrameHeader;
import dev.closecodes.tests.frames.ClientFrameCodec;
import dev.closecodes.tests.frames.ServerFrameCodec;
import java.nio.ByteBuffer;

/** Headers in arrays and in buffers are read as the diagram of section 5.2 defines them. */
final class FuzzHeaderTest {

    @FuzzTest(maxDuration = "1m")
    void header(byte[] input) {
        byte[] shifted = new byte[input.length + 3];
        System.arraycopy(input, 0, shifted, 2, input.length);
        ByteBuffer direct = ByteBuffer.allocateDirect(shifted.length)
                .put(shifted)
                .position(2)
                .limit(2 + input.length);
        String server = expected(input, true);
        assertEquals(server, actual(() -> ServerFrameCodec.decodeHeader(shifted, 2, 2 + input.length)));
        assertEquals(server, actual(() -> ServerFrameCodec.decodeHeader(direct)));
        String client = expected(input, false);
        assertEquals(client, actual(() -> ClientFrameCodec.decodeHeader(shifted, 2, 2 + input.length)));
        assertEquals(client, actual(() -> ClientFrameCodec.decodeHeader(direct)));
    }

    private interface Decoding {
        long header();
    }

    private static String actual(Decoding decoding) {
        try {
            long header = decoding.header();
            if (FrameHeader.isIncomplete(header)) {
                return "more";
            }
            return FrameHeader.bytes(header) + " " + FrameHeader.isFinal(header) + " "
                    + FrameHeader.extensionBits(header).size() + " " + FrameHeader.opcode(header) + " "
                    + FrameHeader.payloadBytes(header);
        } catch (ProtocolViolationException violation) {
            return "refused " + violation.closeCode();
        }
    }

    private static String expected(byte[] bytes, boolean masked) {
        if (bytes.length < 2) {
            return "more";
        }
        WireFrame frame = WireFrame.of(bytes).get(0);
        // The header alone does not show whether a continuation frame has a message to continue.
        boolean continues = frame.opcode() == 0;
        WireFrame inOrder = new WireFrame(0, frame.first(), frame.second(), frame.length(), frame.header(), continues);
        if (inOrder.isInvalidApartFromLength(masked)) {
            return "refused 1002";
        }
        if (bytes.length < frame.header()) {
            return "more";
        }
        if (frame.length() < 0 || !frame.isShortest()) {
            return "refused 1002";
        }
        if (frame.length() > WireFrame.LIMIT) {
            return "refused 1009";
        }
        return frame.header() + " " + ((frame.first() & 0x80) != 0) + " 0 " + frame.opcode() + " " + frame.length();
    }
}
