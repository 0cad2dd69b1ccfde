package dev.closecodes.internal;

/** Measures a text in UTF-8 without encoding it, and checks its surrogates. */
public final class Utf8Length {

    private Utf8Length() {}

    /**
     * Returns the length of a text in UTF-8.
     *
     * @param text the text
     * @return the number of bytes, from one to three times the number of chars
     * @throws IllegalArgumentException if the text has an unpaired surrogate, which UTF-8 cannot encode
     */
    public static long of(CharSequence text) {
        long bytes = text.length();
        for (int i = skipAscii(text); i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit >= 0x80) {
                bytes += unit >= 0x800 ? 2 : 1;
                if (Character.isSurrogate(unit)) {
                    requirePair(text, i);
                    // The pair has four bytes: one for each char, and the two that were just added.
                    i++;
                }
            }
        }
        return bytes;
    }

    /**
     * Checks a surrogate.
     *
     * @param text the text
     * @param at the index of a surrogate that is not the second of a pair
     * @throws IllegalArgumentException if it is not the first of a pair
     */
    public static void requirePair(CharSequence text, int at) {
        boolean paired = Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
        if (!paired) {
            throw new IllegalArgumentException(
                    "The text has an unpaired surrogate at index " + at + "; replace it with U+FFFD");
        }
    }

    /**
     * Returns the index of the first char that is not ASCII. The loop does nothing else, so that the JIT compiler
     * unrolls it.
     */
    private static int skipAscii(CharSequence text) {
        int length = text.length();
        int i = 0;
        while (i < length && text.charAt(i) < 0x80) {
            i++;
        }
        return i;
    }
}
