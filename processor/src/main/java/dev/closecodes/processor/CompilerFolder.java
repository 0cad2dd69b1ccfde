package dev.closecodes.processor;

import dev.closecodes.processor.model.SourceFile;
import dev.closecodes.processor.reader.InputFile;
import dev.closecodes.processor.reader.InputFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
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
            URI origin = file.toUri();
            // javac returns an object even if the file does not exist. Opening it shows whether it does.
            try (InputStream in = file.openInputStream()) {
                return Optional.of(shown(InputFile.read(this, path, origin, kind(), in)));
            } catch (AccessDeniedException denied) {
                return Optional.of(shown(InputFile.unreadable(this, path, origin, denied)));
            }
        } catch (IOException | RuntimeException absent) {
            // ECJ throws unchecked exceptions for a location that is not set.
            return Optional.empty();
        }
    }

    private InputFile shown(InputFile file) {
        return file.shownAs(ShownPath.of(file.origin(), fromRoot(file.path()), file.bytes()));
    }

    private SourceFile.Location kind() {
        return location == StandardLocation.CLASS_PATH
                ? SourceFile.Location.CLASS_PATH
                : location == StandardLocation.ANNOTATION_PROCESSOR_PATH
                        ? SourceFile.Location.PROCESSOR_PATH
                        : SourceFile.Location.PROJECT;
    }

    @Override
    public String resource(String path) {
        return "/" + fromRoot(path);
    }

    private String fromRoot(String path) {
        return (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + path;
    }

    @Override
    public String describe(String path) {
        return location.getName() + ": " + fromRoot(path);
    }
}
