package dev.closecodes.tests.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The platform files have exactly the names and numbers of the jars of the platforms, and of the JDK. */
final class JarTest {

    static Stream<Arguments> artifacts() {
        return Stream.concat(Row.artifacts(MavenClass.class), Row.artifacts(JdkClass.class));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("artifacts")
    void namesAreThoseOfTheClass(String platform, Artifact artifact) {
        Comparison.check(platform, artifact);
    }

    @Test
    void platformFileSaysWhichClassOfWhichJarWasRead() {
        for (Row row : Row.all()) {
            if (!row.artifacts().isEmpty() && row.artifacts().get(0) instanceof MavenClass newest) {
                PlatformFile file = PlatformFile.of(row.platform());
                assertEquals(newest.coordinates().toString(), file.text("source"), row.platform() + ".yaml");
                if (newest.match() == null) {
                    assertEquals(typeName(newest.className()), file.text("type"), row.platform() + ".yaml");
                }
            }
        }
    }

    /** Returns the name of a type in source code. The class of a Scala object has a $ at the end. */
    private static String typeName(String className) {
        return className.replaceFirst("\\$$", "").replace('$', '.');
    }
}
