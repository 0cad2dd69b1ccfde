package dev.closecodes.processor.diagnostic;

import java.util.Optional;

/**
 * Something that is wrong with a registry or a request.
 *
 * @param place empty if it is not about a place in a registry
 * @param text what is wrong, and how to mend it
 */
public record Problem(ProblemId id, Optional<Place> place, String text) {}
