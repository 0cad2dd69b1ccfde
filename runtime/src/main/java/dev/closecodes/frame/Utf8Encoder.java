package dev.closecodes.frame;

import java.nio.ByteBuffer;

/** Encodes texts without unpaired surrogates as UTF-8. The target must have enough space. */
final class Utf8Encoder {

    private Utf8Encoder() {}

    /** Encodes a text of ASCII characters. */
    @SuppressWarnings("deprecation") // It copies the lowest byte of each char, which is all of an ASCII character.
    static void encodeAscii(String text, byte[] bytes, int at) {
        text.getBytes(0, text.length(), bytes, at);
    }

    /**
     * Encodes any text. This is faster than the method for buffers, because {@code put} checks the buffer each time.
     */
    static void encode(CharSequence text, byte[] bytes, int from) {
        int at = from;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                bytes[at++] = (byte) unit;
            } else if (unit < 0x800) {
                bytes[at++] = (byte) (0xC0 | (unit >>> 6));
                bytes[at++] = continuation(unit);
            } else if (!Character.isSurrogate(unit)) {
                bytes[at++] = (byte) (0xE0 | (unit >>> 12));
                bytes[at++] = continuation(unit >>> 6);
                bytes[at++] = continuation(unit);
            } else {
                int codePoint = Character.toCodePoint(unit, text.charAt(++i));
                bytes[at++] = (byte) (0xF0 | (codePoint >>> 18));
                bytes[at++] = continuation(codePoint >>> 12);
                bytes[at++] = continuation(codePoint >>> 6);
                bytes[at++] = continuation(codePoint);
            }
        }
    }

    /** Encodes any text at the current position of a buffer. */
    static void encode(CharSequence text, ByteBuffer target) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                target.put((byte) unit);
            } else if (unit < 0x800) {
                target.put((byte) (0xC0 | (unit >>> 6)));
                target.put(continuation(unit));
            } else if (!Character.isSurrogate(unit)) {
                target.put((byte) (0xE0 | (unit >>> 12)));
                target.put(continuation(unit >>> 6));
                target.put(continuation(unit));
            } else {
                int codePoint = Character.toCodePoint(unit, text.charAt(++i));
                target.put((byte) (0xF0 | (codePoint >>> 18)));
                target.put(continuation(codePoint >>> 12));
                target.put(continuation(codePoint >>> 6));
                target.put(continuation(codePoint));
            }
        }
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }
}
