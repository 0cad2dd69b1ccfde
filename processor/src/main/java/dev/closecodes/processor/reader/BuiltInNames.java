package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names of the codes of a registry that comes with closecodes, for messages. It is read when it is first needed.
 */
public final class BuiltInNames {

    private final String registry;
    private @Nullable Map<Integer, String> names;

    /**
     * Creates an object that finds names.
     *
     * @param registry {@link Spec#PROTOCOL} or {@link Spec#REGISTERED}
     */
    public BuiltInNames(String registry) {
        this.registry = registry;
    }

    /** Returns the name of a code; null if it has none. */
    public @Nullable String find(int code) {
        if (names == null) {
            names = read();
        }
        return names.get(code);
    }

    private Map<Integer, String> read() {
        RegistryDocument document = RegistryReader.forBuiltIns(new Problems()).read(registry, Spec.registry(registry));
        Map<Integer, String> read = new HashMap<>();
        for (CodeEntry entry : Objects.requireNonNull(document).codes()) {
            read.put(entry.code().value(), entry.name().value());
        }
        return read;
    }
}
