package dev.closecodes.tests.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The platform files have exactly the names and numbers of the sources in packages of npm. */
final class NpmTest {

    static Stream<Arguments> artifacts() {
        return Row.artifacts(NpmPackage.class);
    }

    @BeforeAll
    static void download() {
        EndToEnd.assumeProfile(NpmTest.class);
        NpmPackage.download(artifacts().map(row -> (NpmPackage) row.get()[1]).toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("artifacts")
    void namesAreThoseOfTheSources(String platform, NpmPackage artifact) {
        Comparison.check(platform, artifact);
        String source = PlatformFile.of(platform).text("source");
        if (source.startsWith(artifact.name() + " ")) {
            assertEquals(artifact.name() + " " + artifact.version(), source, platform + ".yaml");
        }
    }
}
