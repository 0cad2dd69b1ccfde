package dev.closecodes.processor.model;

/** A value of a registry with the place where it stands. */
public record Located<T>(T value, Place place) {}
