package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.diagnostic.Suggestion;
import dev.closecodes.processor.reader.RegistryDocument;
import dev.closecodes.processor.reader.RegistryDocument.Parent;
import dev.closecodes.processor.reader.RegistryFile;
import dev.closecodes.processor.reader.RegistryReader;
import dev.closecodes.processor.reader.Spec;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A registry with all that it extends; a file that is reached twice by one prefix is there once. */
public final class RegistryTree {

    private static final String PROTOCOL = "protocol";
    private static final List<String> EXTENSIBLE = List.of("registered");

    /** Far more than anybody needs; it only stops what would never end. */
    private static final int MAX_FILES = 64;

    private final References references;
    private final Problems problems;

    /** By origin and prefix, in the order of completion: parents first. */
    private final Map<String, RegistryNode> nodes = new LinkedHashMap<>();

    /** Where each file was named first. */
    private final Map<URI, Located<String>> entries = new HashMap<>();

    /** The files on the way from the first one to the one that is being read. */
    private final Map<URI, String> open = new LinkedHashMap<>();

    private final RegistryNode protocol;
    private boolean isWhole = true;

    public RegistryTree(References references, Problems problems) {
        this.references = references;
        this.problems = problems;
        this.protocol = builtIn(PROTOCOL, List.of());
    }

    /** Reads a registry and what it extends; empty if its text could not be read at all. */
    public Optional<RegistryNode> read(RegistryFile file) {
        return node(file, "");
    }

    /** All registries, each behind those that it extends; the protocol's comes first. */
    public List<RegistryNode> parentsFirst() {
        return List.copyOf(nodes.values());
    }

    /** What a registry extends, at any distance. */
    public List<RegistryNode> ancestors(RegistryNode node) {
        return nodes.values().stream().filter(node::inherits).toList();
    }

    public RegistryNode protocol() {
        return protocol;
    }

    /** Tells whether all was found and read, so that a name that is not there is a mistake of its own. */
    public boolean isWhole() {
        return isWhole;
    }

    private Optional<RegistryNode> node(RegistryFile file, String prefix) {
        Optional<RegistryDocument> document = file.text(problems)
                .flatMap(text -> RegistryReader.forUsers(problems).read(file.name(), text));
        isWhole &= document.filter(RegistryDocument::isWhole).isPresent();
        return document.map(read -> {
            open.put(file.origin(), file.name());
            List<RegistryNode> parents = parents(file, prefix, read.parents());
            open.remove(file.origin());
            RegistryNode node = new RegistryNode(Optional.of(file), prefix, read, parents);
            nodes.put(file.origin() + " " + prefix, node);
            return node;
        });
    }

    private List<RegistryNode> parents(RegistryFile file, String prefix, List<Parent> entries) {
        List<RegistryNode> parents = new ArrayList<>(List.of(protocol));
        Map<String, Place> seen = new HashMap<>();
        for (Parent entry : entries) {
            Located<String> registry = entry.registry();
            Place first = seen.putIfAbsent(registry.value(), registry.place());
            if (first != null) {
                problems.add(
                        ProblemId.CC017,
                        registry.place(),
                        Quote.of(registry.value()) + " is listed already (" + first.from(registry.place())
                                + "); remove one");
                continue;
            }
            Optional<RegistryNode> parent = parent(file, prefix, entry);
            isWhole &= parent.isPresent();
            parent.ifPresent(parents::add);
        }
        return parents;
    }

    private Optional<RegistryNode> parent(RegistryFile file, String outerPrefix, Parent entry) {
        Located<String> registry = entry.registry();
        if (EXTENSIBLE.contains(registry.value())) {
            entry.prefix()
                    .ifPresent(prefix -> problems.add(
                            ProblemId.CC030,
                            prefix.place(),
                            Quote.of(registry.value())
                                    + " is built in, and its codes are called the same everywhere; remove the prefix"));
            return Optional.of(builtIn(registry.value(), List.of(protocol)));
        }
        if (!References.isFile(registry.value())) {
            problems.add(
                    ProblemId.CC010,
                    registry.place(),
                    "there is no registry " + Quote.of(registry.value()) + "; "
                            + Suggestion.forWordOrFile(registry.value(), EXTENSIBLE));
            return Optional.empty();
        }
        return references
                .find(file, registry)
                .flatMap(found -> file(found, outerPrefix + entry.prefixOrNothing(), registry));
    }

    private Optional<RegistryNode> file(RegistryFile found, String prefix, Located<String> entry) {
        if (open.containsKey(found.origin())) {
            problems.add(
                    ProblemId.CC026,
                    entry.place(),
                    "registries extend each other: " + String.join(" -> ", open.values()) + " -> " + found.name()
                            + "; remove one of the steps");
            return Optional.empty();
        }
        RegistryNode known = nodes.get(found.origin() + " " + prefix);
        if (known != null) {
            return Optional.of(known);
        }
        Located<String> first = entries.putIfAbsent(found.origin(), entry);
        if (first != null && hasOtherPrefix(found, prefix)) {
            problems.add(
                    ProblemId.CC017,
                    entry.place(),
                    Quote.of(entry.value()) + " is brought in already, with another prefix ("
                            + first.place().from(entry.place())
                            + "), and a code has one name only; bring it in by one prefix, or by none");
            return Optional.empty();
        }
        if (filesRead() + open.size() >= MAX_FILES) {
            problems.add(
                    ProblemId.CC022,
                    entry.place(),
                    "a registry can bring in " + MAX_FILES + " files at most, each with each prefix counted");
            return Optional.empty();
        }
        return node(found, prefix);
    }

    private long filesRead() {
        return nodes.values().stream().filter(node -> !node.isBuiltIn()).count();
    }

    private boolean hasOtherPrefix(RegistryFile file, String prefix) {
        return nodes.values().stream()
                .anyMatch(node -> !node.prefixed("").equals(prefix)
                        && node.document().speaksOfCodes()
                        && node.file()
                                .filter(known -> known.origin().equals(file.origin()))
                                .isPresent());
    }

    private RegistryNode builtIn(String name, List<RegistryNode> parents) {
        return nodes.computeIfAbsent(
                name,
                key -> new RegistryNode(
                        Optional.empty(),
                        "",
                        RegistryReader.forBuiltIns(problems)
                                .read(name, Spec.registry(name))
                                .orElseThrow(),
                        parents));
    }
}
