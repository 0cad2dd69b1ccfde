package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.WebSocketCloseCodes;
import dev.closecodes.processor.diagnostic.ProblemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** How the processor presents itself to compilers, and what it repeats of other modules. */
final class ProcessorTest {

    @Test
    void isTheOnlyProcessorThatOurJarOffers() {
        assertEquals(
                List.of(CloseCodesProcessor.class),
                ServiceLoader.load(Processor.class).stream()
                        .map(ServiceLoader.Provider::type)
                        .filter(type -> type.getPackageName().startsWith("dev.closecodes"))
                        .toList());
    }

    @Test
    void asksForItsOwnAnnotationAndAcceptsEveryJavaVersion() {
        CloseCodesProcessor processor = new CloseCodesProcessor();
        assertEquals(Set.of(WebSocketCloseCodes.class.getName()), processor.getSupportedAnnotationTypes());
        assertEquals(SourceVersion.latestSupported(), processor.getSupportedSourceVersion());
        assertEquals(
                Set.of("closecodes.registry", "closecodes.verbose", "closecodes.visibility", "kapt.kotlin.generated"),
                processor.getSupportedOptions());
    }

    @Test
    void marksItsWorkWithAnnotationsThatExist() throws ClassNotFoundException {
        assertNotNull(Class.forName("dev.closecodes.CloseCodesGenerated"));
        assertNotNull(Class.forName("org.jspecify.annotations.NullMarked"));
    }

    @Test
    void documentsEveryProblem() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/problems.md"));
        for (ProblemId id : ProblemId.values()) {
            List<String> rows = lines.stream()
                    .filter(line -> line.startsWith("| " + id + " |"))
                    .toList();
            assertEquals(1, rows.size(), "rows that start with | " + id + " | in docs/problems.md");
            assertTrue(rows.get(0).startsWith("| " + id + " | " + id.summary() + " |"), rows.get(0));
        }
        assertEquals(
                ProblemId.values().length,
                lines.stream().filter(line -> line.startsWith("| CC")).count());
    }
}
