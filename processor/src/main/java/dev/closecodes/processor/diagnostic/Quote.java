package dev.closecodes.processor.diagnostic;

import java.lang.Character.UnicodeScript;
import java.util.HexFormat;

/** Words of a registry, made fit to stand in a message. */
public final class Quote {

    private static final int MAX_LENGTH = 60;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Quote() {}

    /**
     * The word between backquotes: cut if it is long, without anything that a terminal would act on, and with numbers
     * for characters that are not what they look like.
     */
    public static String of(String word) {
        boolean isLatin = hasLatinLetter(word);
        StringBuilder quoted = new StringBuilder("`");
        int i = 0;
        while (i < word.length() && i < MAX_LENGTH) {
            int c = word.codePointAt(i);
            if (isVisible(c) && !(isLatin && looksLatin(c))) {
                quoted.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    quoted.append("\\u").append(HEX.toHexDigits(unit));
                }
            }
            i += Character.charCount(c);
        }
        return quoted.append(i < word.length() ? "...`" : "`").toString();
    }

    private static boolean hasLatinLetter(String word) {
        int i = 0;
        while (i < word.length()) {
            int c = word.codePointAt(i);
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

    /** Among Latin letters, those of a few other scripts, and accents apart from their letters, pass for Latin ones. */
    private static boolean looksLatin(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.CYRILLIC
                || script == UnicodeScript.GREEK
                || script == UnicodeScript.ARMENIAN
                || script == UnicodeScript.CHEROKEE
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
