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

/** Guesses the folders of a project that no compiler option names, from the source file and the output folder. */
final class ProjectFolders {

    /** What stands at the root of a project; above it begins somebody else's. */
    private static final List<String> PROJECT_ROOT =
            List.of("src", "pom.xml", "build.gradle", "build.gradle.kts", ".git");

    private static final String MAIN = "main";

    private static final String ANY_NAME = "closecodes";

    private final ProcessingEnvironment environment;

    /** Null until it is asked for; the compiler tells its output folder once. */
    private @Nullable List<Path> resources;

    ProjectFolders(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** The folder of the annotated source file, if the compiler tells. */
    Optional<Path> ofSource(Element element) {
        Optional<FileObject> file = sourceFile(element);
        return file.isPresent() ? folder(file.get()) : Optional.empty();
    }

    /**
     * The resource folders that belong to the output folder: Gradle's {@code build/resources/main} beside
     * {@code build/classes/java/main}, and {@code src/main/resources} of the project around it.
     */
    List<Path> ofResources() {
        if (resources == null) {
            Optional<Path> output = outputFolder();
            resources = output.isPresent() ? ofResources(output.get()) : List.of();
        }
        return resources;
    }

    private static List<Path> ofResources(Path output) {
        if (output.getFileName() == null) {
            return List.of();
        }
        String last = output.getFileName().toString();
        String sourceSet = last.equals("classes") ? MAIN : last.equals("test-classes") ? "test" : last;
        Set<Path> folders = new LinkedHashSet<>(ofSourceSet(sourceSet, output));
        if (!sourceSet.equals("test")) {
            // A variant of the program, such as Android's debug, has all that its main sources have.
            folders.addAll(ofSourceSet(MAIN, output));
        }
        return List.copyOf(folders);
    }

    private static List<Path> ofSourceSet(String sourceSet, Path output) {
        List<Path> folders = new ArrayList<>();
        for (Path folder = output.getParent(); folder != null; folder = folder.getParent()) {
            if (folder.endsWith("classes") && folder.getParent() != null) {
                folders.add(folder.resolveSibling("resources").resolve(sourceSet));
            }
            Path sources = folder.resolve("src").resolve(sourceSet);
            if (sources.toFile().isDirectory()) {
                folders.add(sources.resolve("resources"));
            }
            if (isProjectRoot(folder)) {
                break;
            }
        }
        return folders;
    }

    private static boolean isProjectRoot(Path folder) {
        for (String name : PROJECT_ROOT) {
            if (folder.resolve(name).toFile().exists()) {
                return true;
            }
        }
        return false;
    }

    private Optional<Path> outputFolder() {
        Filer filer = environment.getFiler();
        try {
            Optional<Path> folder = folder(filer.getResource(StandardLocation.CLASS_OUTPUT, "", ANY_NAME));
            if (folder.isPresent()) {
                return folder;
            }
        } catch (IOException | RuntimeException unsupported) {
            // ECJ has objects for files that exist or are to be written, and for no others.
        }
        try {
            // This one never is written.
            return folder(filer.createResource(StandardLocation.CLASS_OUTPUT, "", newName()));
        } catch (IOException | RuntimeException unsupported) {
            return Optional.empty();
        }
    }

    /** A name that no other annotated package of the compilation has asked for. */
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
     * Calls the standard method of JDK 18 and later; ECJ has it on JDK 17 too, where the interface has not. A method
     * handle, because reflection loads all types that ECJ's class mentions, and JDK 17 lacks some.
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

    private static Optional<Path> folder(FileObject file) {
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
