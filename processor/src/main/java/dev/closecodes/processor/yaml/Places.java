package dev.closecodes.processor.yaml;

import dev.closecodes.processor.diagnostic.Place;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Follows a text from mark to mark. The parser's own lines and columns are off behind a carriage return where its
 * buffer ends; only its count of characters is sure.
 */
public final class Places {

    private final String file;
    private final String text;

    private int characters;
    private int units;
    private int line = 1;
    private int column = 1;

    public Places(String file, String text) {
        this.file = file;
        this.text = text;
    }

    public Place at(Mark mark) {
        follow(mark.getIndex());
        return new Place(file, line, column);
    }

    /** Where the mark is in the string. */
    public int unitsBefore(Mark mark) {
        follow(mark.getIndex());
        return units;
    }

    private void follow(int target) {
        if (target < characters) {
            characters = 0;
            units = 0;
            line = 1;
            column = 1;
        }
        while (characters < target && units < text.length()) {
            int c = text.codePointAt(units);
            units += Character.charCount(c);
            characters++;
            column++;
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", units))) {
                line++;
                column = 1;
            }
        }
    }
}
