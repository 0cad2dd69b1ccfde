package dev.closecodes.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    @Test
    void readsAsRanges() {
        assertEquals("1000-1003, 1007, 4999", new CodeSet(List.of(1007, 1001, 1000, 1003, 1002, 4999)).toString());
        assertEquals("", new CodeSet(List.of()).toString());
    }

    @Test
    void masksTheProtocolsCodesAlone() {
        assertEquals(0b1000_0000_0000_0011, new CodeSet(List.of(1000, 1001, 1015, 4001)).protocolMask());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 6455})
    void blocksHaveExactlyTheCodesOfTheSet(long seed) {
        Set<Integer> codes = new Random(seed).ints(300, 1000, 5000).boxed().collect(Collectors.toSet());
        Map<Integer, Long> blocks = new CodeSet(codes).blocks();
        IntStream.rangeClosed(0, 65535).forEach(code -> {
            long block = blocks.getOrDefault(code >>> 6, 0L);
            assertEquals(codes.contains(code), (block >>> (code & 63) & 1) == 1, () -> "seed " + seed + ": " + code);
        });
    }
}
