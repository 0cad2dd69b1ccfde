package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import java.util.Locale;

/**
 * A fixed text that travels as the reason of a code.
 *
 * @param key the text
 * @param description what it means
 */
public record ReasonKey(Located<String> key, String description) {

    /** The name of its constant: the code, then the key as a Java constant. */
    public String constant(NamedCode code) {
        return code.constant() + "_" + snake(key.value());
    }

    private static String snake(String words) {
        StringBuilder constant = new StringBuilder(words.length());
        boolean afterLower = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
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
