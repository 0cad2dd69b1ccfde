package dev.closecodes.internal;

import dev.closecodes.ProtocolViolationException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks, shortens, decodes and prints the reason text of a Close frame, which the generated {@code CloseReason} calls
 * its message. It follows the close code and has at most {@link #MAX_BYTES} bytes in UTF-8 (sections 5.5 and 5.5.1).
 */
@SuppressWarnings("exports") // JSpecify is optional for users.
public final class CloseMessage {

    /** The maximum length of the reason text in bytes: 125 in a control frame, minus 2 for the close code. */
    public static final int MAX_BYTES = 123;

    private static final int INVALID_FRAME_PAYLOAD_DATA = 1007;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private static final String HEX_DIGITS = "0123456789ABCDEF";

    private CloseMessage() {}

    /**
     * Checks that a Close frame can contain a reason text.
     *
     * @param message the reason text
     * @return {@code message}
     * @throws IllegalArgumentException if the text has more than {@link #MAX_BYTES} bytes in UTF-8, or has an unpaired
     *     surrogate, which UTF-8 cannot encode
     */
    public static String requireSendable(String message) {
        long bytes = Utf8Length.of(Objects.requireNonNull(message, "message"));
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException("The close message has " + bytes + " bytes in UTF-8, over the limit of "
                    + MAX_BYTES + "; truncated(...) cuts it to fit");
        }
        return message;
    }

    /**
     * Shortens a text so that it fits in a Close frame. The result has as many complete code points of the text as fit
     * in {@link #MAX_BYTES} bytes of UTF-8. Each unpaired surrogate is replaced with U+FFFD.
     *
     * @param message any text, or {@code null} for no text
     * @return a text that {@link #requireSendable} accepts; empty for {@code null}
     */
    public static String truncate(@Nullable String message) {
        if (message == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(Math.min(message.length(), MAX_BYTES));
        int bytes = 0;
        for (int i = 0; i < message.length(); ) {
            int codePoint = message.codePointAt(i);
            i += Character.charCount(codePoint);
            int replaced = isSurrogate(codePoint) ? 0xFFFD : codePoint;
            bytes += utf8Length(replaced);
            if (bytes > MAX_BYTES) {
                break;
            }
            kept.appendCodePoint(replaced);
        }
        return kept.toString();
    }

    /**
     * Decodes the reason text of a Close frame.
     *
     * @param payload a buffer whose remaining bytes are those after the close code; its position is set to its limit,
     *     or is not changed if an exception is thrown
     * @return the reason text, empty if the buffer has no remaining bytes
     * @throws ProtocolViolationException with code 1007 if the bytes are not valid UTF-8 (section 8.1)
     */
    public static String decode(ByteBuffer payload) {
        byte[] bytes;
        int from;
        int length = payload.remaining();
        if (payload.hasArray()) {
            bytes = payload.array();
            from = payload.arrayOffset() + payload.position();
        } else {
            bytes = new byte[length];
            payload.duplicate().get(bytes);
            from = 0;
        }
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        // Only a text with U+FFFD can have invalid bytes, because each of them is decoded as U+FFFD.
        if (text.indexOf('\uFFFD') >= 0 && !isEncoded(text, bytes, from, length)) {
            throw new ProtocolViolationException(
                    INVALID_FRAME_PAYLOAD_DATA, "The reason text of a Close frame is not valid UTF-8");
        }
        // The method of Buffer: not every version of Android has the one that returns a ByteBuffer.
        ((Buffer) payload).position(payload.limit());
        return text;
    }

    private static boolean isEncoded(String text, byte[] bytes, int from, int length) {
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, from, from + length));
    }

    /**
     * Makes a reason text safe for a log. A peer can send any text, so this method replaces some characters with
     * Unicode escapes: control characters, line and paragraph separators, unpaired surrogates, and format characters
     * such as those that change the direction of writing. It doubles a backslash, so that no text looks like an escape.
     *
     * @param message the reason text
     * @return the text on one line
     */
    public static String printable(String message) {
        StringBuilder line = new StringBuilder(message.length());
        message.codePoints().forEach(codePoint -> {
            if (codePoint == '\\') {
                line.append("\\\\");
            } else if (isPrintable(codePoint)) {
                line.appendCodePoint(codePoint);
            } else {
                for (char unit : Character.toChars(codePoint)) {
                    appendEscape(line, unit);
                }
            }
        });
        return line.toString();
    }

    private static void appendEscape(StringBuilder line, char unit) {
        line.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            line.append(HEX_DIGITS.charAt((unit >>> shift) & 0xF));
        }
    }

    private static boolean isPrintable(int codePoint) {
        // These two are format characters, but Persian words and many emoji need them.
        if (codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >>> 11 == 0xD800 >>> 11;
    }

    private static int utf8Length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
