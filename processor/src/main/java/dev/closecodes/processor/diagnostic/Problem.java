package dev.closecodes.processor.diagnostic;

import java.util.Optional;

/**
 * An error or a warning about a registry, an annotation or an option.
 *
 * @param place empty if the problem is not in a registry
 * @param text what is wrong and how to fix it
 * @param isWarning whether the API is generated although the problem exists
 */
public record Problem(ProblemId id, Optional<Place> place, String text, boolean isWarning) {}
