package dev.closecodes.processor.model;

/** The rule for the codes of a range that have no name. */
public record CodeRange(Interval codes, String name, Sender sender) {}
