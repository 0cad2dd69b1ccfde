package dev.closecodes.processor.reader;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The question at the end of a message about a word that is not known. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * Finds what a word was probably meant to be.
     *
     * @return {@code did you mean `x`?} if one of the known words is close, otherwise a list of all of them
     */
    public static String forWord(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(1, word.length() / 3));
        return known.stream()
                .filter(candidate -> distance.apply(lower, candidate.toLowerCase(Locale.ROOT)) >= 0)
                .min(Comparator.comparing(candidate -> distance.apply(lower, candidate.toLowerCase(Locale.ROOT))))
                .map(candidate -> "did you mean `" + candidate + "`?")
                .orElseGet(() -> "known are " + String.join(", ", known));
    }
}
