package dev.closecodes.samples.benchmarks.compile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that each compilation starts with an empty folder, and that one that prints something is an error. */
class JavacTest {

    private static final List<String> NO_PROCESSOR = List.of("-proc:none");

    @TempDir
    private Path folder;

    @Test
    void compilesIntoAnEmptyFolder() throws Exception {
        Path output = folder.resolve("classes");
        Path stale = Files.createDirectories(output).resolve("Stale.class");
        Files.createFile(stale);
        Cost cost = new Javac(NO_PROCESSOR, Sources.writeRoom(folder, Sources.PLAIN), output).run();
        assertTrue(Files.exists(output.resolve("chat").resolve("Room.class")), "compiled");
        assertFalse(Files.exists(stale), "a class of an earlier compilation");
        assertTrue(cost.wall() > 0 && cost.cpu() > 0, () -> cost.toString());
    }

    @Test
    void refusesSourcesThatDoNotCompile() throws IOException {
        Path sources = Sources.writeRoom(folder, Sources.AUTO_VALUE);
        IOException refused =
                assertThrows(IOException.class, new Javac(NO_PROCESSOR, sources, folder.resolve("classes"))::run);
        assertTrue(refused.toString().contains("com.google.auto.value"), refused::toString);
    }

    @Test
    void refusesAWarning() throws IOException {
        Path sources = Sources.writeRoom(folder, Sources.PLAIN);
        List<String> options = List.of("-proc:none", "-source", "11");
        assertThrows(IOException.class, new Javac(options, sources, folder.resolve("classes"))::run);
    }
}
