package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.reader.RegistryFile;
import dev.closecodes.processor.reader.RegistryFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The files that a registry file refers to: beside itself, or on the class path. */
public final class References {

    /** Starts a reference to a file of a library. */
    public static final String CLASS_PATH = "classpath:";

    private final RegistryFolder classPath;
    private final Problems problems;

    public References(RegistryFolder classPath, Problems problems) {
        this.classPath = classPath;
        this.problems = problems;
    }

    /** Tells a file from the name of something built in. */
    public static boolean isFile(String word) {
        return isOnClassPath(word) || isYaml(word);
    }

    /** Tells whether a reference is to a library's file. */
    public static boolean isOnClassPath(String word) {
        return word.startsWith(CLASS_PATH);
    }

    private static boolean isYaml(String word) {
        return word.endsWith(".yaml") || word.endsWith(".yml");
    }

    /** Finds a file; empty if that was reported as a problem. */
    public Optional<RegistryFile> find(RegistryFile from, Located<String> reference) {
        String word = reference.value();
        boolean onClassPath = isOnClassPath(word);
        String path = onClassPath ? word.substring(CLASS_PATH.length()) : from.pathBeside(word);
        if (!isYaml(word) || !isRelative(onClassPath ? path : word)) {
            problems.add(
                    ProblemId.CC001,
                    reference.place(),
                    Quote.of(word)
                            + " has to be a relative path that ends in .yaml or .yml, a single `/` between its parts,"
                            + " without `.` and `..`; for a file of a library write `" + CLASS_PATH
                            + "path/in/the/jar.yaml`");
            return Optional.empty();
        }
        RegistryFolder folder = onClassPath ? classPath : from.folder();
        Optional<RegistryFile> found = folder.find(path);
        if (found.isEmpty()) {
            problems.add(
                    ProblemId.CC001,
                    reference.place(),
                    Quote.of(word) + " was not found; it would be " + folder.whereabouts(path));
        }
        return found;
    }

    /** Tells whether a path stays inside its folder and means the same on every system. */
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
