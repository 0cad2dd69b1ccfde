package dev.closecodes.tests.builds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands before our jar on the processor path does not get in its way. */
final class ProcessorPathTest {

    @TempDir
    Path folder;

    private static List<Compiler> compilers() {
        return Compiler.all();
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void mayHaveOldVersionsOfOurLibraries(Compiler compiler) throws IOException {
        Build alone = new Build(Files.createDirectory(folder.resolve("alone"))).files("chat");
        assertEquals(new Command.Outcome(true, ""), alone.with(compiler));

        List<Path> path = new ArrayList<>(Libraries.old());
        assertEquals(12, path.size());
        path.add(Libraries.PROCESSOR);
        Build crowded = new Build(Files.createDirectory(folder.resolve("crowded")))
                .files("chat")
                .processorPath(Libraries.path(path.toArray(Path[]::new)));
        assertEquals(new Command.Outcome(true, ""), crowded.with(compiler));
        assertEquals(alone.generatedSources(), crowded.generatedSources());
    }
}
