package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.yaml.YamlNode;
import dev.closecodes.processor.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The files of the spec module, read from the processor's own jar, and only those that are asked for. */
public final class Spec {

    private static final String FOLDER = "/dev/closecodes/spec/";

    private Spec() {}

    /** The text of a registry: {@code protocol} or {@code registered}. */
    public static String registry(String name) {
        return text(name + ".yaml").orElseThrow(() -> new IllegalStateException("No registry " + name));
    }

    /** The text of the frame layout. */
    public static String frame() {
        return text("frame.yaml").orElseThrow();
    }

    /** The text of a platform file; empty if there is no such platform. */
    public static Optional<String> platform(String id) {
        boolean plain = id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
        return plain && !id.equals("index") ? text("platforms/" + id + ".yaml") : Optional.empty();
    }

    /** The ids of all platforms. */
    public static List<String> platforms() {
        String index = text("platforms/index.yaml").orElseThrow();
        YamlNode list = YamlReader.read("platforms", index, new Problems()).orElseThrow();
        return ((YamlNode.Sequence) list)
                .items().stream().map(item -> ((YamlNode.Scalar) item).text()).toList();
    }

    private static Optional<String> text(String file) {
        try (InputStream in = Spec.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("The processor's own " + file + " cannot be read", broken);
        }
    }
}
