package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.processor.EditorView.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema that editors use and the compiler agree: what compiles is accepted, and of each broken registry exactly
 * the lines are refused that the compiler complains of, as far as a schema can tell.
 */
final class SchemaAgreementTest {

    /** What a schema always tells. */
    private static final Set<String> TOLD = Set.of("CC004", "CC005", "CC006", "CC008", "CC009", "CC010", "CC011");

    /** What a schema tells of one file alone, unless it takes knowledge of Java, of other files or of other codes. */
    private static final Set<String> PARTLY_TOLD =
            Set.of("CC001", "CC014", "CC015", "CC017", "CC022", "CC027", "CC030", "CC031");

    /** What keeps a schema from being asked, or what the compiler refuses of YAML before it reads a registry. */
    private static final Set<String> NO_YAML = Set.of("CC002", "CC003", "CC007");

    private static final Pattern YAML_IN_MARKDOWN = Pattern.compile("(?s)\n```yaml\n(.*?\n)```\n");

    /** A problem at a line of the registry itself, not of a file that it refers to. */
    private record Complaint(String id, int line) {}

    static Stream<Path> brokenRegistries() throws IOException {
        return BrokenRegistriesTest.registries()
                .filter(registry -> complaints(registry).stream().noneMatch(problem -> NO_YAML.contains(problem.id())));
    }

    @ParameterizedTest
    @MethodSource("brokenRegistries")
    void schemaRefusesWhatTheCompilerRefuses(Path registry) throws IOException {
        EditorView view = new EditorView(Files.readString(registry));
        List<Refusal> refusals = view.refusals();
        assertEquals(
                List.of(),
                complaints(registry).stream()
                        .filter(problem -> TOLD.contains(problem.id()) && !view.hasUnusualScalar(problem.line()))
                        .filter(problem -> refusals.stream().noneMatch(refusal -> refusal.spans(problem.line())))
                        .toList(),
                () -> "complaints that no refusal is for; refused is " + refusals);
    }

    @ParameterizedTest
    @MethodSource("brokenRegistries")
    void schemaRefusesNothingElse(Path registry) throws IOException {
        List<Complaint> complaints = complaints(registry);
        assertEquals(
                List.of(),
                new EditorView(Files.readString(registry))
                        .refusals().stream()
                                .filter(refusal -> complaints.stream()
                                        .filter(problem ->
                                                TOLD.contains(problem.id()) || PARTLY_TOLD.contains(problem.id()))
                                        .noneMatch(problem -> refusal.spans(problem.line())))
                                .toList(),
                () -> "refusals that no complaint is for; the compiler says " + complaints);
    }

    @ParameterizedTest
    @MethodSource
    void schemaAcceptsSamples(Path file) throws IOException {
        assertEquals(List.of(), new EditorView(Files.readString(file)).refusals());
    }

    static Stream<Path> schemaAcceptsSamples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../samples"))) {
            return files
                    .filter(file -> file.toString().replace('\\', '/').matches("../samples/.*/src/main/.*[.]ya?ml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource
    void schemaAcceptsTheDocumentation(Path file, String yaml) {
        assertEquals(List.of(), new EditorView(yaml).refusals());
    }

    static Stream<Arguments> schemaAcceptsTheDocumentation() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("../README.md")));
        try (Stream<Path> docs = Files.list(Path.of("../docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        List<Arguments> blocks = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file).replace("\r\n", "\n");
            List<String> examples = YAML_IN_MARKDOWN
                    .matcher(text)
                    .results()
                    .map(block -> block.group(1))
                    .toList();
            assertEquals(text.split("```yaml", -1).length - 1, examples.size(), () -> "examples in " + file);
            examples.forEach(example -> blocks.add(Arguments.of(file, example)));
        }
        return blocks.stream();
    }

    private static List<Complaint> complaints(Path registry) {
        String name = registry.getFileName().toString();
        return Pattern.compile("(?m)^\\[(CC\\d+)] \\S+ " + Pattern.quote(name) + ":(\\d+):\\d+: ")
                .matcher(expected(registry))
                .results()
                .map(SchemaAgreementTest::complaint)
                .toList();
    }

    private static String expected(Path registry) {
        try {
            return Files.readString(BrokenRegistriesTest.expectation(registry));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Complaint complaint(MatchResult line) {
        return new Complaint(line.group(1), Integer.parseInt(line.group(2)));
    }
}
