package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.diagnostic.Suggestion;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.SourceFile;
import dev.closecodes.processor.reader.CodeEntry;
import dev.closecodes.processor.reader.PlatformReader;
import dev.closecodes.processor.reader.RegistryFile;
import dev.closecodes.processor.reader.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the platforms that a registry lists: ours, or files of the user's own. */
public final class PlatformLoader {

    private final References references;
    private final Problems problems;

    /** What was read already, by file or id; empty where that was reported. */
    private final Map<String, Optional<Platform>> known = new HashMap<>();

    private final List<SourceFile> files = new ArrayList<>();

    public PlatformLoader(References references, Problems problems) {
        this.references = references;
        this.problems = problems;
    }

    /** The user's files that were read so far. */
    public List<SourceFile> files() {
        return List.copyOf(files);
    }

    /** The platforms that a registry lists, in its order; its aliases are checked against them. */
    public List<Platform> load(RegistryNode node) {
        Map<String, Platform> platforms = new LinkedHashMap<>();
        Map<String, Located<String>> byType = new LinkedHashMap<>();
        boolean isWhole = true;
        for (Located<String> entry : node.document().platforms()) {
            Optional<Platform> platform = read(node, entry);
            isWhole &= platform.isPresent();
            platform.ifPresent(read -> {
                // Names that differ in case only would be one file on some systems.
                Located<String> first = byType.putIfAbsent(read.typeNamePart().toLowerCase(Locale.ROOT), entry);
                if (first == null) {
                    platforms.put(read.id(), read);
                } else {
                    reportTwice(entry, read, first);
                }
            });
        }
        if (isWhole) {
            checkAliases(node, List.copyOf(platforms.keySet()));
        }
        return List.copyOf(platforms.values());
    }

    private Optional<Platform> read(RegistryNode node, Located<String> entry) {
        if (References.isFile(entry.value())) {
            return node.file().flatMap(file -> references.find(file, entry)).flatMap(this::read);
        }
        String id = entry.value();
        Optional<String> text = Spec.platform(id);
        if (text.isEmpty()) {
            problems.add(
                    ProblemId.CC009,
                    entry.place(),
                    "there is no platform " + Quote.of(id) + "; " + Suggestion.forWordOrFile(id, Spec.platforms()));
        }
        return text.flatMap(yaml -> known.computeIfAbsent(id, key -> new PlatformReader(problems).read(id, yaml)));
    }

    private Optional<Platform> read(RegistryFile file) {
        return known.computeIfAbsent(
                file.origin().toString(),
                key -> file.text(problems)
                        .flatMap(text -> new PlatformReader(problems).read(file.name(), text))
                        .map(platform -> {
                            files.add(file.source());
                            return platform;
                        }));
    }

    private void reportTwice(Located<String> entry, Platform platform, Located<String> first) {
        Place place = entry.place();
        String text = first.value().equals(entry.value())
                ? Quote.of(entry.value()) + " is listed already ("
                        + first.place().from(place) + "); remove one"
                : Quote.of(entry.value()) + " gives the type " + platform.typeNamePart() + "CloseCode, like "
                        + Quote.of(first.value()) + " (" + first.place().from(place)
                        + "); remove one, or give its platform another id";
        problems.add(ProblemId.CC017, place, text);
    }

    private void checkAliases(RegistryNode node, List<String> listed) {
        for (CodeEntry entry : node.document().codes()) {
            for (NamedCode.Alias alias : entry.code().aliases()) {
                String platform = alias.platform().value();
                if (!listed.contains(platform)) {
                    problems.add(
                            ProblemId.CC015,
                            alias.platform().place(),
                            Quote.of(platform) + " is not among the `platforms` of this registry; "
                                    + (listed.isEmpty() ? "list it there" : Suggestion.forWord(platform, listed)));
                }
            }
        }
    }
}
