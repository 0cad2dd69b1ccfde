package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.reader.PlatformReader;
import dev.closecodes.processor.reader.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the built-in platforms together. */
final class AllPlatformsTest {

    @TempDir
    Path folder;

    static List<String> platforms() {
        return Spec.platforms();
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void fileIsReadWithoutAProblem(String id) {
        Problems problems = new Problems();
        assertNotNull(new PlatformReader(problems).read(id, Objects.requireNonNull(Spec.platform(id))));
        assertEquals(List.of(), problems.inOrder());
    }

    /** So all names are constants in Java, and no two names of a platform differ only in case. */
    @Test
    void aRegistryThatListsAllOfThemCompiles() throws IOException {
        RegistryCompilation all = RegistryCompilation.of(
                folder, "platforms: " + platforms() + "\ncodes: [{code: 4001, name: SESSION_EXPIRED}]\n");
        assertEquals(List.of(), all.errors());
        assertEquals(List.of(), all.lint());
    }

    @Test
    void aRegistryWithoutCodesThatListsAllOfThemCompiles() throws IOException {
        assertEquals(
                List.of(),
                RegistryCompilation.of(folder, "platforms: " + platforms() + "\n")
                        .errors());
    }
}
