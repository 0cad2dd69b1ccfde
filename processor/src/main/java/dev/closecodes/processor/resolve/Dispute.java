package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.Place;

/** A value of a key that contradicts the value at the other place. Neither registry extends the other. */
public record Dispute(String key, Place place, Place other) {}
