package dev.closecodes.samples.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sources that the contenders compile: a package with one class, and the input of each processor. */
final class Sources {

    private static final int FIRST_CODE = 4000;

    private static final List<String> SUBJECTS =
            List.of("SESSION", "TOKEN", "ROOM", "ACCOUNT", "QUOTA", "REGION", "STREAM", "DEVICE", "INVITE", "UPLOAD");
    private static final List<String> STATES = List.of(
            "EXPIRED", "REVOKED", "CLOSED", "MOVED", "EXCEEDED", "UNKNOWN", "REPLACED", "FULL", "LOCKED", "LOST");

    /** The class without annotations. */
    static final String PLAIN = """
            package chat;

            /** A room to talk in. */
            public final class Room {

                private final String name;

                public Room(String name) {
                    this.name = name;
                }

                public String name() {
                    return name;
                }
            }
            """;

    static final String AUTO_VALUE = """
            package chat;

            import com.google.auto.value.AutoValue;

            @AutoValue
            public abstract class Room {

                public abstract String name();

                public abstract int size();

                public static Room of(String name, int size) {
                    return new AutoValue_Room(name, size);
                }
            }
            """;

    static final String IMMUTABLES = """
            package chat;

            import org.immutables.value.Value;

            @Value.Immutable
            public interface Room {

                String name();

                int size();
            }
            """;

    private static final String CLOSE_CODES = """
            @WebSocketCloseCodes("close-codes.yaml")
            package chat;

            import dev.closecodes.WebSocketCloseCodes;
            """;

    private Sources() {}

    static Path writeRoom(Path folder, String room) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src"));
        Files.writeString(sources.resolve("Room.java"), room);
        return sources;
    }

    static Path writeCloseCodes(Path folder, int codes) throws IOException {
        Path sources = writeRoom(folder, PLAIN);
        Files.writeString(sources.resolve("package-info.java"), CLOSE_CODES);
        Files.writeString(sources.resolve("close-codes.yaml"), registry(codes));
        return sources;
    }

    /** Copies the sources that another contender has generated into its output folder, and adds the class. */
    static Path copyGenerated(Path from, Path folder) throws IOException {
        Path sources = writeRoom(folder, PLAIN);
        try (Stream<Path> files = Files.list(from.resolve("classes").resolve("chat"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                Files.copy(file, sources.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return sources;
    }

    /**
     * Returns a registry with the given number of private codes. Most codes have only the necessary keys, as in
     * registries of real systems.
     */
    static String registry(int codes) {
        return IntStream.range(0, codes)
                .mapToObj(Sources::code)
                .collect(Collectors.joining("", "platforms: [apple, ktor, litert, windows]\ncodes:\n", ""));
    }

    private static String code(int index) {
        String subject = SUBJECTS.get(index % 10);
        String state = STATES.get(index / 10 % 10);
        String name = subject + "_" + state + (index < 100 ? "" : "_" + index / 100);
        return "  - code: " + (FIRST_CODE + index) + "\n"
                + "    name: " + name + "\n"
                + "    description: The " + (subject + " is " + state).toLowerCase(Locale.ROOT) + ".\n"
                + (index % 4 == 0 ? "    reconnect: never\n" : "")
                + (index % 5 == 0 ? "    sender: server\n" : "");
    }
}
