package dev.closecodes.processor;

import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.FrameRules;
import dev.closecodes.processor.model.FrameRules.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/**
 * What an annotation says of the frame codecs, as the user wrote it.
 *
 * @param roles the names of the constants
 * @param maxFrameBytes empty if the annotation does not mention it
 * @param extensionBits the names of the constants
 */
record FrameAttributes(
        List<String> roles, Optional<Long> maxFrameBytes, long maxMessageBytes, List<String> extensionBits) {

    private static final Long DEFAULT_LIMIT = 16L << 20;

    /** For an annotation of another version, which is not generated from anyway. */
    static final FrameAttributes DEFAULTS = new FrameAttributes(List.of(), Optional.empty(), DEFAULT_LIMIT, List.of());

    /**
     * Takes the attributes apart; empty if javac has its own complaint about one.
     *
     * @param values all attributes by name, those with their default among them
     * @param written the names of the attributes that the user wrote
     */
    static Optional<FrameAttributes> of(Map<String, Object> values, List<String> written) {
        Optional<List<String>> roles = constants(values.getOrDefault("roles", List.of()));
        Optional<List<String>> bits = constants(values.getOrDefault("extensionBits", List.of()));
        Optional<Long> maxFrameBytes = limit("maxFrameBytes", values);
        Optional<Long> maxMessageBytes = limit("maxMessageBytes", values);
        if (roles.isEmpty() || bits.isEmpty() || maxFrameBytes.isEmpty() || maxMessageBytes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FrameAttributes(
                roles.get(),
                written.contains("maxFrameBytes") ? maxFrameBytes : Optional.empty(),
                maxMessageBytes.get(),
                bits.get()));
    }

    private static Optional<Long> limit(String attribute, Map<String, Object> values) {
        return values.getOrDefault(attribute, DEFAULT_LIMIT) instanceof Number limit
                ? Optional.of(limit.longValue())
                : Optional.empty();
    }

    private static Optional<List<String>> constants(Object value) {
        List<String> names = new ArrayList<>();
        if (value instanceof List<?> items) {
            for (Object item : items) {
                if (!(((AnnotationValue) item).getValue() instanceof VariableElement constant)) {
                    return Optional.empty();
                }
                names.add(constant.getSimpleName().toString());
            }
        }
        return Optional.of(names);
    }

    /** The rules that the codecs are to follow; what contradicts itself is reported. */
    FrameRules check(Problems problems) {
        checkRange("maxMessageBytes", maxMessageBytes, problems);
        long frameLimit = maxFrameBytes.orElse(Math.min(DEFAULT_LIMIT, maxMessageBytes));
        if (maxFrameBytes.isPresent()) {
            checkRange("maxFrameBytes", frameLimit, problems);
        }
        if (frameLimit > maxMessageBytes) {
            problems.add(
                    ProblemId.CC025,
                    "maxFrameBytes " + frameLimit + " is more than maxMessageBytes " + maxMessageBytes
                            + ", and no frame is larger than its message; raise maxMessageBytes");
        }
        Set<Role> ends = new LinkedHashSet<>();
        for (String role : roles) {
            ends.add(Role.valueOf(role));
        }
        Set<String> bits = new LinkedHashSet<>();
        for (String bit : extensionBits) {
            bits.add(bit.toLowerCase(Locale.ROOT));
        }
        return new FrameRules(List.copyOf(ends), frameLimit, maxMessageBytes, List.copyOf(bits));
    }

    private static void checkRange(String attribute, long limit, Problems problems) {
        if (limit < 1 || limit > FrameRules.MAX_LIMIT) {
            problems.add(
                    ProblemId.CC025,
                    attribute + " cannot be " + limit + "; it is a number of bytes from 1 to " + FrameRules.MAX_LIMIT
                            + ", written with an L if no int holds it");
        }
    }
}
