package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import org.jspecify.annotations.Nullable;

/** Makes a text for people one line, because logs and tables need it. In a registry, it can have several lines. */
final class OneLine {

    static final int MAX_LENGTH = 1000;

    private OneLine() {}

    /** Returns the text on one line; null if there is none, or it is blank. */
    static @Nullable Located<String> of(@Nullable Located<String> text) {
        if (text == null) {
            return null;
        }
        String line = of(text.value());
        return line.isEmpty() ? null : new Located<>(line, text.place());
    }

    private static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean isAfterSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean isSpace = isSpace(unit);
            if (!isSpace) {
                line.append(isAfterSpace && !line.isEmpty() ? " " : "").append(unit);
            }
            isAfterSpace = isSpace;
        }
        return line.toString();
    }

    /** Returns whether a UTF-16 unit is a space, a line end or a control character. Each of these has only one unit. */
    private static boolean isSpace(char unit) {
        int type = Character.getType(unit);
        return type == Character.SPACE_SEPARATOR
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.CONTROL;
    }

    /** Returns whether a text has no line end and no control character. */
    static boolean isOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSpace(text.charAt(i)) && Character.getType(text.charAt(i)) != Character.SPACE_SEPARATOR) {
                return false;
            }
        }
        return true;
    }
}
