package dev.closecodes.samples.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts of 1 KiB in UTF-8. */
final class Texts {

    private static final int BYTES = 1_024;

    private static final String ASCII = "The quick brown fox jumps over the lazy dog. ";

    private static final String MIXED = "Les élèves goûtent ça, "
            + "съешь ещё этих мягких булок, "
            + "\u8272\u306F\u5302\u3078\u3069\u6563\u308A\u306C\u308B\u3092, "
            + "ξεσκεπάζω την ψυχοφθόρα, "
            + "\u05D3\u05D2 \u05E1\u05E7\u05E8\u05DF \u05E9\u05D8 \u05D1\u05D9\u05DD, "
            + "\uD83D\uDE00\uD83D\uDE80\uD83C\uDF0D! ";

    private Texts() {}

    static byte[] of(String kind) {
        return repeated(kind.equals("ascii") ? ASCII : MIXED);
    }

    /** Repeats the text as often as it fits, and fills the rest with spaces, so that the last character is complete. */
    private static byte[] repeated(String text) {
        byte[] once = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[BYTES];
        Arrays.fill(bytes, (byte) ' ');
        for (int at = 0; at + once.length <= BYTES; at += once.length) {
            System.arraycopy(once, 0, bytes, at, once.length);
        }
        return bytes;
    }
}
