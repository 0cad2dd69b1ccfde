package dev.closecodes.tests.builds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param feature the feature number of its Java version
 * @param home its folder
 */
record Jdk(int feature, Path home) {

    /** The JDK that runs the tests. */
    static final Jdk RUNNING = new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));

    private static final int OLDEST = 17;

    private static final List<Jdk> ALL = find();

    /** Returns the JDK that runs the tests, and one of each other version from 17 in the same folder. */
    static List<Jdk> all() {
        return ALL;
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static List<Jdk> find() {
        List<Jdk> found = new ArrayList<>(List.of(RUNNING));
        Path folder = RUNNING.home().getParent();
        if (folder != null) {
            try (Stream<Path> homes = Files.list(folder)) {
                homes.sorted().map(Jdk::at).flatMap(Optional::stream).forEach(jdk -> {
                    if (found.stream().noneMatch(other -> other.feature == jdk.feature)) {
                        found.add(jdk);
                    }
                });
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        if (found.size() == 1) {
            System.err.println("Only JDK " + RUNNING.feature + " is tested: there is no other next to " + RUNNING.home);
        }
        return List.copyOf(found);
    }

    private static Optional<Jdk> at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/javac")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(release)) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        String version = properties.getProperty("JAVA_VERSION", "\"0\"").replace("\"", "");
        return version.startsWith("1.")
                ? Optional.empty()
                : Optional.of(new Jdk(Runtime.Version.parse(version).feature(), home))
                        .filter(jdk -> jdk.feature >= OLDEST);
    }
}
