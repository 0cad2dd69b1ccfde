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

/** Old libraries before our jar on the processor path have no effect on it. */
final class ProcessorPathTest {

    @TempDir
    Path folder;

    private static List<Compiler> compilers() {
        return Compiler.all();
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void oldLibrariesChangeNothing(Compiler compiler) throws IOException {
        Build alone = new Build(Files.createDirectory(folder.resolve("alone"))).files("chat");
        assertEquals(new Command.Outcome(true, ""), alone.with(compiler));

        List<Path> path = new ArrayList<>(Libraries.old());
        assertEquals(12, path.size());
        path.add(Libraries.PROCESSOR);
        Build withOld = new Build(Files.createDirectory(folder.resolve("withOld")))
                .files("chat")
                .processorPath(Libraries.path(path.toArray(Path[]::new)));
        assertEquals(new Command.Outcome(true, ""), withOld.with(compiler));
        assertEquals(alone.generatedSources(), withOld.generatedSources());
    }
}
