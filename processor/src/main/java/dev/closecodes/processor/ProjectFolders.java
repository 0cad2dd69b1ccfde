package dev.closecodes.processor;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Finds the folders of a project that no compiler option names. They are guessed from the source file and the output
 * folder.
 */
final class ProjectFolders {

    /** Names of files and folders at the root of a project. A folder above the root belongs to another project. */
    private static final List<String> AT_PROJECT_ROOT =
            List.of("src", "pom.xml", "build.gradle", "build.gradle.kts", ".git");

    private static final String MAIN = "main";

    private static final String ANY_NAME = "closecodes";

    private static final Path KAPT_OUTPUT = Path.of("tmp", "kapt3");

    private final ProcessingEnvironment environment;

    private @Nullable Path output;

    /** The output folder is looked for only once, because a file cannot be created twice. */
    private boolean hasLookedForOutput;

    /** {@code null} until needed. */
    private @Nullable List<Path> resources;

    ProjectFolders(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** Returns the folder of the annotated source file, if the compiler provides it. */
    Optional<Path> ofSource(Element element) {
        Optional<FileObject> file = sourceFile(element);
        return file.isPresent() ? folder(file.get()) : Optional.empty();
    }

    /** Returns the root of the sources, if the folder of the annotated source file is that of its package. */
    Optional<Path> ofSources(Element element, String packageFolder) {
        Path folder = ofSource(element).orElse(null);
        if (folder == null || packageFolder.isEmpty()) {
            return Optional.ofNullable(folder);
        }
        return root(folder, Path.of(packageFolder));
    }

    /** Returns the folder that a path is relative to, if a file or folder has this path. */
    static Optional<Path> root(Path file, Path relative) {
        if (!file.endsWith(relative)) {
            return Optional.empty();
        }
        Path folder = file;
        for (int i = 0; i < relative.getNameCount() && folder != null; i++) {
            folder = folder.getParent();
        }
        return Optional.ofNullable(folder);
    }

    /**
     * Returns the resource folders that belong to the output folder: {@code src/main/resources} of the project that
     * contains it, and Gradle's {@code build/resources/main} for {@code build/classes/java/main}. The sources come
     * first, because Gradle may compile before it copies them.
     */
    List<Path> ofResources() {
        if (resources == null) {
            Optional<Path> folder = output();
            resources = folder.isPresent() ? ofResources(folder.get()) : List.of();
        }
        return resources;
    }

    /** Returns the resource folders that belong to an output folder of this project or of another one. */
    static List<Path> ofResources(Path output) {
        if (output.getFileName() == null) {
            return List.of();
        }
        String last = output.getFileName().toString();
        String sourceSet = last.equals("classes") ? MAIN : last.equals("test-classes") ? "test" : last;
        Set<Path> folders = new LinkedHashSet<>(ofSourceSet(sourceSet, output));
        if (!sourceSet.equals("test")) {
            // A variant of a program, such as Android's debug, includes the main sources.
            folders.addAll(ofSourceSet(MAIN, output));
        }
        return List.copyOf(folders);
    }

    /** Returns whether the project of the output folder has a file at its root. */
    boolean hasAtRoot(String name) {
        for (Path folder = output().orElse(null); folder != null; folder = folder.getParent()) {
            if (isProjectRoot(folder)) {
                return folder.resolve(name).toFile().exists();
            }
        }
        return false;
    }

    /** Returns whether Gradle runs the processor with kapt, which compiles into {@code build/tmp/kapt3/classes}. */
    boolean isKapt() {
        for (Path folder = output().orElse(null); folder != null; folder = folder.getParent()) {
            if (folder.endsWith(KAPT_OUTPUT)) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> ofSourceSet(String sourceSet, Path output) {
        List<Path> folders = new ArrayList<>();
        List<Path> copies = new ArrayList<>();
        for (Path folder = output.getParent(); folder != null; folder = folder.getParent()) {
            if (folder.endsWith("classes") && folder.getParent() != null) {
                copies.add(folder.resolveSibling("resources").resolve(sourceSet));
            }
            Path sources = folder.resolve("src").resolve(sourceSet);
            if (sources.toFile().isDirectory()) {
                folders.add(sources.resolve("resources"));
            }
            if (isProjectRoot(folder)) {
                break;
            }
        }
        folders.addAll(copies);
        return folders;
    }

    private static boolean isProjectRoot(Path folder) {
        for (String name : AT_PROJECT_ROOT) {
            if (folder.resolve(name).toFile().exists()) {
                return true;
            }
        }
        return false;
    }

    private Optional<Path> output() {
        if (!hasLookedForOutput) {
            hasLookedForOutput = true;
            output = outputFolder().orElse(null);
        }
        return Optional.ofNullable(output);
    }

    private Optional<Path> outputFolder() {
        Filer filer = environment.getFiler();
        try {
            Optional<Path> folder = folder(filer.getResource(StandardLocation.CLASS_OUTPUT, "", ANY_NAME));
            if (folder.isPresent()) {
                return folder;
            }
        } catch (IOException | RuntimeException unsupported) {
            // ECJ returns only files that exist or that will be written.
        }
        try {
            // This file is never written.
            return folder(filer.createResource(StandardLocation.CLASS_OUTPUT, "", newName()));
        } catch (IOException | RuntimeException unsupported) {
            return Optional.empty();
        }
    }

    /** Returns a name that was not used for another annotated package of the compilation. */
    private String newName() {
        return ANY_NAME + System.identityHashCode(this);
    }

    private Optional<FileObject> sourceFile(Element element) {
        Elements elements = environment.getElementUtils();
        Optional<FileObject> file = fileObjectOf(Elements.class, elements, element);
        if (file.isEmpty()) {
            file = fileObjectOf(elements.getClass(), elements, element);
        }
        return file.isPresent() ? file : sourceFileOfTree(element);
    }

    /**
     * Calls {@code Elements.getFileObjectOf}, which exists since JDK 18. ECJ's class has the method on JDK 17 too,
     * although the interface does not. A method handle is used because reflection loads all types that ECJ's class
     * mentions, and JDK 17 lacks some of them.
     */
    private static Optional<FileObject> fileObjectOf(Class<?> owner, Elements elements, Element element) {
        try {
            MethodType type = MethodType.methodType(JavaFileObject.class, Element.class);
            JavaFileObject file = (JavaFileObject) MethodHandles.publicLookup()
                    .findVirtual(owner, "getFileObjectOf", type)
                    .invoke(elements, element);
            return file != null && file.getKind() == JavaFileObject.Kind.SOURCE ? Optional.of(file) : Optional.empty();
        } catch (Throwable unsupported) {
            return Optional.empty();
        }
    }

    private Optional<FileObject> sourceFileOfTree(Element element) {
        Optional<Trees> trees = SourceTrees.of(environment);
        TreePath path = trees.isPresent() ? trees.get().getPath(element) : null;
        return path == null
                ? Optional.empty()
                : Optional.ofNullable(path.getCompilationUnit().getSourceFile());
    }

    /** Returns the folder of a file, if it is on the disk. */
    static Optional<Path> folder(FileObject file) {
        try {
            URI uri = file.toUri();
            return "file".equals(uri.getScheme())
                    ? Optional.ofNullable(Path.of(uri).getParent())
                    : Optional.empty();
        } catch (RuntimeException virtual) {
            return Optional.empty();
        }
    }
}
