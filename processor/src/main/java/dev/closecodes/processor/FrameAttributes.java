package dev.closecodes.processor;

import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.FrameRules;
import dev.closecodes.processor.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an annotation about frame codecs.
 *
 * @param roles the names of the constants
 * @param maxFrameBytes the value that the user wrote, or else the default
 * @param hasMaxFrameBytes whether the user wrote it
 * @param extensionBits the names of the constants
 */
record FrameAttributes(
        List<String> roles,
        long maxFrameBytes,
        boolean hasMaxFrameBytes,
        long maxMessageBytes,
        List<String> extensionBits) {

    /**
     * Reads the attributes; null if one is wrong and the compiler itself reports it.
     *
     * @param values all attributes by name, including those with their default
     * @param written the names of the attributes that the user wrote
     */
    static @Nullable FrameAttributes of(Map<String, Object> values, List<String> written) {
        List<String> roles = constants(values.get("roles"));
        List<String> bits = constants(values.get("extensionBits"));
        return roles != null
                        && bits != null
                        && values.get("maxFrameBytes") instanceof Long maxFrameBytes
                        && values.get("maxMessageBytes") instanceof Long maxMessageBytes
                ? new FrameAttributes(roles, maxFrameBytes, written.contains("maxFrameBytes"), maxMessageBytes, bits)
                : null;
    }

    /** Returns the names of the constants in an array; null if one is wrong. */
    static @Nullable List<String> constants(@Nullable Object value) {
        if (!(value instanceof List<?> items)) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (Object item : items) {
            if (!(((AnnotationValue) item).getValue() instanceof VariableElement constant)) {
                return null;
            }
            names.add(constant.getSimpleName().toString());
        }
        return names;
    }

    /** Returns the rules of the codecs. Reports limits that are out of range or contradict each other. */
    FrameRules check(Problems problems) {
        checkRange("maxMessageBytes", maxMessageBytes, problems);
        long frameLimit = hasMaxFrameBytes ? maxFrameBytes : Math.min(maxFrameBytes, maxMessageBytes);
        if (hasMaxFrameBytes) {
            checkRange("maxFrameBytes", frameLimit, problems);
        }
        if (isInRange(frameLimit) && isInRange(maxMessageBytes) && frameLimit > maxMessageBytes) {
            problems.add(
                    ProblemId.CC025,
                    "maxFrameBytes " + frameLimit + " is more than maxMessageBytes " + maxMessageBytes
                            + ", but a frame cannot be larger than its message; increase maxMessageBytes");
        }
        Set<Role> endpoints = new LinkedHashSet<>();
        for (String role : roles) {
            endpoints.add(Role.valueOf(role));
        }
        Set<String> bits = new LinkedHashSet<>();
        for (String bit : extensionBits) {
            bits.add(bit.toLowerCase(Locale.ROOT));
        }
        return new FrameRules(List.copyOf(endpoints), frameLimit, maxMessageBytes, List.copyOf(bits));
    }

    private static boolean isInRange(long limit) {
        return limit >= 1 && limit <= FrameRules.MAX_LIMIT;
    }

    private static void checkRange(String attribute, long limit, Problems problems) {
        if (!isInRange(limit)) {
            problems.add(
                    ProblemId.CC025,
                    attribute + " cannot be " + limit + "; it is a number of bytes from 1 to " + FrameRules.MAX_LIMIT
                            + ", written with an L if it is too large for an int");
        }
    }
}
