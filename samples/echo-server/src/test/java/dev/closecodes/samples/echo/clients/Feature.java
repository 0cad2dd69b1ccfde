package dev.closecodes.samples.echo.clients;

import static java.util.stream.Collectors.joining;

import java.util.Set;

/** What the API of a client may lack; the parts of {@link Session} that are for it throw then. */
enum Feature {
    FRAGMENTS("fragments"),
    CUT_CHARACTERS("fragments that end within a character"),
    PINGS("pings");

    private final String words;

    Feature(String words) {
        this.words = words;
    }

    /** As in the table of the README. */
    static String list(Set<Feature> features) {
        return features.isEmpty()
                ? "-"
                : features.stream().sorted().map(feature -> feature.words).collect(joining(", "));
    }
}
