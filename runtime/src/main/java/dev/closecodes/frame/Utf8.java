package dev.closecodes.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * UTF-8 as RFC 3629 defines it and section 8.1 demands it: no overlong forms, no surrogates, nothing above U+10FFFF.
 *
 * <p>Text in pieces is checked with {@code state = check(state, piece, ...)}, beginning with {@link #COMPLETE}. A piece
 * may end anywhere, and what is wrong shows at the first byte that cannot be right.
 */
public final class Utf8 {

    /** The state before the first byte, and behind the last byte of each character. */
    public static final int COMPLETE = Utf8Automaton.COMPLETE;

    /** The state behind a byte that cannot stand there; no byte leads out of it. */
    public static final int MALFORMED = Utf8Automaton.MALFORMED;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BUFFER_LONGS =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The bit of each of eight bytes that is clear in ASCII alone. */
    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

    private Utf8() {}

    /**
     * Checks a piece of a text.
     *
     * @param state the state behind the piece before, or {@link #COMPLETE}
     * @param bytes the array that holds the piece
     * @param from the index of its first byte
     * @param to the index behind its last byte
     * @return {@link #COMPLETE}, {@link #MALFORMED}, or another state if the piece ends inside a character
     * @throws IndexOutOfBoundsException if the piece does not lie in the array
     */
    public static int check(int state, byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        long now = state;
        int i = from;
        while (i <= to - Long.BYTES) {
            if (Utf8Automaton.isComplete(now)) {
                i = skipAscii(bytes, i, to);
                if (i > to - Long.BYTES) {
                    break;
                }
            }
            // A whole word, since what follows on a character that is not ASCII seldom is.
            now = Utf8Automaton.steps(now, word(bytes, i));
            i += Long.BYTES;
        }
        for (; i < to; i++) {
            now = Utf8Automaton.step(now, bytes[i]);
        }
        return Utf8Automaton.state(now);
    }

    /**
     * Checks a piece of a text. The buffer's position and byte order are neither used nor changed.
     *
     * @param state the state behind the piece before, or {@link #COMPLETE}
     * @param buffer the buffer that holds the piece
     * @param from the index of its first byte
     * @param to the index behind its last byte
     * @return {@link #COMPLETE}, {@link #MALFORMED}, or another state if the piece ends inside a character
     * @throws IndexOutOfBoundsException if the piece does not lie before the buffer's limit
     */
    public static int check(int state, ByteBuffer buffer, int from, int to) {
        Objects.checkFromToIndex(from, to, buffer.limit());
        if (buffer.hasArray()) {
            int offset = buffer.arrayOffset();
            return check(state, buffer.array(), offset + from, offset + to);
        }
        long now = state;
        int i = from;
        while (i <= to - Long.BYTES) {
            if (Utf8Automaton.isComplete(now)) {
                i = skipAscii(buffer, i, to);
                if (i > to - Long.BYTES) {
                    break;
                }
            }
            // A whole word, since what follows on a character that is not ASCII seldom is.
            now = Utf8Automaton.steps(now, word(buffer, i));
            i += Long.BYTES;
        }
        for (; i < to; i++) {
            now = Utf8Automaton.step(now, buffer.get(i));
        }
        return Utf8Automaton.state(now);
    }

    /**
     * The size of a text in UTF-8.
     *
     * @param text any text
     * @return a number of bytes, from one to three times the number of chars
     * @throws IllegalArgumentException if the text has a surrogate without its pair, which UTF-8 cannot express
     */
    public static long length(CharSequence text) {
        long bytes = text.length();
        for (int i = skipAscii(text); i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit >= 0x80) {
                bytes += unit >= 0x800 ? 2 : 1;
                if (Character.isSurrogate(unit)) {
                    requirePair(text, i);
                    // Two chars of one byte each so far, and four bytes in all.
                    i++;
                }
            }
        }
        return bytes;
    }

    /**
     * Encodes a text.
     *
     * @param text any text
     * @param target the buffer that the bytes are put into, from its position on
     * @throws IllegalArgumentException if the text has a surrogate without its pair; what was before it is written then
     * @throws BufferOverflowException if the text does not fit; what does fit may be written then
     * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
     */
    public static void encode(CharSequence text, ByteBuffer target) {
        for (int i = target.hasArray() ? encodeAscii(text, target) : 0; i < text.length(); i++) {
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
                requirePair(text, i);
                int codePoint = Character.toCodePoint(unit, text.charAt(++i));
                target.put((byte) (0xF0 | (codePoint >>> 18)));
                target.put(continuation(codePoint >>> 12));
                target.put(continuation(codePoint >>> 6));
                target.put(continuation(codePoint));
            }
        }
    }

    /** The index of the first char that is not ASCII. A loop without anything else is the one that is unrolled. */
    private static int skipAscii(CharSequence text) {
        int length = text.length();
        int i = 0;
        while (i < length && text.charAt(i) < 0x80) {
            i++;
        }
        return i;
    }

    /** Encodes what is ASCII at the beginning, and fits, without asking the buffer for each byte. */
    private static int encodeAscii(CharSequence text, ByteBuffer target) {
        byte[] bytes = target.array();
        int start = target.position();
        int at = target.arrayOffset() + start;
        int end = Math.min(text.length(), target.remaining());
        int i = 0;
        for (; i < end; i++) {
            char unit = text.charAt(i);
            if (unit >= 0x80) {
                break;
            }
            bytes[at + i] = (byte) unit;
        }
        target.position(start + i);
        return i;
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    private static void requirePair(CharSequence text, int at) {
        boolean paired = Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
        if (!paired) {
            throw new IllegalArgumentException(
                    "The text has a surrogate without its pair at index " + at + "; put U+FFFD in its place");
        }
    }

    /** Goes on while it is all ASCII, by words, and stops less than eight bytes before the first that is not. */
    private static int skipAscii(byte[] bytes, int from, int to) {
        int i = from;
        while (i <= to - 64
                && ((word(bytes, i)
                                        | word(bytes, i + 8)
                                        | word(bytes, i + 16)
                                        | word(bytes, i + 24)
                                        | word(bytes, i + 32)
                                        | word(bytes, i + 40)
                                        | word(bytes, i + 48)
                                        | word(bytes, i + 56))
                                & NOT_ASCII)
                        == 0) {
            i += 64;
        }
        while (i <= to - Long.BYTES && (word(bytes, i) & NOT_ASCII) == 0) {
            i += Long.BYTES;
        }
        return i;
    }

    private static int skipAscii(ByteBuffer buffer, int from, int to) {
        int i = from;
        while (i <= to - Long.BYTES && (word(buffer, i) & NOT_ASCII) == 0) {
            i += Long.BYTES;
        }
        return i;
    }

    private static long word(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    private static long word(ByteBuffer buffer, int at) {
        return (long) BUFFER_LONGS.get(buffer, at);
    }
}
