package dev.closecodes.processor.diagnostic;

/**
 * Finds the lines and columns of positions in a text. A line ends with LF, CR or CRLF; columns count code points.
 *
 * <p>Each lookup continues from the previous one, so lookups in ascending order read the text only once.
 */
public final class TextPositions {

    private final String file;
    private final String text;

    // The current position: as an index in code points, as an index in chars, and as a line and a column.
    private int codePoint;
    private int unit;
    private int line = 1;
    private int column = 1;

    /**
     * Creates an object that finds positions in one text.
     *
     * @param file the path of the file in the places that are returned
     */
    public TextPositions(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Returns the place of the code point at a zero-based index, or the end of the text if the text is shorter. */
    public Place atCodePoint(int index) {
        moveToCodePoint(index);
        return new Place(file, line, column);
    }

    /** Returns the place of the {@code char} at a zero-based index, or the end of the text if the text is shorter. */
    public Place atUnit(int index) {
        if (index < unit) {
            restart();
        }
        while (unit < index && unit < text.length()) {
            advance();
        }
        return new Place(file, line, column);
    }

    /** Converts an index that counts code points to one that counts {@code char} values. */
    public int unitOf(int codePointIndex) {
        moveToCodePoint(codePointIndex);
        return unit;
    }

    private void moveToCodePoint(int index) {
        if (index < codePoint) {
            restart();
        }
        while (codePoint < index && unit < text.length()) {
            advance();
        }
    }

    private void restart() {
        codePoint = 0;
        unit = 0;
        line = 1;
        column = 1;
    }

    private void advance() {
        int c = text.codePointAt(unit);
        unit += Character.charCount(c);
        codePoint++;
        column++;
        if (c == '\n' || (c == '\r' && !text.startsWith("\n", unit))) {
            line++;
            column = 1;
        }
    }
}
