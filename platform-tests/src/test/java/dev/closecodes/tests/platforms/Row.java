package dev.closecodes.tests.platforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A row of the table of platforms.
 *
 * @param artifacts the artifacts that have the names, the newest first; empty if there are none
 * @param hasNames whether the platform has names
 * @param behaviour how the behaviour is known: probed, source or unknown
 */
record Row(String platform, List<Artifact> artifacts, boolean hasNames, String behaviour) {

    /** Reads all rows. */
    static List<Row> all() {
        try (InputStream in = Row.class.getResourceAsStream("/platforms.yaml")) {
            return new YAMLMapper()
                    .readTree(Objects.requireNonNull(in))
                    .valueStream()
                    .map(Row::of)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns the artifacts of a type in all rows, each with the id of the platform, as arguments of tests. */
    static <A extends Artifact> Stream<Arguments> artifacts(Class<A> type) {
        return all().stream()
                .flatMap(row -> row.artifacts().stream()
                        .filter(type::isInstance)
                        .map(artifact -> Arguments.of(row.platform(), artifact)));
    }

    private static Row of(JsonNode row) {
        JsonNode names = row.get("names");
        List<Artifact> artifacts;
        if (names.isString()) {
            artifacts = List.of();
        } else if (names.isArray()) {
            artifacts = names.valueStream().map(Row::artifact).toList();
        } else {
            artifacts = List.of(artifact(names));
        }
        boolean hasNames = !(names.isString() && names.asString().equals("none"));
        return new Row(
                row.get("platform").asString(),
                artifacts,
                hasNames,
                row.get("behaviour").asString());
    }

    private static Artifact artifact(JsonNode names) {
        if (names.has("maven")) {
            return new MavenClass(
                    Coordinates.of(names.get("maven").asString()),
                    names.get("class").asString(),
                    Pattern.compile(names.path("only").asString(".*")),
                    names.path("match").asString(null),
                    names.has("numbers")
                            ? new Jar(Coordinates.of(names.get("numbers").asString()))
                            : Numbers.NONE);
        }
        if (names.has("jdk")) {
            return new JdkClass(names.get("jdk").asString());
        }
        String file = names.get("file").asString();
        TextConstants text = TextConstants.of(names);
        if (names.has("debian")) {
            List<String> debian = List.of(names.get("debian").asString().split(" ", -1));
            return new DebianPackage(debian.get(0), debian.get(1), file, text);
        }
        String npm = names.get("npm").asString();
        int versionStart = npm.lastIndexOf('@') + 1;
        return new NpmPackage(npm.substring(0, versionStart - 1), npm.substring(versionStart), file, text);
    }
}
