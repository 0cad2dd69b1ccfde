package dev.closecodes.processor.resolve;

import dev.closecodes.processor.reader.InputFile;
import dev.closecodes.processor.reader.RegistryDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A registry that was read, and the registries that it extends. A file with two prefixes has two layers. */
public final class Layer {

    private final @Nullable InputFile file;
    private final String prefix;
    private final RegistryDocument document;
    private final Set<Layer> ancestors = new HashSet<>();

    /**
     * Creates the layer of a registry.
     *
     * @param file null for a registry that comes with closecodes
     * @param prefix put before the names of its codes; may be empty
     */
    Layer(@Nullable InputFile file, String prefix, RegistryDocument document, List<Layer> parents) {
        this.file = file;
        this.prefix = prefix;
        this.document = document;
        for (Layer parent : parents) {
            ancestors.add(parent);
            ancestors.addAll(parent.ancestors);
        }
    }

    @Nullable
    InputFile file() {
        return file;
    }

    RegistryDocument document() {
        return document;
    }

    String prefix() {
        return prefix;
    }

    /** Returns whether the registry comes with closecodes. */
    public boolean isBuiltIn() {
        return file == null;
    }

    /** Returns whether the user cannot edit the registry. */
    public boolean isReadOnly() {
        return file == null || file.isOfLibrary();
    }

    /** Converts a name in this registry to a name in the generated API. */
    String prefixed(String name) {
        return prefix + name;
    }

    /** Returns whether this registry extends another one, directly or indirectly. */
    boolean inherits(Layer other) {
        return ancestors.contains(other);
    }
}
