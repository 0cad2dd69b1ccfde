package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes Java literals. */
final class Literal {

    private static final int MAX_PART = 95;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Literal() {}

    /** Returns an ASCII string literal whose value is exactly the text. */
    static String string(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"', '\\' -> literal.append('\\').append(unit);
                case '\n' -> literal.append("\\n");
                // Not as a Unicode escape: javac translates it first, and the line end would end the literal.
                case '\r' -> literal.append("\\r");
                default -> literal.append(isPlain(unit) ? String.valueOf(unit) : "\\u" + HEX.toHexDigits(unit));
            }
        }
        return literal.append('"').toString();
    }

    private static boolean isPlain(char unit) {
        return unit >= ' ' && unit <= '~';
    }

    /** Returns a string literal like {@link #string}. A long one is split between words. */
    static CodeBlock text(String text) {
        List<CodeBlock> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > MAX_PART && rest.lastIndexOf(' ', MAX_PART) >= 0) {
            int end = rest.lastIndexOf(' ', MAX_PART) + 1;
            parts.add(CodeBlock.of("$L", string(rest.substring(0, end))));
            rest = rest.substring(end);
        }
        parts.add(CodeBlock.of("$L", string(rest)));
        return CodeBlock.join(parts, "\n$>$>$>$>+ ").toBuilder()
                .add("$<$<$<$<".repeat(parts.size() - 1))
                .build();
    }

    /** Returns a 64-bit mask in hexadecimal, in groups of four digits. */
    static String mask(long bits) {
        String digits = HEX.toHexDigits(bits);
        return "0x" + digits.substring(0, 4) + "_" + digits.substring(4, 8) + "_" + digits.substring(8, 12) + "_"
                + digits.substring(12) + "L";
    }

    /** Returns a 16-bit mask in binary, in groups of four digits. */
    static String bits(int mask) {
        StringBuilder digits = new StringBuilder("0b");
        for (int bit = 15; bit >= 0; bit--) {
            digits.append(mask >>> bit & 1).append(bit > 0 && bit % 4 == 0 ? "_" : "");
        }
        return digits.toString();
    }

    /** Returns a number, 0 or more, in groups of three digits. It is a long literal if it does not fit into an int. */
    static String number(long number) {
        // String.format would load a hundred classes and locale data into a compiler that has just started.
        StringBuilder digits = new StringBuilder().append(number);
        for (int group = digits.length() - 3; group > 0; group -= 3) {
            digits.insert(group, '_');
        }
        return (int) number == number ? digits.toString() : digits.append('L').toString();
    }

    /** Returns a string expression: a text with the value of a variable in it. An empty variable name adds no value. */
    static CodeBlock message(String before, String variable, String after) {
        List<CodeBlock> parts = new ArrayList<>();
        parts.add(CodeBlock.of("$S", before));
        if (!variable.isEmpty()) {
            parts.add(CodeBlock.of("$L", variable));
        }
        if (!after.isEmpty()) {
            parts.add(CodeBlock.of("$S", after));
        }
        return CodeBlock.join(parts, " + ");
    }
}
