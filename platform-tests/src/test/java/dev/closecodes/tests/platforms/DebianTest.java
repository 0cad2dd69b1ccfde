package dev.closecodes.tests.platforms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The platform files have exactly the names and numbers of headers and sources in packages of Debian. */
final class DebianTest {

    static Stream<Arguments> artifacts() {
        return Row.artifacts(DebianPackage.class);
    }

    @BeforeAll
    static void download() throws IOException {
        EndToEnd.assumeProfile(DebianTest.class);
        EndToEnd.assume(isDebian(), DebianTest.class, "it needs apt-get and a mirror of Debian");
        DebianPackage.download(
                artifacts().map(row -> (DebianPackage) row.get()[1]).toList());
    }

    private static boolean isDebian() throws IOException {
        Path system = Path.of("/etc/os-release");
        return Files.exists(system) && Files.readAllLines(system).contains("ID=debian");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("artifacts")
    void namesAreThoseOfTheSources(String platform, DebianPackage artifact) {
        Comparison.check(platform, artifact);
        String version = artifact.downloadedVersion();
        if (!version.equals(artifact.version())) {
            System.err.println(artifact.name() + " is now " + version + ". Update the row of " + platform);
        }
    }
}
