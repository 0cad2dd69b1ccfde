package dev.closecodes.processor;

import dev.closecodes.processor.diagnostic.Listing;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.diagnostic.Suggestion;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** The {@code -A} options of the processor. None of them is required. */
final class Options {

    /** An absolute path: of the registry for every annotated package, or of a folder that contains registries. */
    static final String REGISTRY = "closecodes.registry";

    /** Reports where each registry was found. */
    static final String VERBOSE = "closecodes.verbose";

    /** {@code public}, which is the default, or {@code package}: who can use the generated types. */
    static final String VISIBILITY = "closecodes.visibility";

    /** kapt's own option. Only the fact that it is given is used: it shows that kapt runs the processor. */
    private static final String KAPT = "kapt.kotlin.generated";

    private static final List<String> KNOWN = List.of(REGISTRY, VERBOSE, VISIBILITY);

    /** All options that the processor reads. A compiler may warn of an option that no processor reads. */
    static final List<String> SUPPORTED = List.of(REGISTRY, VERBOSE, VISIBILITY, KAPT);

    private static final List<String> VISIBILITIES = List.of("public", "package");

    /** An option that starts with this, in upper or lower case, is meant for this processor. */
    private static final String PREFIX = "closecode";

    private final Map<String, String> given;

    Options(Map<String, String> given) {
        this.given = given;
    }

    /** Returns the path, if one is given and it is valid. {@link #check} reports an invalid one. */
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

    /** Tells whether the generated types are public, and not package-private. */
    boolean isPublic() {
        return !"package".equals(given.get(VISIBILITY));
    }

    /** Tells whether kapt runs the processor, so that Kotlin's compiler gets what is generated. */
    boolean isKapt() {
        return given.containsKey(KAPT);
    }

    /** Reports unknown options that seem to be meant for this processor, and invalid values of known ones. */
    void check(Problems problems) {
        if (given.containsKey(REGISTRY) && registry().isEmpty()) {
            problems.add(
                    ProblemId.CC020,
                    "-A" + REGISTRY + "=" + Quote.visible(Objects.toString(given.get(REGISTRY), ""))
                            + " must be the absolute path of an existing file or folder");
        }
        String visibility = Objects.toString(given.get(VISIBILITY), "");
        if (given.containsKey(VISIBILITY) && !VISIBILITIES.contains(visibility)) {
            problems.add(
                    ProblemId.CC020,
                    "-A" + VISIBILITY + "=" + Quote.visible(visibility) + " must be " + Listing.of(VISIBILITIES, "or"));
        }
        for (String option : new TreeSet<>(given.keySet())) {
            if (option.toLowerCase(Locale.ROOT).startsWith(PREFIX) && !KNOWN.contains(option)) {
                problems.add(
                        ProblemId.CC020,
                        "there is no option -A" + Quote.visible(option) + "; " + Suggestion.forName(option, KNOWN));
            }
        }
    }
}
