package dev.closecodes.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What a word that is not known was probably meant to be. */
public final class Suggestion {

    private static final int MAX_LISTED = 24;

    private Suggestion() {}

    /** The known word that is close to a word, if there is one. */
    public static Optional<String> closest(String word, Collection<String> known) {
        LevenshteinDistance distance = new LevenshteinDistance((word.length() + 1) / 3);
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> distance.apply(lower, candidate.toLowerCase(Locale.ROOT)) >= 0)
                .min(Comparator.comparing(candidate -> distance.apply(lower, candidate.toLowerCase(Locale.ROOT))));
    }

    /** The end of a message: {@code did you mean `x`?} if a known word is close, otherwise a list of all, or many. */
    public static String forWord(String word, Collection<String> known) {
        return closest(word, known)
                .map(candidate -> "did you mean " + Quote.of(candidate) + "?")
                .orElseGet(() -> "known: "
                        + String.join(", ", known.stream().limit(MAX_LISTED).toList())
                        + (known.size() > MAX_LISTED ? ", ..." : ""));
    }

    /** The same for a word that may also be a file. */
    public static String forWordOrFile(String word, Collection<String> known) {
        return forWord(word, known)
                + (closest(word, known).isPresent() ? "" : ", or a file of your own, named with its ending .yaml");
    }
}
