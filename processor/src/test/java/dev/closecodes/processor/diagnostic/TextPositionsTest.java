package dev.closecodes.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextPositionsTest {

    /** The emoji is one code point, but two {@code char} values. */
    private static final String TEXT = "a\ud83d\ude00b\r\nc\rd\n\n";

    private static final String[] PLACES = {"1:1", "1:2", "1:3", "1:4", "1:5", "2:1", "2:2", "3:1", "3:2", "4:1", "5:1"
    };

    private final TextPositions positions = new TextPositions("f", TEXT);

    @Test
    void eachLineEndStartsALineAndEachCodePointAColumn() {
        for (int i = 0; i < PLACES.length; i++) {
            assertEquals("f:" + PLACES[i], positions.atCodePoint(i).toString());
            assertEquals(TEXT.offsetByCodePoints(0, i), positions.unitOf(i));
        }
        for (int i = 0; i < PLACES.length; i++) {
            assertEquals(
                    "f:" + PLACES[i],
                    positions.atUnit(TEXT.offsetByCodePoints(0, i)).toString());
        }
    }

    @Test
    void positionsAfterTheEndAreTheEnd() {
        assertEquals("f:5:1", positions.atCodePoint(1000).toString());
        assertEquals("f:5:1", positions.atUnit(1000).toString());
        assertEquals(TEXT.length(), positions.unitOf(1000));
        assertEquals("f:1:1", new TextPositions("f", "").atUnit(0).toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 6455, 20261120})
    void theOrderOfLookupsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            int i = random.nextInt(PLACES.length);
            int unit = TEXT.offsetByCodePoints(0, i);
            String message = "seed " + seed + ", round " + round;
            switch (random.nextInt(3)) {
                case 0 ->
                    assertEquals("f:" + PLACES[i], positions.atCodePoint(i).toString(), message);
                case 1 -> assertEquals("f:" + PLACES[i], positions.atUnit(unit).toString(), message);
                default -> assertEquals(unit, positions.unitOf(i), message);
            }
        }
    }
}
