package dev.closecodes.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Schema;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.StringNode;

/** Tests the schema of a code or a range of codes in `ranges` and `reserved` of a registry. */
final class CodesSchemaTest {

    private final Schema schema = SpecFiles.schema("registry.schema.json", "/$defs/codes");

    @ParameterizedTest
    @CsvSource({
        "2999, minimum",
        "5000, maximum",
        "4001.5, type",
        "true, type",
        "[4001], type",
        "'\"4001\"', pattern",
        "2999-3001, pattern",
        "4998-5000, pattern",
        "400-499, pattern",
        "40010-40020, pattern",
        "4110-4100, pattern",
        "4001-, pattern",
        "-4001-4002, pattern",
        "4001--4002, pattern",
        "4001-4002-4003, pattern",
        "4001 - 4002, pattern",
        "4001..4002, pattern",
        "4_001-4_002, pattern",
        "\u0664001-\u0664002, pattern",
        "'\"4001-4002\\n\"', pattern"
    })
    void rejects(String codes, String keyword) {
        assertEquals(List.of(" " + keyword), SpecFiles.errors(schema, SpecFiles.parse(codes)));
    }

    /** Tests every pair of digits at every position of the number. */
    @Test
    void acceptsOnlyRangesWithTheLowerCodeFirst() {
        List<Integer> bounds = bounds();
        List<String> ranges = bounds.stream()
                .flatMap(first -> bounds.stream().map(last -> first + "-" + last))
                .toList();
        assertEquals(
                ranges.stream().filter(CodesSchemaTest::isRange).toList(),
                ranges.stream()
                        .filter(range -> SpecFiles.errors(schema, StringNode.valueOf(range))
                                .isEmpty())
                        .toList());
    }

    private static boolean isRange(String text) {
        int first = Integer.parseInt(text.substring(0, 4));
        int last = Integer.parseInt(text.substring(5));
        return 3000 <= first && first <= last && last <= 4999;
    }

    private static List<Integer> bounds() {
        return Stream.of(
                        IntStream.iterate(1999, code -> code <= 5099, code -> code + 100),
                        IntStream.rangeClosed(4190, 4211),
                        IntStream.of(2999, 3000, 3001, 3998, 3999, 4000, 4001, 4998, 4999, 5000))
                .flatMap(IntStream::boxed)
                .toList();
    }
}
