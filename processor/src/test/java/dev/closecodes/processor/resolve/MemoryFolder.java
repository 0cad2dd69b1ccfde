package dev.closecodes.processor.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.reader.RegistryFile;
import dev.closecodes.processor.reader.RegistryFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Registry files by path, without a disk; the same files are on the class path too. */
record MemoryFolder(Map<String, String> files) implements RegistryFolder {

    /** Loads one of the files as the user's registry. */
    Optional<Registry> load(String path, Problems problems) {
        return new RegistryLoader(this, problems).load(find(path).orElseThrow());
    }

    /** The same for a registry that nothing is wrong with. */
    Registry loadSound(String path) {
        Problems problems = new Problems();
        Optional<Registry> registry = load(path, problems);
        assertEquals(List.of(), problems.inOrder());
        return registry.orElseThrow();
    }

    /** One code of a registry. */
    static NamedCode code(Registry registry, int number) {
        return registry.codes().stream()
                .filter(code -> code.number() == number)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Optional<RegistryFile> find(String path) {
        return Optional.ofNullable(files.get(path)).map(text -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            try {
                return RegistryFile.read(
                        this, path, path, URI.create("memory:" + path), false, new ByteArrayInputStream(bytes));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    @Override
    public String whereabouts(String path) {
        return "memory:" + path;
    }
}
