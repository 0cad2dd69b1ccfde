package dev.closecodes.tests.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.SortedSet;
import java.util.stream.Collectors;

/** Compares the names of a platform file with those of an artifact. */
final class Comparison {

    private Comparison() {}

    static void check(String platform, Artifact artifact) {
        SortedSet<Constant> published = artifact.constants();
        assertFalse(published.isEmpty(), () -> artifact + " has no names");
        SortedSet<Constant> written = PlatformFile.of(platform).constants(artifact.version());
        assertEquals(
                lines(published),
                lines(written),
                () -> platform + ".yaml does not have the names of " + artifact + ". Correct the file");
    }

    private static String lines(SortedSet<Constant> constants) {
        return constants.stream().map(Constant::toString).collect(Collectors.joining("\n"));
    }
}
