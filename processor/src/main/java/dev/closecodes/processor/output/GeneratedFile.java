package dev.closecodes.processor.output;

/**
 * A file that an output generates.
 *
 * @param name the qualified name of a type, or the path of any other file below its package with {@code /} between its
 *     parts
 */
public record GeneratedFile(Kind kind, String name, String text) {

    /** The kind of a file. The front end writes the kinds in different ways. */
    public enum Kind {
        /** Source code of a Java type, to be compiled with the user's own. */
        JAVA_SOURCE,
        /** Source code in Kotlin. Only kapt passes it on to Kotlin's compiler. */
        KOTLIN_SOURCE,
        /** Any other file. */
        RESOURCE
    }
}
