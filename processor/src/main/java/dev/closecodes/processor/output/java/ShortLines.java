package dev.closecodes.processor.output.java;

/**
 * Puts on one line what JavaPoet writes on three lines: a comment of one line, or an annotation with one member. Only
 * whole lines are compared. Text from a registry never starts or ends such a line.
 */
final class ShortLines {

    private static final int MAX_COMMENT = 100;

    private ShortLines() {}

    /** Returns the source with each short comment and annotation on one line. */
    static String in(String source) {
        String[] lines = source.split("\n", -1);
        StringBuilder joined = new StringBuilder(source.length());
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (i + 2 < lines.length && isShortComment(line, lines[i + 1], lines[i + 2])) {
                line += lines[i + 1].stripLeading().substring(1) + " */";
                i += 2;
            } else if (i + 2 < lines.length && isAnnotation(line, lines[i + 2])) {
                line += lines[i + 1].stripLeading() + ")";
                i += 2;
            }
            joined.append(line);
            if (i + 1 < lines.length) {
                joined.append('\n');
            }
        }
        return joined.toString();
    }

    private static boolean isShortComment(String first, String second, String third) {
        String content = second.stripLeading();
        return first.endsWith("/**")
                && third.stripLeading().equals("*/")
                && content.startsWith("* ")
                && content.length() <= MAX_COMMENT + 2;
    }

    private static boolean isAnnotation(String first, String third) {
        return first.endsWith("(")
                && first.stripLeading().startsWith("@")
                && third.strip().equals(")");
    }
}
