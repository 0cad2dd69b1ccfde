package dev.closecodes.processor.model;

import java.util.Locale;

/**
 * The style of the names on a platform, so that a registry's own codes get names in the same style.
 *
 * @param prefix the start of every name
 * @param suffix the end of every name
 */
public record NamingStyle(LetterCase letterCase, String prefix, String suffix) {

    /** The style of a Java constant. */
    public static final NamingStyle PLAIN = new NamingStyle(LetterCase.UPPER_SNAKE, "", "");

    /** The case of the words of a name, and how they are joined. */
    public enum LetterCase {
        UPPER_SNAKE("UPPER_SNAKE"),
        LOWER_SNAKE("lower_snake"),
        LOWER_CAMEL("lowerCamel"),
        UPPER_CAMEL("UpperCamel");

        private final String sample;

        LetterCase(String sample) {
            this.sample = sample;
        }

        /** Returns the value of {@code case} in a platform file. */
        @Override
        public String toString() {
            return sample;
        }
    }

    /** Returns a constant such as {@code SESSION_EXPIRED} in the style of the platform. */
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
