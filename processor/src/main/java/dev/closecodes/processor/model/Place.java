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
