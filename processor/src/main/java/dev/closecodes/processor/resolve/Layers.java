package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.diagnostic.Suggestion;
import dev.closecodes.processor.reader.InputFile;
import dev.closecodes.processor.reader.RegistryDocument;
import dev.closecodes.processor.reader.RegistryDocument.Parent;
import dev.closecodes.processor.reader.RegistryReader;
import dev.closecodes.processor.reader.Spec;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a registry and all that it extends. A file that is extended twice with the same prefix is read once. */
final class Layers {

    private static final List<String> EXTENSIBLE = List.of(Spec.REGISTERED);

    /** Limits the files that a mistake or an attack can make the processor read. Real registries need far fewer. */
    private static final int MAX_FILES = 64;

    private final References references;
    private final Problems problems;

    /** The layers by origin and prefix. Each comes after those that it extends. */
    private final Map<String, Layer> layers = new LinkedHashMap<>();

    /** The first entry that refers to each file. */
    private final Map<URI, Located<String>> mentions = new HashMap<>();

    /** The files that are being read: the user's registry, then each file that the previous one extends. */
    private final Map<URI, String> open = new LinkedHashMap<>();

    private final Layer protocol;
    private boolean isComplete = true;

    Layers(References references, Problems problems) {
        this.references = references;
        this.problems = problems;
        this.protocol = builtIn(Spec.PROTOCOL, List.of());
    }

    /** Reads a registry and all that it extends; null if the registry could not be read, which is reported. */
    @Nullable
    Layer read(InputFile file) {
        return layer(file, "");
    }

    /**
     * Returns all registries, each after those that it extends. The built-in ones are the first, so that a conflict
     * with one of them is reported in the user's file.
     */
    List<Layer> parentsFirst() {
        List<Layer> builtIn = new ArrayList<>();
        List<Layer> ofUsers = new ArrayList<>();
        for (Layer layer : layers.values()) {
            (layer.isBuiltIn() ? builtIn : ofUsers).add(layer);
        }
        builtIn.addAll(ofUsers);
        return builtIn;
    }

    /** Returns the registries that a registry extends, directly or indirectly. */
    List<Layer> ancestors(Layer layer) {
        List<Layer> ancestors = new ArrayList<>();
        for (Layer other : layers.values()) {
            if (layer.inherits(other)) {
                ancestors.add(other);
            }
        }
        return ancestors;
    }

    /** Returns whether everything was found and read. If so, an unknown name is a mistake. */
    boolean isComplete() {
        return isComplete;
    }

    private @Nullable Layer layer(InputFile file, String prefix) {
        Optional<String> text = file.text(problems);
        RegistryDocument document =
                text.isPresent() ? RegistryReader.forUsers(problems).read(file.shown(), text.get()) : null;
        isComplete &= document != null && document.isComplete();
        if (document == null) {
            return null;
        }
        open.put(file.origin(), file.shown());
        List<Layer> parents = parents(file, prefix, document.parents());
        open.remove(file.origin());
        Layer layer = new Layer(file, prefix, document, parents);
        layers.put(key(file, prefix), layer);
        return layer;
    }

    private static String key(InputFile file, String prefix) {
        return file.origin() + " " + prefix;
    }

    private List<Layer> parents(InputFile file, String prefix, List<Parent> entries) {
        List<Layer> parents = new ArrayList<>(List.of(protocol));
        Map<String, Place> seen = new HashMap<>();
        for (Parent entry : entries) {
            Located<String> registry = entry.registry();
            Place first = seen.putIfAbsent(registry.value(), registry.place());
            if (first != null) {
                problems.add(
                        ProblemId.CC017,
                        registry.place(),
                        Quote.of(registry.value()) + " is already listed (" + first.from(registry.place())
                                + "); remove one");
                continue;
            }
            Layer parent = parent(file, prefix, entry);
            isComplete &= parent != null;
            if (parent != null) {
                parents.add(parent);
            }
        }
        return parents;
    }

    private @Nullable Layer parent(InputFile file, String outerPrefix, Parent entry) {
        Located<String> registry = entry.registry();
        if (EXTENSIBLE.contains(registry.value())) {
            if (entry.prefix() != null) {
                problems.add(
                        ProblemId.CC030,
                        entry.prefix().place(),
                        Quote.of(registry.value())
                                + " is built in, and its codes have the same names everywhere; remove the prefix");
            }
            return builtIn(registry.value(), List.of(protocol));
        }
        if (!References.isFile(registry.value())) {
            problems.add(
                    ProblemId.CC010,
                    registry.place(),
                    registry.value().equals(Spec.PROTOCOL)
                            ? "the codes of the protocol are always included; remove " + Quote.of(registry.value())
                            : "there is no registry " + Quote.of(registry.value()) + "; "
                                    + Suggestion.forNameOrFile(registry.value(), EXTENSIBLE));
            return null;
        }
        InputFile found = references.find(file, registry);
        return found == null ? null : parent(found, outerPrefix + entry.prefixOrEmpty(), registry);
    }

    private @Nullable Layer parent(InputFile found, String prefix, Located<String> entry) {
        if (open.containsKey(found.origin())) {
            problems.add(
                    ProblemId.CC026,
                    entry.place(),
                    "registries extend each other: " + String.join(" -> ", open.values()) + " -> " + found.shown()
                            + "; remove one of these `extends` entries");
            return null;
        }
        Layer known = layers.get(key(found, prefix));
        if (known != null) {
            return known;
        }
        Located<String> first = mentions.putIfAbsent(found.origin(), entry);
        if (first != null && hasCodesWithOtherPrefix(found, prefix)) {
            problems.add(
                    ProblemId.CC017,
                    entry.place(),
                    Quote.of(entry.value()) + " is already extended with another prefix ("
                            + first.place().from(entry.place())
                            + "), but a code can have only one name; use the same prefix, or no prefix, in both places");
            return null;
        }
        if (filesRead() + open.size() >= MAX_FILES) {
            problems.add(
                    ProblemId.CC022,
                    entry.place(),
                    "a registry can extend at most " + MAX_FILES
                            + " files in all; a file with several prefixes counts once for each");
            return null;
        }
        return layer(found, prefix);
    }

    private int filesRead() {
        int files = 0;
        for (Layer layer : layers.values()) {
            files += layer.isBuiltIn() ? 0 : 1;
        }
        return files;
    }

    private boolean hasCodesWithOtherPrefix(InputFile file, String prefix) {
        for (Layer layer : layers.values()) {
            InputFile known = layer.file();
            if (known != null
                    && known.origin().equals(file.origin())
                    && !layer.prefix().equals(prefix)
                    && layer.document().mentionsCodes()) {
                return true;
            }
        }
        return false;
    }

    private Layer builtIn(String name, List<Layer> parents) {
        Layer known = layers.get(name);
        if (known != null) {
            return known;
        }
        RegistryDocument document =
                RegistryReader.forBuiltIns(problems).read("built-in registry " + name, Spec.registry(name));
        Layer layer = new Layer(null, "", Objects.requireNonNull(document), parents);
        layers.put(name, layer);
        return layer;
    }
}
