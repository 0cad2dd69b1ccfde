package dev.closecodes.processor;

import dev.closecodes.processor.reader.RegistryFile;
import dev.closecodes.processor.reader.RegistryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder that is read without the compiler. */
record DiskFolder(Path folder) implements RegistryFolder {

    @Override
    public Optional<RegistryFile> find(String path) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(RegistryFile.read(this, path, path, file.toUri(), false, in));
        } catch (IOException denied) {
            return Optional.of(RegistryFile.unreadable(this, path, path, denied));
        }
    }

    @Override
    public String whereabouts(String path) {
        return folder.resolve(path).toString();
    }
}
