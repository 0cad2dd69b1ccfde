package dev.closecodes.processor;

import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Suggestion;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** The {@code -A} options of the processor. Everything works without any. */
final class Options {

    /** An absolute path: the registry of every annotated package, or a folder to look for registries in. */
    static final String REGISTRY = "closecodes.registry";

    /** Says where each registry was found. */
    static final String VERBOSE = "closecodes.verbose";

    static final List<String> KNOWN = List.of(REGISTRY, VERBOSE);

    /** What begins like this, in any case, is meant for us. */
    private static final String OURS = "closecode";

    private final Map<String, String> given;

    Options(Map<String, String> given) {
        this.given = given;
    }

    /** The path, if one is given; {@link #check} reports one that leads nowhere. */
    Optional<Path> registry() {
        String path = given.get(REGISTRY);
        if (path == null) {
            return Optional.empty();
        }
        File file = new File(path);
        return file.isAbsolute() && file.exists() ? Optional.of(file.toPath()) : Optional.empty();
    }

    boolean verbose() {
        return given.containsKey(VERBOSE) && !"false".equals(given.get(VERBOSE));
    }

    /** Reports what looks like an option of ours and is none, and what an option cannot be set to. */
    void check(Problems problems) {
        if (given.containsKey(REGISTRY) && registry().isEmpty()) {
            problems.add(
                    ProblemId.CC020,
                    "-A" + REGISTRY + "=" + Objects.toString(given.get(REGISTRY), "")
                            + " has to be the absolute path of a file or a folder that exists");
        }
        for (String option : new TreeSet<>(given.keySet())) {
            if (option.toLowerCase(Locale.ROOT).startsWith(OURS) && !KNOWN.contains(option)) {
                problems.add(
                        ProblemId.CC020, "there is no option -A" + option + "; " + Suggestion.forWord(option, KNOWN));
            }
        }
    }
}
