package dev.closecodes.processor.output.java;

/**
 * Removes the imports of types of {@code java.lang} that no type of the package hides. JavaPoet imports all types that
 * the code and its Javadoc use. So each source itself says which names it needs, and there is no list of them that
 * could become incomplete.
 */
final class JavaLangNames {

    private static final String IMPORT = "import java.lang.";

    private JavaLangNames() {}

    /** Returns the source without the imports that it does not need. */
    static String shorten(String source, PackageScope scope) {
        StringBuilder shortened = new StringBuilder(source.length());
        int from = 0;
        for (int at = source.indexOf("\n" + IMPORT); at >= 0; at = source.indexOf("\n" + IMPORT, from)) {
            int end = source.indexOf('\n', at + 1);
            String name = source.substring(at + 1 + IMPORT.length(), end - 1);
            boolean isNeeded = name.indexOf('.') >= 0 || scope.hides(name);
            shortened.append(source, from, isNeeded ? end : at);
            from = end;
        }
        return shortened.append(source, from, source.length()).toString();
    }
}
