package dev.closecodes.processor.diagnostic;

/** A value of a registry with the place where it stands. */
public record Located<T>(T value, Place place) {}
