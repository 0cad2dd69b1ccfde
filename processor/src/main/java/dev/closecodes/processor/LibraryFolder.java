package dev.closecodes.processor;

import dev.closecodes.processor.model.SourceFile;
import dev.closecodes.processor.reader.InputFile;
import dev.closecodes.processor.reader.InputFolder;
import dev.closecodes.processor.resolve.References;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/** The jars and folders of libraries, for files that a registry names with {@code classpath:}. */
record LibraryFolder(Filer filer) implements InputFolder {

    /** Includes the processor path, because in a named module the compiler finds no files on the module path. */
    static final List<JavaFileManager.Location> LOCATIONS =
            List.of(StandardLocation.CLASS_PATH, StandardLocation.ANNOTATION_PROCESSOR_PATH);

    @Override
    public Optional<InputFile> find(String path) {
        for (JavaFileManager.Location location : LOCATIONS) {
            Optional<InputFile> found = new CompilerFolder(filer, location, "").find(path);
            if (found.isPresent()) {
                InputFile file = found.get();
                return Optional.of(
                        isOfThisProject(file)
                                ? file.in(this, path, SourceFile.Location.PROJECT)
                                : file.in(this, References.CLASS_PATH + path, file.location()));
            }
        }
        return Optional.empty();
    }

    /** Returns whether a file is in the output folder, which Maven puts on the class path too. */
    private boolean isOfThisProject(InputFile file) {
        Optional<InputFile> own = new CompilerFolder(filer, StandardLocation.CLASS_OUTPUT, "").find(file.path());
        return own.isPresent() && own.get().origin().equals(file.origin());
    }

    @Override
    public String resource(String path) {
        return "/" + path;
    }

    @Override
    public String describe(String path) {
        return path + " on the class path or the processor path; in a named module, add the library to the processor"
                + " path too";
    }
}
