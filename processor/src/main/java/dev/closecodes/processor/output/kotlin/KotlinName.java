package dev.closecodes.processor.output.kotlin;

import java.util.Set;

/** Writes names of Java in Kotlin. */
final class KotlinName {

    /** The words that may be in the name of a package in Java, but not in Kotlin. */
    private static final Set<String> KEYWORDS =
            Set.of("as", "fun", "in", "is", "object", "typealias", "typeof", "val", "var", "when");

    private KotlinName() {}

    /** Returns the name of a package, with backticks where Kotlin needs them. */
    static String ofPackage(String name) {
        StringBuilder kotlin = new StringBuilder();
        for (String part : name.split("\\.", -1)) {
            kotlin.append(kotlin.isEmpty() ? "" : ".").append(isPlain(part) ? part : "`" + part + "`");
        }
        return kotlin.toString();
    }

    private static boolean isPlain(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (!Character.isLetterOrDigit(part.charAt(i)) && part.charAt(i) != '_') {
                return false;
            }
        }
        return !KEYWORDS.contains(part);
    }
}
