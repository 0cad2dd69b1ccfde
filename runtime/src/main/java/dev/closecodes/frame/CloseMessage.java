package dev.closecodes.frame;

import dev.closecodes.ProtocolViolationException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The text behind the code of a Close frame: UTF-8, at most {@link #MAX_BYTES} long (sections 5.5 and 5.5.1). */
public final class CloseMessage {

    /** The most bytes that a message may have: a control frame's 125, less two for the code. */
    public static final int MAX_BYTES = 123;

    private static final int INVALID_FRAME_PAYLOAD_DATA = 1007;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private CloseMessage() {}

    /**
     * Checks that a message can be sent as it is.
     *
     * @param message the text of a close reason
     * @return the same message
     * @throws IllegalArgumentException if the message has more than {@link #MAX_BYTES} bytes in UTF-8, or a surrogate
     *     without its pair, which UTF-8 cannot express
     */
    public static String requireSendable(String message) {
        long bytes = Utf8.length(message);
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException("The close message has " + bytes + " bytes in UTF-8, over the limit of "
                    + MAX_BYTES + "; truncated(...) cuts it to fit");
        }
        return message;
    }

    /**
     * Makes any text fit: keeps as many whole code points as {@link #MAX_BYTES} bytes of UTF-8 hold, and puts U+FFFD in
     * the place of a surrogate without its pair.
     *
     * @param message any text
     * @return the text itself, or its longest start that fits
     */
    public static String truncate(String message) {
        StringBuilder kept = new StringBuilder(Math.min(message.length(), MAX_BYTES));
        int bytes = 0;
        for (int i = 0; i < message.length(); ) {
            int codePoint = message.codePointAt(i);
            i += Character.charCount(codePoint);
            int sent = isSurrogate(codePoint) ? 0xFFFD : codePoint;
            bytes += utf8Length(sent);
            if (bytes > MAX_BYTES) {
                break;
            }
            kept.appendCodePoint(sent);
        }
        return kept.toString();
    }

    /**
     * Decodes the bytes behind the code of a Close frame.
     *
     * @param payload a buffer whose remaining bytes are the message; they are consumed if they are UTF-8
     * @return the message, empty if no byte remains
     * @throws ProtocolViolationException with code 1007 if the bytes are not UTF-8 (section 8.1)
     */
    public static String decode(ByteBuffer payload) {
        int from = payload.position();
        int to = payload.limit();
        if (Utf8.check(Utf8.COMPLETE, payload, from, to) != Utf8.COMPLETE) {
            throw new ProtocolViolationException(
                    INVALID_FRAME_PAYLOAD_DATA, "The message of a close frame is not UTF-8");
        }
        if (payload.hasArray()) {
            payload.position(to);
            return new String(payload.array(), payload.arrayOffset() + from, to - from, StandardCharsets.UTF_8);
        }
        byte[] copy = new byte[to - from];
        payload.get(copy);
        return new String(copy, StandardCharsets.UTF_8);
    }

    /**
     * Makes a message, which is a peer's text, harmless in a log: control characters, line separators, surrogates
     * without a pair and invisible format characters, such as those that turn the direction of writing, are written as
     * Unicode escapes.
     *
     * @param message the text of a close reason
     * @return the text on one line
     */
    public static String printable(String message) {
        StringBuilder line = new StringBuilder(message.length());
        message.codePoints().forEach(codePoint -> {
            if (isPrintable(codePoint)) {
                line.appendCodePoint(codePoint);
            } else {
                for (char unit : Character.toChars(codePoint)) {
                    line.append("\\u").append(HEX.toHexDigits(unit));
                }
            }
        });
        return line.toString();
    }

    private static boolean isPrintable(int codePoint) {
        // Format characters, but Persian words and many emoji need these two.
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
