package dev.closecodes.processor.model;

import java.util.HexFormat;

/** Words of a registry, made fit to stand in a message. */
public final class Quote {

    private static final int MAX_LENGTH = 60;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Quote() {}

    /** The word between backquotes: cut if it is long, and without anything that a terminal would act on. */
    public static String of(String word) {
        StringBuilder quoted = new StringBuilder("`");
        for (int i = 0; i < Math.min(word.length(), MAX_LENGTH); i++) {
            char unit = word.charAt(i);
            int type = Character.getType(unit);
            if (type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                quoted.append("\\u").append(HEX.toHexDigits(unit));
            } else {
                quoted.append(unit);
            }
        }
        return quoted.append(word.length() > MAX_LENGTH ? "...`" : "`").toString();
    }
}
