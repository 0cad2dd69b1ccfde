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
            if (unit == '"' || unit == '\\') {
                literal.append('\\').append(unit);
            } else if (unit >= ' ' && unit <= '~') {
                literal.append(unit);
            } else {
                literal.append("\\u").append(HEX.toHexDigits(unit));
            }
        }
        return literal.append('"').toString();
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
