package dev.closecodes.processor;

import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.reader.InputFile;
import dev.closecodes.processor.reader.InputFolder;
import dev.closecodes.processor.resolve.References;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * Finds the registry file. Build tools put resources in different folders, and not all of them pass these folders to
 * the compiler. So the processor searches several places, the most likely first.
 */
final class RegistryLocator {

    private static final List<JavaFileManager.Location> PROJECT_LOCATIONS =
            List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.SOURCE_PATH);

    /**
     * The steps of the search, in order. The folder of the package comes before the root folder. The project comes
     * before its libraries, because a library may contain a registry of the same name.
     */
    private enum Step {
        PROJECT_PACKAGE,
        SOURCE_FOLDER,
        RESOURCES_PACKAGE,
        PROJECT_ROOT,
        SOURCES_ROOT,
        RESOURCES_ROOT,
        LIBRARY_PACKAGE,
        LIBRARY_ROOT
    }

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

    /** Finds the file. Returns an empty result if a problem was reported instead. */
    Optional<InputFile> find() {
        String registry = request.registry();
        if (References.isOnClassPath(registry)) {
            problems.add(
                    ProblemId.CC001,
                    "the registry " + Quote.of(registry)
                            + " is in a library and must be extended by a file of your own: write"
                            + " one with `extends: [" + registry + "]`, or remove `classpath:`");
            return Optional.empty();
        }
        if (!References.isRelative(registry)) {
            problems.add(
                    ProblemId.CC001,
                    "the registry " + Quote.of(registry)
                            + " must be a relative path with `/` between its parts and"
                            + " without `..`; for a file in another place use -A" + Options.REGISTRY
                            + "=<absolute path>");
            return Optional.empty();
        }
        Optional<Path> given = options.registry();
        ProjectFolders project = new ProjectFolders(environment);
        Optional<InputFile> found = given.isPresent() ? byOption(given.get()) : search(project);
        if (found.isEmpty()) {
            NotFound notFound =
                    new NotFound(request.registry(), packageFolder(), project.ofSource(request.element()), project);
            problems.add(
                    ProblemId.CC001,
                    given.isPresent() ? notFound.inOption(given.get(), tried) : notFound.anywhere(tried));
        }
        return found;
    }

    private Optional<InputFile> search(ProjectFolders project) {
        for (Step step : Step.values()) {
            for (InputFolder folder : folders(step, project)) {
                Optional<InputFile> found = find(folder, request.registry());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<InputFile> byOption(Path given) {
        Path folder = given.getParent();
        if (Files.isDirectory(given) || folder == null) {
            Optional<InputFile> found =
                    find(new DiskFolder(given.resolve(packageFolder()), resourceFolder()), request.registry());
            return found.isPresent() ? found : find(new DiskFolder(given, "/"), request.registry());
        }
        return find(new DiskFolder(folder, ""), given.getFileName().toString());
    }

    private String packageName() {
        return request.target().getQualifiedName().toString();
    }

    private String packageFolder() {
        return packageName().replace('.', '/');
    }

    private String resourceFolder() {
        return request.target().isUnnamed() ? "/" : "/" + packageFolder() + "/";
    }

    private Optional<InputFile> find(InputFolder folder, String path) {
        Optional<InputFile> found = folder.find(path);
        if (found.isEmpty()) {
            tried.add(folder.describe(path));
        }
        return found;
    }

    /** Returns the folders of one step. Called only if the steps before it found nothing, because it reads the disk. */
    private List<InputFolder> folders(Step step, ProjectFolders project) {
        return switch (step) {
            case PROJECT_PACKAGE -> compilerFolders(PROJECT_LOCATIONS, packageName());
            case SOURCE_FOLDER -> sourceFolder(project);
            case RESOURCES_PACKAGE -> resourceFolders(project, packageFolder(), resourceFolder());
            case PROJECT_ROOT -> compilerFolders(PROJECT_LOCATIONS, "");
            case SOURCES_ROOT -> sourcesRoot(project);
            case RESOURCES_ROOT -> resourceFolders(project, "", "/");
            case LIBRARY_PACKAGE -> compilerFolders(LibraryFolder.LOCATIONS, packageName());
            case LIBRARY_ROOT -> compilerFolders(LibraryFolder.LOCATIONS, "");
        };
    }

    private List<InputFolder> compilerFolders(List<JavaFileManager.Location> locations, String packageName) {
        List<InputFolder> folders = new ArrayList<>();
        for (JavaFileManager.Location location : locations) {
            folders.add(new CompilerFolder(environment.getFiler(), location, packageName));
        }
        return folders;
    }

    private List<InputFolder> sourceFolder(ProjectFolders project) {
        Optional<Path> folder = project.ofSource(request.element());
        return folder.isPresent() ? List.of(new DiskFolder(folder.get(), resourceFolder())) : List.of();
    }

    /** Needed for the module source path, for which the compiler has no location without the name of a module. */
    private List<InputFolder> sourcesRoot(ProjectFolders project) {
        Optional<Path> root = project.ofSources(request.element(), packageFolder());
        return root.isPresent() ? List.of(new DiskFolder(root.get(), "/")) : List.of();
    }

    private static List<InputFolder> resourceFolders(ProjectFolders project, String folder, String root) {
        List<InputFolder> folders = new ArrayList<>();
        for (Path resources : project.ofResources()) {
            folders.add(new DiskFolder(resources.resolve(folder), root));
        }
        return folders;
    }
}
