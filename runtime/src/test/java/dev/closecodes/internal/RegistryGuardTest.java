package dev.closecodes.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RegistryGuardTest {

    private static final String TEXT = "abc";

    /** The SHA-256 of the text above, from FIPS 180-2 appendix B.1. */
    private static final String SHA_256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final Map<String, InputStream> resources = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    @SuppressWarnings("NullAway") // Like getResourceAsStream, which returns null if there is no resource.
    private RegistryGuard guard() {
        return RegistryGuard.of(resources::get);
    }

    private void put(String name, String text) {
        open.add(name);
        resources.put(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                open.remove(name);
            }
        });
    }

    @Test
    void acceptsAFileInThePackage() {
        put("codes.yaml", TEXT);
        RegistryGuard guard = guard();
        assertSame(guard, guard.requireCurrent("codes.yaml", SHA_256));
        assertEquals(Set.of(), open, "all files are closed");
    }

    @Test
    void acceptsAFileAtTheRoot() {
        put("/codes.yaml", TEXT);
        guard().requireCurrent("codes.yaml", SHA_256);
        assertEquals(Set.of(), open, "all files are closed");
    }

    @Test
    void acceptsAMatchInEitherPlace() {
        put("codes.yaml", TEXT);
        put("/codes.yaml", "another registry");
        guard().requireCurrent("codes.yaml", SHA_256);
        put("codes.yaml", "another registry");
        put("/codes.yaml", TEXT);
        guard().requireCurrent("codes.yaml", SHA_256);
        assertEquals(Set.of(), open, "all files are closed");
    }

    @Test
    void looksForAnExactNameOnlyThere() {
        put("/codes.yaml", "another registry");
        put("codes.yaml", TEXT);
        IllegalStateException exception =
                assertThrows(IllegalStateException.class, () -> guard().requireCurrent("/codes.yaml", SHA_256));
        assertTrue(String.valueOf(exception.getMessage()).startsWith("codes.yaml was edited"), exception::getMessage);
        put("/codes.yaml", TEXT);
        guard().requireCurrent("/codes.yaml", SHA_256);
    }

    @Test
    void findsFilesOfLibrariesWithTheClassLoader() {
        RegistryGuard guard = guard();
        ClassLoader loader = new ClassLoader(null) {
            @Override
            @Nullable
            public InputStream getResourceAsStream(String name) {
                return resources.get(name);
            }
        };
        assertSame(guard, guard.requireCurrentLibraryIfPresent(loader, "/base.yaml", SHA_256));
        assertThrows(IllegalStateException.class, () -> guard.requireCurrentLibrary(loader, "/base.yaml", SHA_256));
        put("base.yaml", TEXT);
        assertSame(guard, guard.requireCurrentLibraryIfPresent(loader, "/base.yaml", SHA_256));
        assertEquals(Set.of(), open, "all files are closed");
        resources.clear();
        put("base.yaml", "edited");
        assertThrows(
                IllegalStateException.class, () -> guard.requireCurrentLibraryIfPresent(loader, "/base.yaml", SHA_256));
        assertEquals(Set.of(), open, "all files are closed");
    }

    @Test
    void acceptsTheBootstrapLoader() {
        guard().requireCurrentLibraryIfPresent(null, "/no/such/file.yaml", SHA_256);
        assertThrows(
                IllegalStateException.class, () -> guard().requireCurrentLibrary(null, "/no/such/file.yaml", SHA_256));
    }

    @Test
    void rejectsAFileWithOneMoreByte() {
        put("codes.yaml", TEXT + "\n");
        IllegalStateException exception =
                assertThrows(IllegalStateException.class, () -> guard().requireCurrent("codes.yaml", SHA_256));
        assertEquals(
                "codes.yaml was edited after the code was generated from it; compile again, with Maven: mvn clean compile",
                exception.getMessage());
        assertEquals(Set.of(), open, "all files are closed");
    }

    @Test
    void rejectsAFileWithADifferentByte() {
        put("/codes.yaml", "abd");
        assertThrows(IllegalStateException.class, () -> guard().requireCurrent("codes.yaml", SHA_256));
    }

    @Test
    void rejectsAMissingFile() {
        put("other.yaml", TEXT);
        IllegalStateException exception =
                assertThrows(IllegalStateException.class, () -> guard().requireCurrent("codes.yaml", SHA_256));
        assertEquals(
                "codes.yaml is not on the class path, so it cannot be compared; put it in src/main/resources",
                exception.getMessage());
    }

    @Test
    void checksOneFileAfterTheOther() {
        put("codes.yaml", TEXT);
        put("/base.yaml", "edited");
        RegistryGuard guard = guard().requireCurrent("codes.yaml", SHA_256);
        IllegalStateException exception =
                assertThrows(IllegalStateException.class, () -> guard.requireCurrent("base.yaml", SHA_256));
        assertTrue(String.valueOf(exception.getMessage()).startsWith("base.yaml was edited"), exception::getMessage);
    }

    @Test
    void reportsThatAFileCannotBeRead() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        resources.put("codes.yaml", closed);
        UncheckedIOException exception =
                assertThrows(UncheckedIOException.class, () -> guard().requireCurrent("codes.yaml", SHA_256));
        assertEquals("codes.yaml cannot be read", exception.getMessage());
    }

    @Test
    @SuppressWarnings("NullAway") // The test passes null.
    void rejectsNullResources() {
        assertThrows(NullPointerException.class, () -> RegistryGuard.of(null));
    }
}
