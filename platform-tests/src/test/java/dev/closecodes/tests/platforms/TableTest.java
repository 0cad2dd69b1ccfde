package dev.closecodes.tests.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    /** The README of the stack tests lists the platforms that they run. A test there checks this list. */
    @Test
    void probedPlatformsAreThoseOfTheStackTests() throws IOException {
        String readme = Files.readString(Folders.MODULE.resolve("../stack-tests/README.md"));
        Set<String> run = new TreeSet<>();
        Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|").matcher(readme).results().forEach(row -> run.add(row.group(1)));
        Set<String> probed = new TreeSet<>();
        rows().filter(row -> row.behaviour().equals("probed")).forEach(row -> probed.add(row.platform()));
        assertEquals(run, probed);
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
