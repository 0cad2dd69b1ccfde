package dev.closecodes.tests.platforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A platform file of the spec. */
record PlatformFile(JsonNode keys) {

    private static final String FOLDER = "/dev/closecodes/spec/platforms/";

    /** Returns the ids of all built-in platforms. */
    static List<String> ids() {
        return read("index").valueStream().map(JsonNode::asString).toList();
    }

    static PlatformFile of(String platform) {
        return new PlatformFile(read(platform));
    }

    private static JsonNode read(String name) {
        try (InputStream in = PlatformFile.class.getResourceAsStream(FOLDER + name + ".yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(in, () -> "There is no " + name + ".yaml"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String text(String key) {
        return keys.get(key).asString();
    }

    boolean hasNames() {
        return keys.has("names");
    }

    boolean hasBehaviour() {
        return List.of("receives", "received-as", "sends", "sent-as", "reports").stream()
                .anyMatch(keys::has);
    }

    /** Returns the names that a version of the platform has. */
    SortedSet<Constant> constants(String version) {
        Version read = Version.parse(version);
        SortedSet<Constant> constants = new TreeSet<>();
        for (JsonNode name : keys.get("names")) {
            if (reached(name, "since", read, true) && !reached(name, "removed", read, false)) {
                boolean deprecated = name.has("deprecated") && reached(name.get("deprecated"), "since", read, true);
                constants.add(new Constant(
                        name.get("name").asString(), name.get("code").asInt(), deprecated));
            }
        }
        return constants;
    }

    private static boolean reached(JsonNode node, String key, Version version, boolean ifAbsent) {
        return node.has(key) ? version.compareTo(Version.parse(node.get(key).asString())) >= 0 : ifAbsent;
    }
}
