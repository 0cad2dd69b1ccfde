package dev.closecodes.tests.frames;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of a frame as RFC 6455 defines it. It is slow and simple: it writes the bytes as a string of bits,
 * as the diagram of section 5.2 does, and reads each field as a substring.
 */
final class HeaderOracle {

    private final boolean fromClient;
    private final Codec.Rules rules;

    HeaderOracle(boolean fromClient, Codec.Rules rules) {
        this.fromClient = fromClient;
        this.rules = rules;
    }

    /** The expected result: a header, or the close code of a refusal. If both are null, more bytes are needed. */
    record Result(
            int wholeHeaderBytes,
            @Nullable Header header,
            @Nullable Integer refusal) {}

    /** The fields of a valid header. */
    record Header(boolean fin, int reservedBits, int opcode, int headerBytes, BigInteger payloadBytes, int key) {}

    Result read(byte[] bytes, int count) {
        if (count < 2) {
            return new Result(2, null, null);
        }
        String bits = bits(bytes, 0, Math.min(count, 14));
        boolean fin = bits.charAt(0) == '1';
        int reserved = Integer.parseInt(bits.substring(1, 4), 2);
        int opcode = Integer.parseInt(bits.substring(4, 8), 2);
        boolean masked = bits.charAt(8) == '1';
        int length = Integer.parseInt(bits.substring(9, 16), 2);
        if (violatesProtocol(fin, reserved, opcode, masked, length)) {
            return new Result(2, null, 1002);
        }
        int lengthBits = length == 126 ? 16 : length == 127 ? 64 : 0;
        int whole = 2 + lengthBits / 8 + (masked ? 4 : 0);
        if (count < whole) {
            return new Result(whole, null, null);
        }
        BigInteger size =
                lengthBits == 0 ? BigInteger.valueOf(length) : new BigInteger(bits.substring(16, 16 + lengthBits), 2);
        if (size.bitLength() > 63 || bitsOfShortestForm(size) != lengthBits) {
            return new Result(whole, null, 1002);
        }
        if (opcode < 8 && size.compareTo(BigInteger.valueOf(rules.maxFrameBytes())) > 0) {
            return new Result(whole, null, 1009);
        }
        int key = masked ? Integer.parseUnsignedInt(bits.substring(16 + lengthBits, 48 + lengthBits), 2) : 0;
        return new Result(whole, new Header(fin, reserved, opcode, whole, size, key), null);
    }

    private boolean violatesProtocol(boolean fin, int reserved, int opcode, boolean masked, int length) {
        if (masked != fromClient) {
            return true; // Section 5.1.
        }
        return switch (opcode) {
            // Section 5.2: only bits of an extension; RFC 7692 section 6.1: only in the first frame of a message.
            case 0 -> reserved != 0;
            case 1, 2 -> (reserved & ~rules.ownedBits()) != 0;
            // Section 5.5.
            case 8, 9, 10 -> reserved != 0 || !fin || length > 125;
            default -> true;
        };
    }

    /** Returns the size of the extended length. Section 5.2: the length is encoded in the minimal number of bytes. */
    static int bitsOfShortestForm(BigInteger size) {
        if (size.compareTo(BigInteger.valueOf(125)) <= 0) {
            return 0;
        }
        return size.bitLength() <= 16 ? 16 : 64;
    }

    static String bits(byte[] bytes, int from, int to) {
        StringBuilder bits = new StringBuilder();
        for (int i = from; i < to; i++) {
            for (int bit = 7; bit >= 0; bit--) {
                bits.append((bytes[i] >> bit) & 1);
            }
        }
        return bits.toString();
    }

    /** Returns the bytes of a string of bits. */
    static byte[] bytes(String bits) {
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }

    /** Returns a number as a string of the given number of bits. */
    static String bits(BigInteger number, int width) {
        String digits = width == 0 ? "" : number.toString(2);
        return "0".repeat(width - digits.length()) + digits;
    }
}
