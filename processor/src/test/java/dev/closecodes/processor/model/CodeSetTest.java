package dev.closecodes.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CodeSetTest {

    private static CodeSet set(Collection<Integer> codes) {
        CodeSet set = new CodeSet();
        codes.forEach(code -> set.set(code, true));
        return set;
    }

    @Test
    void readsAsRanges() {
        assertEquals(
                "1000-1003, 1007, 4999",
                set(List.of(1007, 1001, 1000, 1003, 1002, 4999)).toString());
        assertEquals("", set(List.of()).toString());
    }

    @Test
    void hasTheCodesOfAnIntervalAlone() {
        CodeSet codes = set(List.of(999, 1000, 1015, 1016, 4001));
        assertEquals("1000, 1015", codes.within(new Interval(1000, 1015)).toString());
        assertEquals("999-1000, 1015-1016, 4001", codes.toString(), "the set itself is not changed");
    }

    @Test
    void hasNoNegativeCodes() {
        assertFalse(set(List.of(1000)).contains(-1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 6455})
    void blocksHaveExactlyTheCodesOfTheSet(long seed) {
        Set<Integer> codes = new Random(seed).ints(300, 1000, 5000).boxed().collect(Collectors.toSet());
        Map<Integer, Long> blocks = set(codes).blocks();
        IntStream.rangeClosed(0, 65535).forEach(code -> {
            long block = blocks.getOrDefault(code >>> 6, 0L);
            assertEquals(codes.contains(code), (block >>> (code & 63) & 1) == 1, () -> "seed " + seed + ": " + code);
        });
    }
}
