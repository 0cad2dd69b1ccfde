package dev.closecodes.processor;

import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.model.SourceFile;
import dev.closecodes.processor.reader.InputFile;
import dev.closecodes.processor.reader.InputFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a package in a location that the compiler knows.
 *
 * @param packageName empty for the root folder
 * @param onDisk the folder on the disk, if it is known
 */
record CompilerFolder(
        Filer filer,
        JavaFileManager.Location location,
        String packageName,
        @Nullable Path onDisk) implements InputFolder {

    private static final String ANY_NAME = "closecodes";

    CompilerFolder(Filer filer, JavaFileManager.Location location, String packageName) {
        this(filer, location, packageName, null);
    }

    @Override
    public Optional<InputFile> find(String path) {
        Optional<InputFile> found = byCompiler(path);
        if (found.isPresent() || isRelativeUri(path)) {
            return found;
        }
        Path folder = onDisk == null ? folderOfOutput() : onDisk;
        if (folder == null) {
            return Optional.empty();
        }
        Optional<InputFile> file = new DiskFolder(folder, resource("")).find(path);
        return file.isPresent() ? Optional.of(file.get().in(this, path, kind())) : file;
    }

    /** Returns whether javac accepts a path. It refuses paths that are not URIs, such as those with a space. */
    private static boolean isRelativeUri(String path) {
        try {
            return !new URI(path).isAbsolute();
        } catch (URISyntaxException refused) {
            return false;
        }
    }

    private @Nullable Path folderOfOutput() {
        try {
            // javac returns an object for every file in the output folder, even if it does not exist.
            return ProjectFolders.folder(filer.getResource(location, packageName, ANY_NAME))
                    .orElse(null);
        } catch (IOException | RuntimeException unknown) {
            return null;
        }
    }

    private Optional<InputFile> byCompiler(String path) {
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
        Optional<Path> folder = "file".equals(file.origin().getScheme())
                ? ProjectFolders.root(Path.of(file.origin()), Path.of(file.path()))
                : Optional.empty();
        InputFile known = folder.isPresent()
                ? file.in(new CompilerFolder(filer, location, packageName, folder.get()), file.path(), file.location())
                : file;
        return known.shownAs(ShownPath.of(file.origin(), fromRoot(file.path()), file.bytes()));
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
        return locationName() + ": " + Quote.visible(fromRoot(path));
    }

    /** Returns the location in the terms of build tools. */
    private String locationName() {
        return switch (location.getName()) {
            case "CLASS_OUTPUT" -> "output folder of the compiler";
            case "SOURCE_PATH" -> "source path";
            case "CLASS_PATH" -> "libraries on the class path";
            default -> "libraries on the processor path";
        };
    }
}
