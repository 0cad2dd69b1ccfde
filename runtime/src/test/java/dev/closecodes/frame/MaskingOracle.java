package dev.closecodes.frame;

/** Masking as section 5.3 writes it down: byte i with byte i mod 4 of the key. */
final class MaskingOracle {

    /** Nothing, everything, every byte another, every bit of the sign. */
    static final int[] KEYS = {0, -1, 0x01020304, 0xFEDCBA98, 0x80000000, 0x000000FF};

    private MaskingOracle() {}

    /** Masks a part of an array that is a payload from its byte {@code start} on. */
    static void mask(byte[] bytes, int from, int to, int key, int start) {
        byte[] octets = {(byte) (key >>> 24), (byte) (key >>> 16), (byte) (key >>> 8), (byte) key};
        for (int at = from; at < to; at++) {
            int i = start + at - from;
            bytes[at] = (byte) (bytes[at] ^ octets[i % 4]);
        }
    }

    /** The key of a payload whose first bytes are gone. */
    static int turned(int key, int bytes) {
        int turned = key;
        for (int i = 0; i < bytes % 4; i++) {
            turned = (turned << 8) | (turned >>> 24);
        }
        return turned;
    }
}
