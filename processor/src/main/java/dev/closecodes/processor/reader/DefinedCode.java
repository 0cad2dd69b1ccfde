package dev.closecodes.processor.reader;

import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Place;
import java.util.HashSet;
import java.util.Set;

/** A code on its way through the registries: as the first of them defines it, then as others refine it. */
final class DefinedCode {

    private final RegistryNode definer;
    private final CodeEntry entry;
    private final Set<RegistryNode> refiners = new HashSet<>();
    private NamedCode code;
    private boolean override;
    private boolean ofLibrary;
    private Place lastPlace;

    DefinedCode(CodeEntry entry, RegistryNode definer) {
        this.definer = definer;
        this.entry = entry;
        this.code = entry.code().named(definer.prefixed(entry.code().constant()));
        this.override = entry.override();
        this.ofLibrary = isLibrary(definer);
        this.lastPlace = entry.code().code().place();
    }

    /** The code as it is by now, under the name that it has in the whole API. */
    NamedCode code() {
        return code;
    }

    /** The entry that defines the code. */
    CodeEntry entry() {
        return entry;
    }

    RegistryNode definer() {
        return definer;
    }

    /** Where the number was written last. */
    Place lastPlace() {
        return lastPlace;
    }

    boolean mayContradictRange() {
        return override;
    }

    /** Tells whether all that is said of the code, a user can only read. */
    boolean isOfLibrary() {
        return ofLibrary;
    }

    boolean isInheritedBy(RegistryNode node) {
        return node.inherits(definer);
    }

    /** Tells whether a registry means this code by a name; what is built in has the same name for all. */
    boolean isCalled(String name, RegistryNode node) {
        return code.constant().equals(definer.isBuiltIn() ? name : node.prefixed(name));
    }

    /** What a registry has to call the code, its own or one that it inherits. */
    String nameIn(RegistryNode node) {
        return definer.isBuiltIn()
                ? code.constant()
                : code.constant().substring(node.prefixed("").length());
    }

    boolean isRefinedBy(RegistryNode node) {
        return refiners.contains(node);
    }

    void refine(NamedCode refined, CodeEntry refinement, RegistryNode node) {
        code = refined;
        override |= refinement.override();
        lastPlace = refinement.code().code().place();
        ofLibrary &= isLibrary(node);
        refiners.add(node);
    }

    private static boolean isLibrary(RegistryNode node) {
        return node.file().filter(RegistryFile::isOfLibrary).isPresent();
    }
}
