package dev.closecodes.processor.yaml;

import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.TextPositions;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Finds the places of the parser's marks. Only the index of a mark is used: its line and column are wrong after a
 * carriage return that is the last character in the parser's buffer.
 */
record Marks(TextPositions positions) {

    /** Returns the place of a mark, or the start of the text if there is none. */
    Place place(Optional<Mark> mark) {
        return positions.atCodePoint(codePoint(mark));
    }

    /** Returns the index of a mark in the text, or 0 if there is none. */
    int unit(Optional<Mark> mark) {
        return positions.unitOf(codePoint(mark));
    }

    private static int codePoint(Optional<Mark> mark) {
        return mark.isPresent() ? mark.get().getIndex() : 0;
    }
}
