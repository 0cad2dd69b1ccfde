package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import java.util.Locale;

/**
 * A fixed reason text of a code, which programs can compare.
 *
 * @param key the text
 * @param description what it means
 */
public record ReasonKey(Located<String> key, String description) {

    /** Returns the text that is sent. */
    public String text() {
        return key.value();
    }

    /** Returns the name of its constant: the name of the code, followed by the key as a Java constant. */
    public String constant(NamedCode code) {
        return code.constant() + "_" + snake(key.value());
    }

    private static String snake(String text) {
        StringBuilder constant = new StringBuilder(text.length());
        boolean afterLower = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = Character.isLetterOrDigit(c);
            boolean startsWord = !isLetter || (afterLower && Character.isUpperCase(c));
            if (startsWord && !constant.isEmpty() && constant.charAt(constant.length() - 1) != '_') {
                constant.append('_');
            }
            if (isLetter) {
                constant.append(c);
            }
            afterLower = Character.isLowerCase(c) || Character.isDigit(c);
        }
        String name = constant.toString().toUpperCase(Locale.ROOT);
        return name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
    }
}
