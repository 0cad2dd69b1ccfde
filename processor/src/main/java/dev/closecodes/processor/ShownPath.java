package dev.closecodes.processor;

import dev.closecodes.processor.diagnostic.Quote;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The paths of registry files for messages: in a form that terminals and IDEs link, as far as possible. */
final class ShownPath {

    private ShownPath() {}

    /** Returns the path of a file: relative to the working directory if the file is below it, or else absolute. */
    static String of(Path file) {
        Path absolute = file.toAbsolutePath();
        Path workingDirectory = Path.of(System.getProperty("user.dir", "")).toAbsolutePath();
        return Quote.visible(
                (absolute.startsWith(workingDirectory) ? workingDirectory.relativize(absolute) : absolute).toString());
    }

    /**
     * Returns the path of a file that the compiler found. If the file is a copy that a build tool made of a resource,
     * this is the path of the resource, because that is the file to edit.
     *
     * @param resource the path of the file relative to its root folder
     */
    static String of(URI origin, String resource, ByteBuffer bytes) {
        if ("file".equals(origin.getScheme())) {
            return of(original(Path.of(origin), Path.of(resource), bytes));
        }
        return Quote.visible(jar(String.valueOf(origin.getSchemeSpecificPart()), resource) + resource);
    }

    /** Returns the name of the jar, with the separator that Java uses; empty if the file is not in a jar. */
    private static String jar(String location, String resource) {
        // javac writes "!/" after the jar, ECJ writes "!".
        int end = location.lastIndexOf('!', location.length() - resource.length());
        return end < 0 ? "" : location.substring(location.lastIndexOf('/', end) + 1, end) + "!/";
    }

    private static Path original(Path file, Path resource, ByteBuffer bytes) {
        Optional<Path> root = ProjectFolders.root(file, resource);
        if (root.isPresent()) {
            for (Path folder : ProjectFolders.ofResources(root.get())) {
                Path candidate = folder.resolve(resource);
                if (hasBytes(candidate, bytes)) {
                    return candidate;
                }
            }
        }
        return file;
    }

    private static boolean hasBytes(Path file, ByteBuffer bytes) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) == bytes.remaining()
                    && ByteBuffer.wrap(Files.readAllBytes(file)).equals(bytes);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
