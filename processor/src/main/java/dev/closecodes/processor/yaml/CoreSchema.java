package dev.closecodes.processor.yaml;

import dev.closecodes.processor.yaml.YamlNode.Scalar.Kind;

/**
 * What a word without quotes is by the core schema of YAML 1.2, where {@code NO} and {@code 1:30} are text. A number
 * has to be read alike by everybody, so that {@code 010}, {@code 0x10}, {@code +1} and {@code 1.0} are not integers
 * here, but the other kind.
 */
final class CoreSchema {

    private CoreSchema() {}

    static Kind kind(String word) {
        return switch (word) {
            case "", "~", "null", "Null", "NULL" -> Kind.NOTHING;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Kind.BOOLEAN;
            case ".nan", ".NaN", ".NAN" -> Kind.NUMBER;
            default -> number(word);
        };
    }

    private static Kind number(String word) {
        int start = word.charAt(0) == '-' || word.charAt(0) == '+' ? 1 : 0;
        int end = digits(word, start);
        if (end == word.length() && end > start) {
            boolean plain = word.charAt(0) != '+' && (word.charAt(start) != '0' || end == start + 1);
            return plain ? Kind.INTEGER : Kind.NUMBER;
        }
        return isFraction(word, start, end) || isOfOtherBase(word) ? Kind.NUMBER : Kind.TEXT;
    }

    private static boolean isFraction(String word, int start, int end) {
        boolean hasPoint = end < word.length() && word.charAt(end) == '.';
        int afterPoint = hasPoint ? digits(word, end + 1) : end;
        if (hasPoint && end == start && afterPoint == end + 1) {
            String rest = word.substring(afterPoint);
            return rest.equals("inf") || rest.equals("Inf") || rest.equals("INF");
        }
        if (afterPoint == start || afterPoint == word.length()) {
            return afterPoint > start;
        }
        if (word.charAt(afterPoint) != 'e' && word.charAt(afterPoint) != 'E') {
            return false;
        }
        int exponent = afterPoint + 1;
        if (exponent < word.length() && (word.charAt(exponent) == '-' || word.charAt(exponent) == '+')) {
            exponent++;
        }
        return exponent < word.length() && digits(word, exponent) == word.length();
    }

    private static boolean isOfOtherBase(String word) {
        if (word.length() < 3 || word.charAt(0) != '0') {
            return false;
        }
        int base = word.charAt(1) == 'x' ? 16 : word.charAt(1) == 'o' ? 8 : 0;
        for (int i = 2; base > 0 && i < word.length(); i++) {
            if (word.charAt(i) >= 0x80 || Character.digit(word.charAt(i), base) < 0) {
                return false;
            }
        }
        return base > 0;
    }

    /** The end of the ASCII digits that start here. */
    private static int digits(String word, int start) {
        int end = start;
        while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
