package dev.closecodes.samples.echo.clients;

import static java.util.stream.Collectors.joining;

import java.util.Set;

/** A feature that a client may lack. If {@link Session} has methods for it, they then throw. */
enum Feature {
    FRAGMENTS("fragments"),
    CUT_CHARACTERS("fragments that end within a character"),
    PINGS("pings"),
    COMPRESSION("compression");

    private final String text;

    Feature(String text) {
        this.text = text;
    }

    /** Returns the features as in the table of the README. */
    static String list(Set<Feature> features) {
        return features.isEmpty()
                ? "-"
                : features.stream().sorted().map(feature -> feature.text).collect(joining(", "));
    }
}
