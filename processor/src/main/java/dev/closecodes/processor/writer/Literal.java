package dev.closecodes.processor.writer;

import java.util.HexFormat;

/** Java literals. */
final class Literal {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Literal() {}

    /** A string literal in ASCII that means exactly the text, whatever is in it. */
    static String string(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"', '\\' -> literal.append('\\').append(unit);
                case '\n' -> literal.append("\\n");
                // javac reads a Unicode escape as the character itself, and a line end would end the literal.
                case '\r' -> literal.append("\\r");
                default -> literal.append(isPlain(unit) ? String.valueOf(unit) : "\\u" + HEX.toHexDigits(unit));
            }
        }
        return literal.append('"').toString();
    }

    private static boolean isPlain(char unit) {
        return unit >= ' ' && unit <= '~';
    }

    /** A mask of 64 bits, four hexadecimal digits to a group. */
    static String mask(long bits) {
        String digits = HEX.toHexDigits(bits);
        return "0x" + digits.substring(0, 4) + "_" + digits.substring(4, 8) + "_" + digits.substring(8, 12) + "_"
                + digits.substring(12) + "L";
    }

    /** A mask of 16 bits, four binary digits to a group. */
    static String bits(int mask) {
        StringBuilder digits = new StringBuilder("0b");
        for (int bit = 15; bit >= 0; bit--) {
            digits.append(mask >>> bit & 1).append(bit > 0 && bit % 4 == 0 ? "_" : "");
        }
        return digits.toString();
    }
}
