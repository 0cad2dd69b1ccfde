package dev.closecodes.processor.diagnostic;

/** A value of a registry, and its place. */
public record Located<T>(T value, Place place) {}
