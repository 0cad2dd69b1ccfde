package dev.closecodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CodeRangeTest {

    @ParameterizedTest
    @CsvSource({
        "UNUSED, 0, 999",
        "PROTOCOL, 1000, 2999",
        "REGISTERED, 3000, 3999",
        "PRIVATE_USE, 4000, 4999",
        "UNDEFINED, 5000, 65535",
    })
    void hasTheBoundsOfTheRfc(CodeRange range, int first, int last) {
        assertEquals(first, range.first());
        assertEquals(last, range.last());
        assertEquals(range, CodeRange.of(first));
        assertEquals(range, CodeRange.of(last));
    }

    @Test
    void hasNoOtherRange() {
        assertEquals(5, CodeRange.values().length);
    }

    @Test
    void hasEveryCodeInExactlyOneRange() {
        for (int code = 0; code <= 0xFFFF; code++) {
            int number = code;
            List<CodeRange> ranges = Stream.of(CodeRange.values())
                    .filter(range -> range.contains(number))
                    .toList();
            assertEquals(List.of(CodeRange.of(code)), ranges, () -> "ranges of " + number);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65536, -1000, 66536, -65536, 1 << 20, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void rejectsNumbersThatDoNotFitInTwoBytes(int number) {
        var exception = assertThrows(IllegalArgumentException.class, () -> CodeRange.of(number));
        assertTrue(String.valueOf(exception.getMessage()).contains(String.valueOf(number)), exception::toString);
        for (CodeRange range : CodeRange.values()) {
            assertFalse(range.contains(number), () -> range + " contains " + number);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasADescriptionOfOneLine(CodeRange range) {
        assertFalse(range.description().isBlank());
        assertEquals(1, range.description().lines().count());
    }
}
