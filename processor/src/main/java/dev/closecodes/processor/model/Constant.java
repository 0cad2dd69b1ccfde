package dev.closecodes.processor.model;

import java.util.Locale;

/** The names of codes: constants in capital letters. */
public final class Constant {

    public static final int MAX_LENGTH = 100;

    private Constant() {}

    /** Returns whether a text can be the name of a code, or the start of one. */
    public static boolean isValid(String name) {
        if (name.isEmpty() || name.length() > MAX_LENGTH || !isCapital(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isCapital(c) && !(c >= '0' && c <= '9') && c != '_') {
                return false;
            }
        }
        return true;
    }

    /** Returns the end of a message about an invalid name: the constant that the user probably meant, or nothing. */
    public static String suggestion(String name) {
        StringBuilder constant = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean startsWord = i > 0 && isCapital(c) && Character.isLowerCase(name.charAt(i - 1));
            constant.append(startsWord ? "_" : "").append(c == '-' || c == ' ' || c == '.' ? '_' : c);
        }
        String suggestion = constant.toString().toUpperCase(Locale.ROOT);
        return isValid(suggestion) ? "; did you mean `" + suggestion + "`?" : "";
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
