package dev.closecodes.processor.yaml;

/** Finds a colon or a dash that must be followed by a space, as in {@code code:4001}, which YAML reads as text. */
final class MissingSpace {

    static final String MESSAGE = "add a space after this, as after each `-` and `:`";

    private MissingSpace() {}

    /**
     * Returns the index of a dash at the start of a line, or of a colon after the first word, if a space is missing
     * after it; otherwise -1.
     */
    static int find(String line) {
        int at = spacesEnd(line, 0);
        if (line.startsWith("-", at)) {
            if (at + 1 < line.length() && " -".indexOf(line.charAt(at + 1)) < 0) {
                return at;
            }
            at = spacesEnd(line, at + 1);
        }
        while (at < line.length() && Character.isLetter(line.charAt(at))) {
            at++;
        }
        return line.startsWith(":", at) && at + 1 < line.length() && " /".indexOf(line.charAt(at + 1)) < 0 ? at : -1;
    }

    private static int spacesEnd(String line, int start) {
        int end = start;
        while (end < line.length() && line.charAt(end) == ' ') {
            end++;
        }
        return end;
    }
}
