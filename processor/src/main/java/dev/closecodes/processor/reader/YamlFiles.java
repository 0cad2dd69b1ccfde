package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Suggestion;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The YAML files that exist in a folder, for a message about one that does not. */
public final class YamlFiles {

    // So that the message does not take long, even if the folder is very large.
    private static final int MAX_FILES = 2_000;
    private static final int MAX_DEPTH = 12;

    private final Path folder;
    private final List<String> paths = new ArrayList<>();

    /** Lists the files in a folder, and in the folders in it. The list is empty if there is no such folder. */
    public YamlFiles(Path folder) {
        this.folder = folder;
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), MAX_DEPTH, new Visitor());
        } catch (IOException unreadable) {
            // The message has no suggestion then.
        }
        paths.sort(null);
    }

    /**
     * Returns the file that the user probably means: one with the same name in another folder, or else one with a
     * similar name.
     *
     * @param path relative to the folder
     */
    public Optional<String> similar(String path) {
        List<String> names = new ArrayList<>();
        for (String known : paths) {
            if (name(known).equals(name(path))) {
                return Optional.of(known);
            }
            names.add(withoutEnding(name(known)));
        }
        Optional<String> closest = Suggestion.closest(withoutEnding(name(path)), names);
        return closest.isPresent() ? Optional.of(paths.get(names.indexOf(closest.get()))) : Optional.empty();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Without the ending, which all names have in common, so that it does not make them similar. */
    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private int visited;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (path.endsWith(".yaml") || path.endsWith(".yml")) {
                paths.add(path);
            }
            visited++;
            return visited < MAX_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
