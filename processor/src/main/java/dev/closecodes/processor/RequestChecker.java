package dev.closecodes.processor;

import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.model.FrameRules;
import dev.closecodes.processor.output.java.Bridges;
import dev.closecodes.processor.output.java.Target;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Validates the annotation and the compilation that it is part of. */
final class RequestChecker {

    /** The type of the runtime that says which generated code fits it. */
    private static final String GENERATED_API = "dev.closecodes.internal.GeneratedApi";

    private static final String DIFFERENT_VERSIONS =
            "closecodes-runtime and closecodes-processor have different versions; use the same version for both,"
                    + " the newer one";

    private static final SourceVersion MINIMUM = SourceVersion.RELEASE_17;

    private final Request request;
    private final SourceVersion version;
    private final VisibleTypes types;
    private final Problems problems;

    RequestChecker(Request request, SourceVersion version, VisibleTypes types, Problems problems) {
        this.request = request;
        this.version = version;
        this.types = types;
        this.problems = problems;
    }

    /** Reports all mistakes. Returns the rules of the codecs, or null if the annotation is of another version. */
    @Nullable
    FrameRules check() {
        checkLanguage();
        checkPrefix();
        FrameAttributes frames = request.frames();
        if (!fitsRuntime() || frames == null) {
            problems.add(ProblemId.CC023, DIFFERENT_VERSIONS);
            return null;
        }
        checkBridges();
        return frames.check(problems);
    }

    private void checkBridges() {
        for (String platform : request.bridges()) {
            Bridges.Requirement requirement = Bridges.requirement(platform);
            if (requirement == null) {
                problems.add(ProblemId.CC023, DIFFERENT_VERSIONS);
            } else if (!types.canSee(requirement.type())) {
                problems.add(
                        ProblemId.CC039,
                        "the bridge for " + platform + " needs " + requirement.type()
                                + ", which this package cannot see; add "
                                + requirement.source() + " to the dependencies"
                                + (types.isInNamedModule() ? ", and `requires` its module in module-info.java" : ""));
            }
        }
    }

    private boolean fitsRuntime() {
        Integer current = types.constant(GENERATED_API, "CURRENT");
        Integer oldest = types.constant(GENERATED_API, "OLDEST");
        return current != null && oldest != null && oldest <= Target.RUNTIME_API && Target.RUNTIME_API <= current;
    }

    private void checkLanguage() {
        if (version.compareTo(MINIMUM) < 0) {
            problems.add(
                    ProblemId.CC019,
                    "the generated code needs Java 17, but this compilation is for Java "
                            + version.name().replace("RELEASE_", "") + "; use --release 17 or higher");
        }
    }

    private void checkPrefix() {
        String prefix = request.prefix();
        if (!prefix.isEmpty() && !canStartTypeName(prefix)) {
            problems.add(
                    ProblemId.CC014,
                    "prefix " + Quote.of(prefix)
                            + " cannot start the name of a type: it must start with A-Z, followed by"
                            + " letters, digits and _");
        }
    }

    private static boolean canStartTypeName(String prefix) {
        for (int i = 0; i < prefix.length(); i++) {
            char c = prefix.charAt(i);
            if (c >= 0x80 || !(Character.isLetterOrDigit(c) || c == '_')) {
                return false;
            }
        }
        return Character.isUpperCase(prefix.charAt(0));
    }
}
