package dev.closecodes.processor.model;

import java.util.Optional;

/**
 * Something that keeps the API from being generated.
 *
 * @param place empty if it is not about a place in a registry
 * @param text what is wrong, and how to mend it
 */
public record Problem(ProblemId id, Optional<Place> place, String text) {}
