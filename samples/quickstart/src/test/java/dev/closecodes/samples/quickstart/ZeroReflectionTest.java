package dev.closecodes.samples.quickstart;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.AnyCloseCode;
import dev.closecodes.CodeRange;
import dev.closecodes.Reconnect;
import dev.closecodes.Role;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated code and the runtime must not look up anything by name at run time. */
final class ZeroReflectionTest {

    @ParameterizedTest
    @ValueSource(classes = {CloseCode.class, AnyCloseCode.class})
    void nothingIsLookedUpByName(Class<?> member) throws IOException, URISyntaxException {
        Set<String> found = new TreeSet<>();
        classFiles(member).values().forEach(file -> found.addAll(ForbiddenReferences.in(file)));
        found.removeIf(ForbiddenReferences::isOfEveryEnum);
        assertEquals(Set.of(), found);
    }

    @Test
    void readsTheExpectedClasses() throws IOException, URISyntaxException {
        Set<String> generated = classFiles(CloseCode.class).keySet();
        for (String end : List.of("Code", "Codes", "Reason")) {
            assertTrue(generated.contains("dev/closecodes/samples/quickstart/Close" + end + ".class"), end);
        }
        for (String platform : List.of("Ktor", "Apple", "Litert", "Windows")) {
            assertTrue(
                    generated.contains("dev/closecodes/samples/quickstart/" + platform + "CloseCode.class"), platform);
        }
        Set<String> runtime = classFiles(AnyCloseCode.class).keySet();
        assertTrue(runtime.contains("dev/closecodes/AnyCloseCode.class"), runtime::toString);
        assertTrue(runtime.contains("dev/closecodes/internal/CloseMessage.class"), runtime::toString);
    }

    /** The scan finds the call that is allowed, so it finds forbidden references. */
    @ParameterizedTest
    @ValueSource(classes = {CloseCode.class, KtorCloseCode.class, Role.class, CodeRange.class, Reconnect.class})
    void findsTheCallThatJavacWritesIntoEveryEnum(Class<?> type) throws IOException {
        Set<String> found = ForbiddenReferences.in(classFile(type));
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.stream().allMatch(ForbiddenReferences::isOfEveryEnum), found::toString);
    }

    @Test
    void findsEveryMethodOfOffender() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String reference : ForbiddenReferences.in(classFile(Offender.class))) {
            assertFalse(ForbiddenReferences.isOfEveryEnum(reference), reference);
            found.add(reference.replaceAll("^[^.]*\\.|\\(.*", ""));
        }
        Set<String> all = Stream.of(Offender.class.getDeclaredMethods())
                .map(Method::getName)
                .collect(toCollection(TreeSet::new));
        assertEquals(all, found);
    }

    private static Map<String, byte[]> classFiles(Class<?> member) throws IOException, URISyntaxException {
        Path location = Path.of(
                member.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(location)) {
            return classFiles(location);
        }
        try (FileSystem jar = FileSystems.newFileSystem(location)) {
            return classFiles(jar.getPath("/"));
        }
    }

    private static Map<String, byte[]> classFiles(Path root) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replace(root.getFileSystem().getSeparator(), "/");
                classes.put(name, Files.readAllBytes(file));
            }
        }
        return classes;
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        try (InputStream file = type.getResourceAsStream(type.getName().replaceAll(".*\\.", "") + ".class")) {
            assertNotNull(file);
            return file.readAllBytes();
        }
    }
}
