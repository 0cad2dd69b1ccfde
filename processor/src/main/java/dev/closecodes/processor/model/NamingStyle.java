package dev.closecodes.processor.model;

import java.util.Locale;

/**
 * How names look on a platform, so that a registry's own codes get names of the same kind.
 *
 * @param prefix what stands before every name
 * @param suffix what stands behind every name
 */
public record NamingStyle(LetterCase letterCase, String prefix, String suffix) {

    /** The look of a Java constant. */
    public static final NamingStyle PLAIN = new NamingStyle(LetterCase.UPPER_SNAKE, "", "");

    /** How the words of a name are joined. */
    public enum LetterCase {
        UPPER_SNAKE("UPPER_SNAKE"),
        LOWER_SNAKE("lower_snake"),
        LOWER_CAMEL("lowerCamel"),
        UPPER_CAMEL("UpperCamel");

        private final String sample;

        LetterCase(String sample) {
            this.sample = sample;
        }

        /** The words "upper snake" and so on in this style: what a platform file calls it. */
        public String sample() {
            return sample;
        }
    }

    /** Gives {@code SESSION_EXPIRED} the look of the platform. */
    public String apply(String constant) {
        return prefix
                + switch (letterCase) {
                    case UPPER_SNAKE -> constant;
                    case LOWER_SNAKE -> constant.toLowerCase(Locale.ROOT);
                    case LOWER_CAMEL -> camel(constant, false);
                    case UPPER_CAMEL -> camel(constant, true);
                }
                + suffix;
    }

    private static String camel(String constant, boolean upper) {
        StringBuilder name = new StringBuilder(constant.length());
        boolean capital = upper;
        for (char letter : constant.toLowerCase(Locale.ROOT).toCharArray()) {
            if (letter == '_') {
                capital = !name.isEmpty() || upper;
            } else {
                name.append(capital ? Character.toUpperCase(letter) : letter);
                capital = false;
            }
        }
        return name.toString();
    }
}
