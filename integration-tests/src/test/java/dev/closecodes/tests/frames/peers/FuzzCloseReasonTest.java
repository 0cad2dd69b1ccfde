package dev.closecodes.tests.frames.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.closecodes.ProtocolViolationException;
import dev.closecodes.tests.frames.CloseReason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The payload of a Close frame is read as sections 5.5.1, 7.4 and 8.1 define it. */
final class FuzzCloseReasonTest {

    @FuzzTest(maxDuration = "1m")
    void fromWire(byte[] payload) {
        byte[] given = payload.clone();
        String expected = expected(payload);
        assertEquals(expected, actual(ByteBuffer.wrap(payload)));
        assertEquals(
                expected,
                actual(ByteBuffer.allocateDirect(payload.length).put(payload).flip()));
        assertArrayEquals(given, payload, "the payload was changed");
    }

    private static String actual(ByteBuffer payload) {
        try {
            CloseReason reason = CloseReason.fromWire(payload);
            assertEquals(0, payload.remaining());
            return reason.code() + " " + reason.message();
        } catch (ProtocolViolationException violation) {
            return "refused " + violation.closeCode();
        }
    }

    private static String expected(byte[] payload) {
        if (payload.length == 0) {
            return "1005 ";
        }
        if (payload.length == 1 || payload.length > 125) {
            return "refused 1002";
        }
        int code = (payload[0] & 0xFF) * 256 + (payload[1] & 0xFF);
        boolean assigned = (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014);
        if (!assigned && (code < 3000 || code > 4999)) {
            return "refused 1002";
        }
        byte[] message = Arrays.copyOfRange(payload, 2, payload.length);
        return StrictUtf8.accepts(message) ? code + " " + new String(message, StandardCharsets.UTF_8) : "refused 1007";
    }
}
