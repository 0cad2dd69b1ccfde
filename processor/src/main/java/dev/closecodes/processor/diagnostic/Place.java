package dev.closecodes.processor.diagnostic;

/**
 * A position in a file.
 *
 * @param file the path of the file for messages, in a form that terminals and IDEs link
 * @param line one-based
 * @param column one-based, counted in code points
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    /** Returns this place for a message about another place: without the file name if both are in one file. */
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
