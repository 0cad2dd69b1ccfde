package dev.closecodes.frame;

/** Masks as section 5.3 describes it: byte i of the payload XOR byte i mod 4 of the key. */
final class SimpleMasking {

    /** All bits 0, all bits 1, four different bytes, high bits set, only the highest bit, only the last byte. */
    static final int[] KEYS = {0, -1, 0x01020304, 0xFEDCBA98, 0x80000000, 0x000000FF};

    private SimpleMasking() {}

    /** Masks a piece of a payload. {@code start} is the index in the payload of the first byte of the piece. */
    static void mask(byte[] bytes, int from, int to, int key, int start) {
        byte[] octets = {(byte) (key >>> 24), (byte) (key >>> 16), (byte) (key >>> 8), (byte) key};
        for (int at = from; at < to; at++) {
            int i = start + at - from;
            bytes[at] = (byte) (bytes[at] ^ octets[i % 4]);
        }
    }

    /** Returns the key for the rest of a payload, after the given number of bytes. */
    static int rotated(int key, int bytes) {
        int rotated = key;
        for (int i = 0; i < bytes % 4; i++) {
            rotated = (rotated << 8) | (rotated >>> 24);
        }
        return rotated;
    }
}
