package dev.closecodes.processor.model;

import java.util.Locale;

/** The names of Java constants, as a registry writes them. */
public final class Constant {

    public static final int MAX_LENGTH = 100;

    private Constant() {}

    /** Tells whether a word can be the name of a code, or start one. */
    public static boolean isOne(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_LENGTH
                && isUpperCase(name.charAt(0))
                && name.chars().allMatch(c -> isUpperCase(c) || (c >= '0' && c <= '9') || c == '_');
    }

    /** The end of a message about a word that is not a constant: what was probably meant, if that is one. */
    public static String suggestion(String name) {
        StringBuilder constant = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean hump = i > 0 && isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
            constant.append(hump ? "_" : "").append(c == '-' || c == ' ' || c == '.' ? '_' : c);
        }
        String suggestion = constant.toString().toUpperCase(Locale.ROOT);
        return isOne(suggestion) ? "; did you mean `" + suggestion + "`?" : "";
    }

    private static boolean isUpperCase(int c) {
        return c >= 'A' && c <= 'Z';
    }
}
