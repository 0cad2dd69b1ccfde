package dev.closecodes.processor.model;

import java.util.Comparator;

/**
 * Where something stands in a registry.
 *
 * @param file the name that the user knows the file by
 * @param line counted from 1
 * @param column counted from 1
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> READING_ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

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
        return READING_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
