package dev.closecodes.tests.platforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Downloads packages by their names, with the program that a package repository has for that. */
final class Download {

    private Download() {}

    /** Runs a script of the tests in a folder of the build. The packages are in the folder afterwards. */
    static void run(String script, Path folder, List<String> arguments) {
        try {
            Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        String path = Folders.MODULE.resolve("src/test/sh").resolve(script).toString();
        Command.run(
                folder, Stream.concat(Stream.of("sh", path), arguments.stream()).toList());
    }

    /** Returns the only file with a prefix and a suffix. */
    static Path find(Path folder, String prefix, String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> file.getFileName().toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(folder + " has no " + prefix + "..." + suffix));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
