package dev.closecodes.processor.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.processor.check.RegistryChecker;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.SourceFile;
import dev.closecodes.processor.reader.InputFile;
import dev.closecodes.processor.reader.InputFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Registry files by path, without a disk; the same files are on the class path too. */
public record MemoryFolder(Map<String, String> files) implements InputFolder {

    /** Loads one of the files as the user's registry. */
    public Optional<Registry> load(String path, Problems problems) {
        Resolution resolution = resolve(path, problems);
        return resolution == null ? Optional.empty() : Optional.of(resolution.registry());
    }

    /** Resolves one of the files and checks it, with any name as a constant. */
    @Nullable
    Resolution resolve(String path, Problems problems) {
        Resolution resolution = new Resolver(this, problems).resolve(find(path).orElseThrow());
        if (resolution != null) {
            RegistryChecker.check(resolution, name -> true, problems);
        }
        return resolution;
    }

    /** The same for a registry that nothing is wrong with. */
    public Registry loadValid(String path) {
        Problems problems = new Problems();
        Optional<Registry> registry = load(path, problems);
        assertEquals(List.of(), problems.inOrder());
        return registry.orElseThrow();
    }

    /** One code of a registry. */
    public static NamedCode code(Registry registry, int number) {
        return registry.codes().stream()
                .filter(code -> code.number() == number)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Optional<InputFile> find(String path) {
        return Optional.ofNullable(files.get(path)).map(text -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            try {
                return InputFile.read(
                        this,
                        path,
                        URI.create("memory:" + path),
                        SourceFile.Location.PROJECT,
                        new ByteArrayInputStream(bytes));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    @Override
    public String resource(String path) {
        return "/" + path;
    }

    @Override
    public String describe(String path) {
        return "memory:" + path;
    }
}
