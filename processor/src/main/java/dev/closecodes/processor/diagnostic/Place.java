package dev.closecodes.processor.diagnostic;

/**
 * Where something stands in a registry.
 *
 * @param file the name that the user knows the file by
 * @param line counted from 1
 * @param column counted from 1
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

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
