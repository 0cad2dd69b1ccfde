package dev.closecodes.tests.builds;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contents and the dependencies of the jar that users put on the processor path. */
final class ProcessorJarTest {

    private static final String PROCESSOR = "dev.closecodes.processor.CloseCodesProcessor";

    /** The packages of the libraries before shading renames them. */
    private static final Pattern LIBRARIES =
            Pattern.compile("(com[./]palantir|tools[./]jackson|org[./]snakeyaml|org[./]apache[./]commons)[./]");

    private static final Map<String, String> FILES = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (JarFile jar = new JarFile(Libraries.PROCESSOR.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>)
                    jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry.class::cast)::iterator) {
                try (InputStream in = jar.getInputStream(entry)) {
                    FILES.put(entry.getName(), new String(in.readAllBytes(), ISO_8859_1));
                }
            }
        }
    }

    @Test
    void containsOnlyOwnPackages() {
        assertEquals(
                List.of(),
                FILES.keySet().stream()
                        .filter(name -> !name.startsWith("dev/closecodes/") && !name.startsWith("META-INF/"))
                        .toList());
        assertEquals(
                List.of(),
                FILES.keySet().stream()
                        .filter(name -> name.endsWith("module-info.class") || name.startsWith("META-INF/versions/"))
                        .toList());
    }

    @Test
    void refersToNoLibraryByOriginalName() {
        List<String> classes =
                FILES.keySet().stream().filter(name -> name.endsWith(".class")).toList();
        assertTrue(classes.stream().anyMatch(name -> name.startsWith("dev/closecodes/processor/shaded/javapoet/")));
        assertEquals(
                List.of(),
                classes.stream()
                        .filter(name ->
                                LIBRARIES.matcher(FILES.getOrDefault(name, "")).find())
                        .toList());
    }

    @Test
    void hasOneServiceWhichIsIsolatingForGradle() {
        assertEquals(
                List.of("META-INF/services/javax.annotation.processing.Processor"),
                FILES.keySet().stream()
                        .filter(name -> name.startsWith("META-INF/services/"))
                        .toList());
        assertEquals(PROCESSOR + "\n", FILES.get("META-INF/services/javax.annotation.processing.Processor"));
        assertEquals(PROCESSOR + ",isolating\n", FILES.get("META-INF/gradle/incremental.annotation.processors"));
    }

    @Test
    void keepsLicencesAndNoticesOfLibraries() {
        assertTrue(FILES.getOrDefault("META-INF/LICENSE", "").contains("Apache License"));
        assertTrue(FILES.getOrDefault("META-INF/LICENSE.txt", "").contains("Apache License"));
        assertTrue(FILES.getOrDefault("META-INF/NOTICE", "").contains("Jackson"));
        assertTrue(FILES.getOrDefault("META-INF/NOTICE.txt", "").contains("Apache Commons Text"));
        assertTrue(FILES.containsKey("META-INF/FastDoubleParser-LICENSE"));
        assertTrue(FILES.containsKey("META-INF/Schubfach-LICENSE"));
    }

    @Test
    void isNotPackedIntoSpringBootApplications() {
        assertTrue(FILES.getOrDefault("META-INF/MANIFEST.MF", "")
                .contains("\r\nSpring-Boot-Jar-Type: annotation-processor\r\n"));
    }

    @Test
    void needsNoOtherJar() throws IOException {
        String pom = Files.readString(Libraries.processorPom());
        List<String> dependencies = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL)
                .matcher(pom.replaceAll("(?s)<exclusions>.*?</exclusions>", ""))
                .results()
                .map(result -> result.group())
                .toList();
        assertTrue(pom.contains("<artifactId>closecodes-processor</artifactId>"));
        assertTrue(dependencies.size() > 0);
        assertEquals(
                List.of(),
                dependencies.stream()
                        .filter(dependency -> !dependency.contains("<scope>test</scope>")
                                && !dependency.contains("<optional>true</optional>"))
                        .toList());
    }
}
