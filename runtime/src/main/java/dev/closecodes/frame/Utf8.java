package dev.closecodes.frame;

import dev.closecodes.internal.Utf8Length;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Checks and encodes UTF-8 as RFC 3629 defines it and section 8.1 requires it: without overlong forms, surrogates, and
 * code points above U+10FFFF.
 *
 * <p>A text in pieces is checked with {@code state = check(state, piece, ...)}, starting with {@link #COMPLETE}. A
 * piece may end inside a character. Invalid text is detected at the first byte that no valid text can have at its
 * place.
 */
public final class Utf8 {

    /** The state before the first byte of a text, and after the last byte of each character. */
    public static final int COMPLETE = Utf8Automaton.COMPLETE;

    /** The state after a byte that is not allowed at its place. No byte changes this state. */
    public static final int MALFORMED = Utf8Automaton.MALFORMED;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BUFFER_LONGS =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The highest bit of each of eight bytes: it is 0 only in ASCII. */
    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

    private Utf8() {}

    /**
     * Checks a piece of a text in an array.
     *
     * @param state the state after the previous piece; {@link #COMPLETE} for the first piece
     * @param bytes the array that contains the piece
     * @param from the index of the first byte
     * @param to the index after the last byte
     * @return {@link #COMPLETE}, {@link #MALFORMED}, or another state if the piece ends inside a character
     * @throws IndexOutOfBoundsException if the range is not inside the array
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
            // Eight bytes at once: after a character that is not ASCII, the next one is usually not ASCII either.
            now = Utf8Automaton.steps(now, getLong(bytes, i));
            i += Long.BYTES;
        }
        for (; i < to; i++) {
            now = Utf8Automaton.step(now, bytes[i]);
        }
        return Utf8Automaton.state(now);
    }

    /**
     * Checks a piece of a text in a buffer. The buffer's position and byte order are not used and not changed.
     *
     * @param state the state after the previous piece; {@link #COMPLETE} for the first piece
     * @param buffer the buffer that contains the piece
     * @param from the index of the first byte
     * @param to the index after the last byte
     * @return {@link #COMPLETE}, {@link #MALFORMED}, or another state if the piece ends inside a character
     * @throws IndexOutOfBoundsException if the range is not inside the buffer up to its limit
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
            // Eight bytes at once: after a character that is not ASCII, the next one is usually not ASCII either.
            now = Utf8Automaton.steps(now, getLong(buffer, i));
            i += Long.BYTES;
        }
        for (; i < to; i++) {
            now = Utf8Automaton.step(now, buffer.get(i));
        }
        return Utf8Automaton.state(now);
    }

    /**
     * Returns the length of a text in UTF-8.
     *
     * @param text the text
     * @return the number of bytes, from one to three times the number of chars
     * @throws IllegalArgumentException if the text has an unpaired surrogate, which UTF-8 cannot encode
     */
    public static long length(CharSequence text) {
        return Utf8Length.of(text);
    }

    /**
     * Encodes a text as UTF-8. If it throws an exception, nothing is written.
     *
     * @param text the text
     * @param target the buffer to write to at its current position
     * @throws IllegalArgumentException if the text has an unpaired surrogate
     * @throws BufferOverflowException if the target buffer has too little space
     * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
     */
    public static void encode(CharSequence text, ByteBuffer target) {
        encode(text, length(text), target);
    }

    /**
     * Encodes a text as UTF-8 whose length is already known. If it throws an exception, nothing is written.
     *
     * @param text the text
     * @param length the result of {@link #length} for the text. With any other number, the result is undefined.
     * @param target the buffer to write to at its current position
     * @throws BufferOverflowException if the target buffer has too little space
     * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
     */
    public static void encode(CharSequence text, long length, ByteBuffer target) {
        if (length > target.remaining()) {
            throw new BufferOverflowException();
        }
        if (!target.hasArray()) {
            Utf8Encoder.encode(text, target);
            return;
        }
        int at = target.arrayOffset() + target.position();
        if (length == text.length() && text instanceof String ascii) {
            Utf8Encoder.encodeAscii(ascii, target.array(), at);
        } else {
            Utf8Encoder.encode(text, target.array(), at);
        }
        target.position(target.position() + (int) length);
    }

    /**
     * Skips ASCII, eight bytes at a time. Returns an index less than eight bytes before the first byte that is not
     * ASCII, or before {@code to}.
     */
    private static int skipAscii(byte[] bytes, int from, int to) {
        int i = from;
        while (i <= to - 64
                && ((getLong(bytes, i)
                                        | getLong(bytes, i + 8)
                                        | getLong(bytes, i + 16)
                                        | getLong(bytes, i + 24)
                                        | getLong(bytes, i + 32)
                                        | getLong(bytes, i + 40)
                                        | getLong(bytes, i + 48)
                                        | getLong(bytes, i + 56))
                                & NOT_ASCII)
                        == 0) {
            i += 64;
        }
        while (i <= to - Long.BYTES && (getLong(bytes, i) & NOT_ASCII) == 0) {
            i += Long.BYTES;
        }
        return i;
    }

    private static int skipAscii(ByteBuffer buffer, int from, int to) {
        int i = from;
        while (i <= to - Long.BYTES && (getLong(buffer, i) & NOT_ASCII) == 0) {
            i += Long.BYTES;
        }
        return i;
    }

    private static long getLong(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    private static long getLong(ByteBuffer buffer, int at) {
        return (long) BUFFER_LONGS.get(buffer, at);
    }
}
