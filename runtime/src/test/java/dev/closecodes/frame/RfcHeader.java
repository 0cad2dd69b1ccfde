package dev.closecodes.frame;

import dev.closecodes.ProtocolViolationException;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Decodes a header bit by bit, as in the diagram of section 5.2. It is slow and independent of generated code.
 *
 * @param masked whether the peer is a client
 * @param extensionBits 4 for RSV1, 2 for RSV2, 1 for RSV3, or a sum of them
 * @param maxFrameBytes the largest payload to accept
 */
record RfcHeader(boolean masked, int extensionBits, long maxFrameBytes) {

    long decode(byte[] bytes) {
        if (bytes.length < 2) {
            return FrameHeader.incomplete(2 - bytes.length);
        }
        String bits = bits(bytes[0]) + bits(bytes[1]);
        boolean fin = bits.charAt(0) == '1';
        int rsv = Integer.parseInt(bits.substring(1, 4), 2);
        int opcode = Integer.parseInt(bits.substring(4, 8), 2);
        boolean mask = bits.charAt(8) == '1';
        int length = Integer.parseInt(bits.substring(9), 2);
        require((rsv & ~extensionBits) == 0, 1002, "5.2: RSV bits");
        require(opcode <= 2 || (opcode >= 8 && opcode <= 10), 1002, "5.2: opcode");
        require(rsv == 0 || opcode == 1 || opcode == 2, 1002, "RFC 7692, 6.1: only the first frame of a message");
        require(mask == masked, 1002, "5.1: mask");
        require(opcode < 8 || fin, 1002, "5.5: fragmented control frame");
        require(opcode < 8 || length <= 125, 1002, "5.5: long control frame");
        int extended = length == 126 ? 2 : length == 127 ? 8 : 0;
        int size = 2 + extended + (masked ? 4 : 0);
        if (bytes.length < size) {
            return FrameHeader.incomplete(size - bytes.length);
        }
        long payload = length;
        if (extended > 0) {
            BigInteger unsigned = new BigInteger(1, Arrays.copyOfRange(bytes, 2, 2 + extended));
            require(unsigned.bitLength() <= 63, 1002, "5.2: the most significant bit must be 0");
            payload = unsigned.longValueExact();
            require(payload > (extended == 2 ? 125 : 0xFFFF), 1002, "5.2: the minimal number of bytes");
        }
        require(payload <= maxFrameBytes, 1009, "10.4: limit of a frame");
        return FrameHeader.of(bytes[0] & 0xFF, size, payload);
    }

    private static String bits(byte value) {
        return Integer.toBinaryString(0x100 | (value & 0xFF)).substring(1);
    }

    private static void require(boolean valid, int closeCode, String section) {
        if (!valid) {
            throw new ProtocolViolationException(closeCode, section);
        }
    }
}
