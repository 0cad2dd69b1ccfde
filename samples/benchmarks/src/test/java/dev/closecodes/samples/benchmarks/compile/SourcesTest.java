package dev.closecodes.samples.benchmarks.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a registry has the requested number of codes. */
class SourcesTest {

    @ParameterizedTest
    @ValueSource(ints = {20, 100, 400, 1_000})
    void namesEachCodeOnce(int codes) {
        List<String> lines = Sources.registry(codes).lines().toList();
        assertEquals(codes, distinct("- code: ", lines).size());
        assertEquals(codes, distinct("name: ", lines).size());
    }

    private static Set<String> distinct(String key, List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> line.startsWith(key))
                .collect(Collectors.toSet());
    }
}
