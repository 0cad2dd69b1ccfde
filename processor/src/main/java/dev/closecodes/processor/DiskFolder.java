package dev.closecodes.processor;

import dev.closecodes.processor.model.SourceFile;
import dev.closecodes.processor.reader.InputFile;
import dev.closecodes.processor.reader.InputFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder on the disk. It is read directly, not through the compiler.
 *
 * @param root what the names of its resources start with: {@code /} and the folder of a package, or nothing if it is
 *     not known which folder of the class path it is
 */
record DiskFolder(Path folder, String root) implements InputFolder {

    @Override
    public Optional<InputFile> find(String path) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(InputFile.read(this, path, file.toUri(), SourceFile.Location.PROJECT, in)
                    .shownAs(ShownPath.of(file)));
        } catch (IOException denied) {
            return Optional.of(
                    InputFile.unreadable(this, path, file.toUri(), denied).shownAs(ShownPath.of(file)));
        }
    }

    @Override
    public String resource(String path) {
        return root + path;
    }

    @Override
    public String describe(String path) {
        return ShownPath.of(folder.resolve(path));
    }
}
