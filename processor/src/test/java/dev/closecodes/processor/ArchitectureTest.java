package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages depend on each other in one direction, and only the front end knows the compiler. */
final class ArchitectureTest {

    private static final String ROOT = "dev/closecodes/processor";

    /** Each package with the packages of ours that it may use. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("diagnostic", Set.of()),
            Map.entry("yaml", Set.of("diagnostic")),
            Map.entry("model", Set.of("diagnostic")),
            Map.entry("reader", Set.of("diagnostic", "yaml", "model")),
            Map.entry("resolve", Set.of("diagnostic", "model", "reader")),
            Map.entry("check", Set.of("diagnostic", "model", "reader", "resolve")),
            Map.entry("output", Set.of("model")),
            Map.entry("output/java", Set.of("model", "output")),
            Map.entry("output/kotlin", Set.of("model", "output")),
            Map.entry("output/markdown", Set.of("model", "output")),
            Map.entry(
                    "",
                    Set.of(
                            "diagnostic",
                            "model",
                            "reader",
                            "resolve",
                            "check",
                            "output",
                            "output/java",
                            "output/kotlin")));

    /** What only the front end for javac may use. JavaPoet takes the modifiers of the compiler's model. */
    private static final List<String> COMPILER =
            List.of("javax/annotation/processing", "javax/lang/model", "javax/tools", "com/sun/source");

    private static final String MODIFIER = "javax/lang/model/element/Modifier";

    private static final List<ClassFile> CLASSES = read();

    private static List<ClassFile> read() {
        try (Stream<Path> files = Files.walk(Path.of("target/classes", ROOT))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .map(ClassFile::read)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The package below our root, empty for the root itself. */
    private static String packageOf(String type) {
        String name = type.substring(0, type.lastIndexOf('/'));
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }

    @Test
    void isAboutEveryPackage() {
        assertEquals(
                new TreeSet<>(ALLOWED.keySet()),
                CLASSES.stream().map(type -> packageOf(type.name())).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void flowsInOneDirection() {
        Set<String> wrong = new TreeSet<>();
        for (ClassFile type : CLASSES) {
            String from = packageOf(type.name());
            for (String used : type.types()) {
                if (used.startsWith(ROOT + "/")
                        && !packageOf(used).equals(from)
                        && !ALLOWED.getOrDefault(from, Set.of()).contains(packageOf(used))) {
                    wrong.add(type.name() + " -> " + used);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void leavesTheCompilerToTheFrontEnd() {
        Set<String> wrong = new TreeSet<>();
        for (ClassFile type : CLASSES) {
            String from = packageOf(type.name());
            for (String used : type.types()) {
                boolean isCompiler = COMPILER.stream().anyMatch(used::startsWith);
                boolean isForJavaPoet = from.equals("output/java") && used.equals(MODIFIER);
                if (!from.isEmpty() && isCompiler && !isForJavaPoet) {
                    wrong.add(type.name() + " -> " + used);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /** Linking a lambda generates a class, which takes milliseconds in a compiler that has just started. */
    @Test
    void hasNoLambdas() {
        assertEquals(
                List.of(),
                CLASSES.stream()
                        .filter(type -> type.types().contains("java/lang/invoke/LambdaMetafactory"))
                        .map(ClassFile::name)
                        .toList());
    }

    @Test
    void seesWhatItForbids() {
        ClassFile own = ClassFile.read(Path.of("target/test-classes", ROOT, "ArchitectureTest.class"));
        assertTrue(own.types().contains("java/lang/invoke/LambdaMetafactory"));
        assertTrue(own.types().contains(ROOT + "/ClassFile"));
        assertTrue(CLASSES.stream()
                .anyMatch(type -> type.types().contains("javax/annotation/processing/ProcessingEnvironment")));
    }
}
