package dev.closecodes.processor;

import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.reader.RegistryFile;
import dev.closecodes.processor.reader.RegistryFolder;
import dev.closecodes.processor.resolve.References;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * Finds the registry file. Build tools differ in where they put resources and in what they tell the compiler of it, so
 * the places are tried from the most to the least certain.
 */
final class RegistryLocator {

    private static final List<JavaFileManager.Location> OF_THE_PROJECT =
            List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.SOURCE_PATH);

    /** Last, since a library may have a registry of the same name. */
    private static final List<JavaFileManager.Location> OF_LIBRARIES =
            List.of(StandardLocation.ANNOTATION_PROCESSOR_PATH, StandardLocation.CLASS_PATH);

    private final ProcessingEnvironment environment;
    private final Options options;
    private final Request request;
    private final Problems problems;
    private final Set<String> tried = new LinkedHashSet<>();

    RegistryLocator(ProcessingEnvironment environment, Options options, Request request, Problems problems) {
        this.environment = environment;
        this.options = options;
        this.request = request;
        this.problems = problems;
    }

    /** Finds the file; empty if that was reported as a problem. */
    Optional<RegistryFile> find() {
        String registry = request.registry();
        if (References.isOnClassPath(registry)) {
            problems.add(
                    ProblemId.CC001,
                    "the registry " + Quote.of(registry) + " has to be a file of the package: write one that says"
                            + " `extends: [" + registry + "]`, or leave `classpath:` out");
            return Optional.empty();
        }
        if (!References.isRelative(registry)) {
            problems.add(
                    ProblemId.CC001,
                    "the registry " + Quote.of(registry)
                            + " has to be a relative path with `/` between its parts and"
                            + " without `..`; for a file elsewhere use -A" + Options.REGISTRY + "=<absolute file>");
            return Optional.empty();
        }
        Optional<Path> given = options.registry();
        Optional<RegistryFile> found = given.isPresent() ? byOption(given.get()) : find(places(), registry);
        if (found.isEmpty()) {
            problems.add(ProblemId.CC001, notFound());
        }
        return found;
    }

    private Optional<RegistryFile> find(List<Supplier<List<? extends RegistryFolder>>> places, String path) {
        for (Supplier<List<? extends RegistryFolder>> place : places) {
            for (RegistryFolder folder : place.get()) {
                Optional<RegistryFile> found = find(folder, path);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<RegistryFile> byOption(Path given) {
        Path folder = given.getParent();
        if (Files.isDirectory(given) || folder == null) {
            return find(new DiskFolder(given.resolve(packageFolder())), request.registry())
                    .or(() -> find(new DiskFolder(given), request.registry()));
        }
        return find(new DiskFolder(folder), given.getFileName().toString());
    }

    private String packageFolder() {
        return request.target().getQualifiedName().toString().replace('.', '/');
    }

    private Optional<RegistryFile> find(RegistryFolder folder, String path) {
        Optional<RegistryFile> found = folder.find(path);
        if (found.isEmpty()) {
            tried.add(folder.whereabouts(path));
        }
        return found;
    }

    /**
     * The folders to look into, made as they are needed: that of the package comes before the root, wherever it is, and
     * the project before its libraries.
     */
    private List<Supplier<List<? extends RegistryFolder>>> places() {
        String packageName = request.target().getQualifiedName().toString();
        ProjectFolders folders = new ProjectFolders(environment);
        return List.of(
                () -> known(OF_THE_PROJECT, packageName),
                () -> onDisk(folders.ofSource(request.element()).stream()),
                () -> onDisk(folders.ofResources().stream().map(folder -> folder.resolve(packageFolder()))),
                () -> known(OF_THE_PROJECT, ""),
                () -> onDisk(folders.ofResources().stream()),
                () -> known(OF_LIBRARIES, packageName),
                () -> known(OF_LIBRARIES, ""));
    }

    private List<CompilerFolder> known(List<JavaFileManager.Location> locations, String packageName) {
        List<CompilerFolder> folders = new ArrayList<>();
        for (JavaFileManager.Location location : locations) {
            folders.add(new CompilerFolder(environment.getFiler(), location, packageName));
        }
        return folders;
    }

    private static List<DiskFolder> onDisk(Stream<Path> folders) {
        return folders.map(DiskFolder::new).toList();
    }

    private String notFound() {
        return "the registry " + Quote.of(request.registry()) + " was not found. Tried:\n  "
                + String.join("\n  ", tried)
                + "\nMaven: put it in src/main/resources, at the root or in the folder of the package."
                + "\nGradle: the same; should it still not be found, add"
                + "\n  tasks.compileJava { options.compilerArgs.add(\"-A" + Options.REGISTRY
                + "=$projectDir/src/main/resources\") }"
                + "\nor, with Kotlin,"
                + "\n  kapt { arguments { arg(\"" + Options.REGISTRY + "\", \"$projectDir/src/main/resources\") } }";
    }
}
