package dev.closecodes.tests.builds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A project in a folder, and the Maven that runs these tests, in its own process. */
final class MavenProject {

    private static final Path MAVEN = Path.of(System.getProperty("maven.home"));

    private final Path folder;

    MavenProject(Path folder) {
        this.folder = folder;
    }

    MavenProject write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** Makes all files one hour older, so that an edit is later than the last build on every file system. */
    void age() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setLastModifiedTime(
                        file,
                        FileTime.from(
                                Files.getLastModifiedTime(file).toInstant().minus(Duration.ofHours(1))));
            }
        }
    }

    Command.Outcome run(String... arguments) throws IOException {
        boolean isWindows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>();
        command.add(MAVEN.resolve("bin").resolve(isWindows ? "mvn.cmd" : "mvn").toString());
        command.addAll(List.of("-B", "-ntp", "-Dmaven.repo.local=" + System.getProperty("maven.repo.local")));
        command.addAll(List.of(arguments));
        return Command.run(folder, command);
    }
}
