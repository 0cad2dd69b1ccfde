package dev.closecodes.processor;

import dev.closecodes.processor.reader.RegistryFile;
import dev.closecodes.processor.reader.RegistryFolder;
import dev.closecodes.processor.resolve.References;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/** The jars and folders of libraries, for what a registry names with {@code classpath:}. */
record LibraryFolder(Filer filer) implements RegistryFolder {

    /** The processor path too, since in a named module the compiler looks for no file on the module path. */
    private static final List<JavaFileManager.Location> LOCATIONS =
            List.of(StandardLocation.CLASS_PATH, StandardLocation.ANNOTATION_PROCESSOR_PATH);

    @Override
    public Optional<RegistryFile> find(String path) {
        return LOCATIONS.stream()
                .map(location -> new CompilerFolder(filer, location, "").find(path))
                .flatMap(Optional::stream)
                .findFirst()
                .map(file -> isOfThisProject(file)
                        ? file.in(this, path, false)
                        : file.in(this, References.CLASS_PATH + path, true));
    }

    /** Maven has the output folder on the class path too. */
    private boolean isOfThisProject(RegistryFile file) {
        return new CompilerFolder(filer, StandardLocation.CLASS_OUTPUT, "")
                .find(file.path())
                .filter(own -> own.origin().equals(file.origin()))
                .isPresent();
    }

    @Override
    public String whereabouts(String path) {
        return path + " on the class path or the processor path; in a named module, add the library to the processor"
                + " path too";
    }
}
