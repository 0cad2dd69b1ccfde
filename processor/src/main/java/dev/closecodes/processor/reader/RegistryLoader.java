package dev.closecodes.processor.reader;

import dev.closecodes.processor.model.Located;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Place;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.ProblemId;
import dev.closecodes.processor.model.Problems;
import dev.closecodes.processor.model.Quote;
import dev.closecodes.processor.model.Registry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings together what a registry refers to: the protocol's codes, the registries extended, the platforms listed. */
public final class RegistryLoader {

    private static final String PROTOCOL = "protocol";
    private static final List<String> EXTENSIBLE = List.of("registered");

    private final Problems problems;

    public RegistryLoader(Problems problems) {
        this.problems = problems;
    }

    /** The protocol's codes alone. */
    public Registry protocol() {
        RegistryDocument protocol = builtIn(PROTOCOL);
        return new Registry(Optional.empty(), protocol.ranges(), protocol.codes(), List.of(), List.of());
    }

    /**
     * The registry that a user wrote, with all that it brings in.
     *
     * @param file what the user calls the file
     * @return empty if the text could not be read at all
     */
    public Optional<Registry> load(String file, String text) {
        return RegistryReader.forUsers(problems).read(file, text).map(document -> resolve(file, document));
    }

    private Registry resolve(String file, RegistryDocument document) {
        RegistryDocument protocol = builtIn(PROTOCOL);
        List<NamedCode> inherited = new ArrayList<>(protocol.codes());
        for (Located<String> parent : once(document.parents())) {
            if (EXTENSIBLE.contains(parent.value())) {
                inherited.addAll(builtIn(parent.value()).codes());
            } else {
                problems.add(
                        ProblemId.CC010,
                        parent.place(),
                        "there is no registry " + Quote.of(parent.value()) + "; "
                                + Suggestion.forWord(parent.value(), EXTENSIBLE));
            }
        }
        checkAliases(document);
        return new Registry(Optional.of(file), protocol.ranges(), inherited, document.codes(), platforms(document));
    }

    private List<Platform> platforms(RegistryDocument document) {
        List<Platform> platforms = new ArrayList<>();
        for (Located<String> id : once(document.platforms())) {
            Optional<String> text = Spec.platform(id.value());
            if (text.isEmpty()) {
                problems.add(
                        ProblemId.CC009,
                        id.place(),
                        "there is no platform " + Quote.of(id.value()) + "; "
                                + Suggestion.forWord(id.value(), Spec.platforms()));
            }
            text.flatMap(yaml -> new PlatformReader(problems).read(id.value(), yaml))
                    .ifPresent(platforms::add);
        }
        return platforms;
    }

    private void checkAliases(RegistryDocument document) {
        List<String> listed = document.platforms().stream().map(Located::value).toList();
        for (NamedCode code : document.codes()) {
            for (NamedCode.Alias alias : code.aliases()) {
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

    private RegistryDocument builtIn(String name) {
        return RegistryReader.forBuiltIns(problems)
                .read(name, Spec.registry(name))
                .orElseThrow();
    }

    /** The words of a list, each once; a second time is reported. */
    private List<Located<String>> once(List<Located<String>> words) {
        Map<String, Place> seen = new HashMap<>();
        List<Located<String>> distinct = new ArrayList<>();
        for (Located<String> word : words) {
            Place first = seen.putIfAbsent(word.value(), word.place());
            if (first == null) {
                distinct.add(word);
            } else {
                problems.add(
                        ProblemId.CC017,
                        word.place(),
                        Quote.of(word.value()) + " is listed already (" + first.from(word.place()) + "); remove one");
            }
        }
        return distinct;
    }
}
