package dev.closecodes.frame;

import dev.closecodes.ProtocolViolationException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Encodes and decodes the payload of a Close frame (section 5.5.1). A reason is a string: {@code "1000 reason text"}.
 */
final class RfcClose {

    /** The reason of a frame without a payload. */
    static final String NONE = "1005 ";

    private RfcClose() {}

    static String decode(byte[] payload) {
        if (payload.length == 0) {
            return NONE;
        }
        if (payload.length == 1) {
            throw new ProtocolViolationException(1002, "5.5.1: half a code");
        }
        int code = (payload[0] & 0xFF) * 256 + (payload[1] & 0xFF);
        if (code < 1000 || code > 4999 || code == 1005 || code == 1006 || code == 1015) {
            throw new ProtocolViolationException(1002, "7.4: code");
        }
        Optional<String> message = JdkUtf8.decode(Arrays.copyOfRange(payload, 2, payload.length));
        return code + " " + message.orElseThrow(() -> new ProtocolViolationException(1007, "8.1: reason text"));
    }

    static byte[] encode(String reason) {
        if (reason.equals(NONE)) {
            return new byte[0];
        }
        int code = Integer.parseInt(reason.substring(0, 4));
        byte[] message = JdkUtf8.encode(reason.substring(5)).orElseThrow();
        return Buffers.concat(new byte[] {(byte) (code / 256), (byte) (code % 256)}, message);
    }
}
