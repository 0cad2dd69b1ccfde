package dev.closecodes.processor.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What a word that is not known was probably meant to be. */
public final class Suggestion {

    private static final int MAX_LISTED = 24;

    private Suggestion() {}

    /** The known word that is close to a word, if there is one. */
    public static Optional<String> closest(String word, Collection<String> known) {
        LevenshteinDistance distance = new LevenshteinDistance((word.length() + 1) / 3);
        String lower = word.toLowerCase(Locale.ROOT);
        Optional<String> closest = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            int changes = distance.apply(lower, candidate.toLowerCase(Locale.ROOT));
            if (changes >= 0 && changes < fewest) {
                closest = Optional.of(candidate);
                fewest = changes;
            }
        }
        return closest;
    }

    /** The end of a message: {@code did you mean `x`?} if a known word is close, otherwise a list of all, or many. */
    public static String forWord(String word, Collection<String> known) {
        Optional<String> closest = closest(word, known);
        return closest.isPresent() ? "did you mean " + Quote.of(closest.get()) + "?" : list(known);
    }

    /** The same for a word that may also be a file. */
    public static String forWordOrFile(String word, Collection<String> known) {
        return forWord(word, known)
                + (closest(word, known).isPresent() ? "" : ", or a file of your own, named with its ending .yaml");
    }

    private static String list(Collection<String> known) {
        StringJoiner list = new StringJoiner(", ", "known: ", "");
        int listed = 0;
        for (String name : known) {
            if (listed == MAX_LISTED) {
                list.add("...");
                break;
            }
            list.add(name);
            listed++;
        }
        return list.toString();
    }
}
