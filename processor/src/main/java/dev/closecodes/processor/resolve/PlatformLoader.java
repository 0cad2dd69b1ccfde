package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.diagnostic.Suggestion;
import dev.closecodes.processor.model.Alias;
import dev.closecodes.processor.model.Aliases;
import dev.closecodes.processor.model.CodeKey;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.SourceFile;
import dev.closecodes.processor.reader.CodeEntry;
import dev.closecodes.processor.reader.InputFile;
import dev.closecodes.processor.reader.PlatformReader;
import dev.closecodes.processor.reader.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the platforms that registries list: built-in ones, and files of the user's own. */
final class PlatformLoader {

    private final References references;
    private final Problems problems;

    /** The platforms that were read, by id or origin; null for one that was reported as a problem. */
    private final Map<String, @Nullable Platform> known = new HashMap<>();

    private final List<SourceFile> files = new ArrayList<>();

    PlatformLoader(References references, Problems problems) {
        this.references = references;
        this.problems = problems;
    }

    /** Returns the user's platform files that were read. */
    List<SourceFile> files() {
        return List.copyOf(files);
    }

    /** Reads the platforms that a registry lists, in its order, and checks its aliases against them. */
    List<Platform> load(Layer layer) {
        Map<String, Platform> platforms = new LinkedHashMap<>();
        Map<String, Located<String>> byType = new HashMap<>();
        boolean isComplete = true;
        for (Located<String> entry : layer.document().platforms()) {
            Platform platform = read(layer, entry);
            if (platform == null) {
                isComplete = false;
                continue;
            }
            // On some systems, names that differ only in case are the same file.
            Located<String> first = byType.putIfAbsent(platform.typeNamePart().toLowerCase(Locale.ROOT), entry);
            if (first == null) {
                platforms.put(platform.id(), platform);
            } else {
                reportTwice(entry, platform, first);
            }
        }
        if (isComplete) {
            checkAliases(layer, List.copyOf(platforms.keySet()));
        }
        return List.copyOf(platforms.values());
    }

    private @Nullable Platform read(Layer layer, Located<String> entry) {
        String id = entry.value();
        if (References.isFile(id)) {
            InputFile file = layer.file() == null ? null : references.find(layer.file(), entry);
            return file == null ? null : read(file);
        }
        if (known.containsKey(id)) {
            return known.get(id);
        }
        Platform platform = new PlatformReader(problems).builtIn(id);
        if (platform == null) {
            problems.add(
                    ProblemId.CC009,
                    entry.place(),
                    "there is no platform " + Quote.of(id) + "; " + Suggestion.forNameOrFile(id, Spec.platforms()));
            return null;
        }
        known.put(id, platform);
        return platform;
    }

    private @Nullable Platform read(InputFile file) {
        String origin = file.origin().toString();
        if (known.containsKey(origin)) {
            return known.get(origin);
        }
        Optional<String> text = file.text(problems);
        Platform platform = text.isPresent() ? new PlatformReader(problems).read(file.shown(), text.get()) : null;
        if (platform != null) {
            files.add(file.source());
        }
        known.put(origin, platform);
        return platform;
    }

    private void reportTwice(Located<String> entry, Platform platform, Located<String> first) {
        Place place = entry.place();
        String text = first.value().equals(entry.value())
                ? Quote.of(entry.value()) + " is already listed ("
                        + first.place().from(place) + "); remove one"
                : Quote.of(entry.value()) + " generates the type " + platform.typeNamePart() + "CloseCode, and so does "
                        + Quote.of(first.value()) + " (" + first.place().from(place)
                        + "); remove one, or give one platform another id";
        problems.add(ProblemId.CC017, place, text);
    }

    private void checkAliases(Layer layer, List<String> listed) {
        for (CodeEntry entry : layer.document().codes()) {
            for (Alias alias :
                    entry.keyValues().get(CodeKey.ALIASES, Aliases.NONE).list()) {
                String platform = alias.platform().value();
                if (!listed.contains(platform)) {
                    problems.add(
                            ProblemId.CC015,
                            alias.platform().place(),
                            Quote.of(platform) + " is not among the `platforms` of this registry; "
                                    + fixOfAlias(platform, listed));
                }
            }
        }
    }

    private static String fixOfAlias(String platform, List<String> listed) {
        if (!listed.isEmpty()) {
            return Suggestion.forName(platform, listed);
        }
        return Spec.platforms().contains(platform)
                ? "list it there"
                : Suggestion.forNameOrFile(platform, Spec.platforms());
    }
}
