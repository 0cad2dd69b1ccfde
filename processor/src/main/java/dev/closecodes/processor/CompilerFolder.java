package dev.closecodes.processor;

import dev.closecodes.processor.reader.InputFile;
import dev.closecodes.processor.reader.InputFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * The folder of a package in a location that the compiler knows.
 *
 * @param packageName empty for the root folder
 */
record CompilerFolder(Filer filer, JavaFileManager.Location location, String packageName) implements InputFolder {

    @Override
    public Optional<InputFile> find(String path) {
        try {
            FileObject file = filer.getResource(location, packageName, path);
            // javac returns an object even if the file does not exist. Opening it shows whether it does.
            try (InputStream in = file.openInputStream()) {
                return Optional.of(InputFile.read(this, path, path, file.toUri(), isOfLibraries(), in));
            }
        } catch (AccessDeniedException denied) {
            return Optional.of(InputFile.unreadable(this, path, path, denied));
        } catch (IOException | RuntimeException absent) {
            // ECJ throws unchecked exceptions for a location that is not set.
            return Optional.empty();
        }
    }

    private boolean isOfLibraries() {
        return location == StandardLocation.CLASS_PATH || location == StandardLocation.ANNOTATION_PROCESSOR_PATH;
    }

    @Override
    public String describe(String path) {
        return location.getName() + ": " + (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + path;
    }
}
