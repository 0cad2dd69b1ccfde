package dev.closecodes.samples.echo.clients;

import static java.util.stream.Collectors.joining;

import java.util.Set;

/** A feature that the API of a client may lack. The methods of {@link Session} for it then throw. */
enum Feature {
    FRAGMENTS("fragments"),
    CUT_CHARACTERS("fragments that end within a character"),
    PINGS("pings");

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
