package dev.closecodes.processor.yaml;

import dev.closecodes.processor.yaml.YamlNode.Scalar.Kind;

/**
 * Finds the kind of a scalar without quotes, as the core schema of YAML 1.2 defines it. There, {@code NO} and
 * {@code 1:30} are text.
 *
 * <p>Only plain decimal numbers are {@link Kind#INTEGER}, because all readers understand them in the same way. So
 * {@code 010}, {@code 0x10}, {@code +1} and {@code 1.0} are {@link Kind#NUMBER}.
 */
public final class CoreSchema {

    private CoreSchema() {}

    public static Kind kind(String scalar) {
        return switch (scalar) {
            case "", "~", "null", "Null", "NULL" -> Kind.NOTHING;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Kind.BOOLEAN;
            case ".nan", ".NaN", ".NAN" -> Kind.NUMBER;
            default -> number(scalar);
        };
    }

    private static Kind number(String scalar) {
        int start = scalar.charAt(0) == '-' || scalar.charAt(0) == '+' ? 1 : 0;
        int end = digitsEnd(scalar, start);
        if (end == scalar.length() && end > start) {
            boolean isDecimal = scalar.charAt(0) != '+' && (scalar.charAt(start) != '0' || end == start + 1);
            return isDecimal ? Kind.INTEGER : Kind.NUMBER;
        }
        return isFraction(scalar, start, end) || isHexadecimalOrOctal(scalar) ? Kind.NUMBER : Kind.TEXT;
    }

    private static boolean isFraction(String scalar, int start, int end) {
        boolean hasPoint = end < scalar.length() && scalar.charAt(end) == '.';
        int afterPoint = hasPoint ? digitsEnd(scalar, end + 1) : end;
        if (hasPoint && end == start && afterPoint == end + 1) {
            String rest = scalar.substring(afterPoint);
            return rest.equals("inf") || rest.equals("Inf") || rest.equals("INF");
        }
        if (afterPoint == start || afterPoint == scalar.length()) {
            return afterPoint > start;
        }
        if (scalar.charAt(afterPoint) != 'e' && scalar.charAt(afterPoint) != 'E') {
            return false;
        }
        int exponent = afterPoint + 1;
        if (exponent < scalar.length() && (scalar.charAt(exponent) == '-' || scalar.charAt(exponent) == '+')) {
            exponent++;
        }
        return exponent < scalar.length() && digitsEnd(scalar, exponent) == scalar.length();
    }

    private static boolean isHexadecimalOrOctal(String scalar) {
        if (scalar.length() < 3 || scalar.charAt(0) != '0') {
            return false;
        }
        int base = scalar.charAt(1) == 'x' ? 16 : scalar.charAt(1) == 'o' ? 8 : 0;
        for (int i = 2; base > 0 && i < scalar.length(); i++) {
            if (scalar.charAt(i) >= 0x80 || Character.digit(scalar.charAt(i), base) < 0) {
                return false;
            }
        }
        return base > 0;
    }

    /** Returns the index after the ASCII digits that start at an index. */
    private static int digitsEnd(String scalar, int start) {
        int end = start;
        while (end < scalar.length() && scalar.charAt(end) >= '0' && scalar.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
