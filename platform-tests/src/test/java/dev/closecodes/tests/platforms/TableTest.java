package dev.closecodes.tests.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table has a row for each built-in platform. The row agrees with the platform file. */
final class TableTest {

    static Stream<Row> rows() {
        return Row.all().stream();
    }

    @Test
    void hasOneRowForEachPlatformInTheSameOrder() {
        assertEquals(PlatformFile.ids(), rows().map(Row::platform).toList(), "platforms.yaml of these tests");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowSaysWhetherThePlatformHasNames(Row row) {
        assertEquals(PlatformFile.of(row.platform()).hasNames(), row.hasNames());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void behaviourIsUnknownIfTheFileHasNone(Row row) {
        boolean known = PlatformFile.of(row.platform()).hasBehaviour();
        assertTrue(
                known
                        ? List.of("probed", "source").contains(row.behaviour())
                        : row.behaviour().equals("unknown"),
                () -> row.platform() + " has the behaviour " + row.behaviour());
    }
}
