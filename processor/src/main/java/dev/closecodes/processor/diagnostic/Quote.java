package dev.closecodes.processor.diagnostic;

import java.lang.Character.UnicodeScript;
import java.util.HexFormat;

/** Quotes texts of a registry in messages. */
public final class Quote {

    private static final int MAX_LENGTH = 60;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Quote() {}

    /**
     * Returns a text between backquotes, cut if it is long. Characters are written as Unicode escapes if they are
     * invisible, if a terminal could interpret them, or if they look like Latin letters in a text with Latin letters.
     */
    public static String of(String text) {
        boolean isLatin = hasLatinLetter(text);
        StringBuilder quoted = new StringBuilder("`");
        int i = 0;
        while (i < text.length() && i < MAX_LENGTH) {
            int c = text.codePointAt(i);
            append(quoted, c, isVisible(c) && !(isLatin && looksLatin(c)));
            i += Character.charCount(c);
        }
        return quoted.append(i < text.length() ? "...`" : "`").toString();
    }

    /**
     * Returns a text without backquotes and not cut. Characters are written as Unicode escapes if they are invisible,
     * or if a terminal could interpret them.
     */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            append(visible, c, isVisible(c));
            i += Character.charCount(c);
        }
        return visible.toString();
    }

    private static void append(StringBuilder text, int c, boolean asItIs) {
        if (asItIs) {
            text.appendCodePoint(c);
            return;
        }
        for (char unit : Character.toChars(c)) {
            text.append("\\u").append(HEX.toHexDigits(unit));
        }
    }

    private static boolean hasLatinLetter(String text) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (UnicodeScript.of(c) == UnicodeScript.LATIN) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }

    /** Returns whether a character of another script may look like a Latin letter, or is a combining accent. */
    private static boolean looksLatin(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.CYRILLIC
                || script == UnicodeScript.GREEK
                || script == UnicodeScript.ARMENIAN
                || script == UnicodeScript.CHEROKEE
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
