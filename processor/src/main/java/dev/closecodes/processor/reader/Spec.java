package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.yaml.YamlNode;
import dev.closecodes.processor.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the files of the spec module, which are in the processor's own jar. */
public final class Spec {

    /** The registry of the codes that every registry inherits. */
    public static final String PROTOCOL = "protocol";

    /** The registry of the codes that are registered with IANA. */
    public static final String REGISTERED = "registered";

    private static final String FOLDER = "/dev/closecodes/spec/";

    private Spec() {}

    /** Returns the text of a registry: {@link #PROTOCOL} or {@link #REGISTERED}. */
    public static String registry(String name) {
        return required(name + ".yaml");
    }

    /** Returns the text of the frame layout. */
    public static String frame() {
        return required("frame.yaml");
    }

    /** Returns the text of a platform file; null if there is no such platform. */
    public static @Nullable String platform(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-') {
                return null;
            }
        }
        return id.equals("index") ? null : text("platforms/" + id + ".yaml");
    }

    /** Returns the ids of all platforms. */
    public static List<String> platforms() {
        String index = required("platforms/index.yaml");
        YamlNode list = YamlReader.read("platforms", index, new Problems()).orElseThrow();
        List<String> ids = new ArrayList<>();
        for (YamlNode item : ((YamlNode.Sequence) list).items()) {
            ids.add(((YamlNode.Scalar) item).text());
        }
        return ids;
    }

    private static String required(String file) {
        String text = text(file);
        if (text == null) {
            throw new IllegalStateException("The processor's jar has no file " + FOLDER + file);
        }
        return text;
    }

    private static @Nullable String text(String file) {
        try (InputStream in = Spec.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The processor's own file " + file + " cannot be read", broken);
        }
    }
}
