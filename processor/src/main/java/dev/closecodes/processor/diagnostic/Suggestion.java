package dev.closecodes.processor.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Suggests known names in place of an unknown one. */
public final class Suggestion {

    private static final int MAX_LISTED = 24;

    private Suggestion() {}

    /** Returns the known name that is most similar to a name, if one is similar enough. Swapped letters count once. */
    public static Optional<String> closest(String name, Collection<String> known) {
        DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance((name.length() + 1) / 3);
        String lower = name.toLowerCase(Locale.ROOT);
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

    /** Returns {@code did you mean `x`?} if a known name is similar, or else a list of the known names. */
    public static String forName(String name, Collection<String> known) {
        Optional<String> closest = closest(name, known);
        return closest.isPresent() ? "did you mean " + Quote.of(closest.get()) + "?" : list(known);
    }

    /** Returns the same as {@link #forName}, for a name that can also be the name of a file. */
    public static String forNameOrFile(String name, Collection<String> known) {
        return forName(name, known)
                + (closest(name, known).isPresent() ? "" : ", or the name of your own file, with its ending .yaml");
    }

    private static String list(Collection<String> known) {
        StringJoiner list = new StringJoiner(", ", "known: ", "");
        int listed = 0;
        for (String candidate : known) {
            if (listed == MAX_LISTED) {
                list.add("...");
                break;
            }
            list.add(Quote.visible(candidate));
            listed++;
        }
        return list.toString();
    }
}
