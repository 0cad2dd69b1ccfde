package dev.closecodes.processor.resolve;

import dev.closecodes.processor.reader.RegistryDocument;
import dev.closecodes.processor.reader.RegistryFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A registry in the tree of those that extend each other. Two nodes are never equal. */
public final class RegistryNode {

    private final Optional<RegistryFile> file;
    private final String prefix;
    private final RegistryDocument document;
    private final Set<RegistryNode> ancestors = new HashSet<>();

    /**
     * Adds a node on top of its parents.
     *
     * @param file empty for a registry that comes with closecodes
     * @param prefix put before the names of its codes; may be empty
     */
    public RegistryNode(
            Optional<RegistryFile> file, String prefix, RegistryDocument document, List<RegistryNode> parents) {
        this.file = file;
        this.prefix = prefix;
        this.document = document;
        for (RegistryNode parent : parents) {
            ancestors.add(parent);
            ancestors.addAll(parent.ancestors);
        }
    }

    public Optional<RegistryFile> file() {
        return file;
    }

    public RegistryDocument document() {
        return document;
    }

    public boolean isBuiltIn() {
        return file.isEmpty();
    }

    /** Tells whether a user can only read what stands here. */
    public boolean isOfLibrary() {
        return file.filter(RegistryFile::isOfLibrary).isPresent() || isBuiltIn();
    }

    /** What the whole API calls a code that this file calls by a name of its own. */
    public String prefixed(String name) {
        return prefix + name;
    }

    /** Tells whether this registry extends another one, at any distance. */
    public boolean inherits(RegistryNode other) {
        return ancestors.contains(other);
    }
}
