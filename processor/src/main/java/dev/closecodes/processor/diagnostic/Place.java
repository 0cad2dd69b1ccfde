package dev.closecodes.processor.diagnostic;

/**
 * Where something stands in a registry.
 *
 * @param file the name that the user knows the file by
 * @param line counted from 1
 * @param column counted from 1
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    /** The place of the character that follows a text; columns count characters, not surrogates. */
    public static Place behind(String file, String before) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            boolean carriageReturnAlone = c == '\r' && (i + 1 == before.length() || before.charAt(i + 1) != '\n');
            if (c == '\n' || carriageReturnAlone) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(file, line, 1 + before.codePointCount(lineStart, before.length()));
    }

    /** The place as seen from another one: without the name of the file if that is the same. */
    public String from(Place other) {
        String position = line + ":" + column;
        return file.equals(other.file) ? position : file + ":" + position;
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        int byLine = Integer.compare(line, other.line);
        return byFile != 0 ? byFile : byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
