package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.reader.InputFile;
import dev.closecodes.processor.reader.InputFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the files that a registry refers to: relative to its own folder, or on the class path. */
public final class References {

    /** The start of a reference to a file of a library. */
    public static final String CLASS_PATH = "classpath:";

    private final InputFolder classPath;
    private final Problems problems;

    References(InputFolder classPath, Problems problems) {
        this.classPath = classPath;
        this.problems = problems;
    }

    /** Returns whether a reference is a file, not the name of a built-in registry or platform. */
    static boolean isFile(String reference) {
        return isOnClassPath(reference) || isYaml(reference);
    }

    /** Returns whether a reference is a file of a library. */
    public static boolean isOnClassPath(String reference) {
        return reference.startsWith(CLASS_PATH);
    }

    private static boolean isYaml(String reference) {
        return reference.endsWith(".yaml") || reference.endsWith(".yml");
    }

    /** Finds a file; null if there is none, which is reported. */
    @Nullable
    InputFile find(InputFile from, Located<String> located) {
        String reference = located.value();
        boolean onClassPath = isOnClassPath(reference);
        String path = onClassPath ? reference.substring(CLASS_PATH.length()) : from.resolveSibling(reference);
        if (!isYaml(reference) || !isRelative(onClassPath ? path : reference)) {
            problems.add(
                    ProblemId.CC001,
                    located.place(),
                    Quote.of(reference)
                            + " must be a relative path that ends in .yaml or .yml, with a single `/` between its parts,"
                            + " without `.` and `..`; for a file of a library write `" + CLASS_PATH
                            + "path/in/the/jar.yaml`");
            return null;
        }
        InputFolder folder = onClassPath ? classPath : from.folder();
        Optional<InputFile> found = folder.find(path);
        if (found.isEmpty()) {
            Optional<String> similar = onClassPath ? Optional.empty() : from.similarSibling(reference);
            problems.add(
                    ProblemId.CC001,
                    located.place(),
                    Quote.of(reference) + " was not found; "
                            + (similar.isPresent()
                                    ? "did you mean " + Quote.of(similar.get()) + "?"
                                    : "expected at " + folder.describe(path)));
        }
        return found.orElse(null);
    }

    /** Returns whether a path is inside its folder and means the same on every system. */
    public static boolean isRelative(String name) {
        try {
            Path path = Path.of(name);
            return !name.isEmpty()
                    && !path.isAbsolute()
                    && !name.startsWith("/")
                    && !name.contains("\\")
                    && !name.contains("//")
                    && path.equals(path.normalize())
                    && !path.startsWith("..");
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }
}
