package dev.closecodes.processor.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects problems, so that all of them can be reported at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    private boolean isStrict;

    /** Makes errors of all warnings that are added from now on. */
    public void makeWarningsErrors() {
        isStrict = true;
    }

    /** Adds a problem at a place in a registry. */
    public void add(ProblemId id, Place place, String text) {
        add(id, Optional.of(place), text);
    }

    /** Adds a problem that is not in a registry. */
    public void add(ProblemId id, String text) {
        add(id, Optional.empty(), text);
    }

    private void add(ProblemId id, Optional<Place> place, String text) {
        found.add(new Problem(id, place, text, id.isWarning() && !isStrict));
    }

    public boolean hasErrors() {
        for (Problem problem : found) {
            if (!problem.isWarning()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns all errors, or all warnings if there are no errors. Problems without a place come first; the others are
     * in the order of their places.
     */
    public List<Problem> inOrder() {
        if (found.isEmpty()) {
            return List.of();
        }
        boolean errorsOnly = hasErrors();
        // A set, because a file that cannot be read is reported twice if it is extended in two ways.
        Set<Problem> distinct = new LinkedHashSet<>();
        for (Problem problem : found) {
            if (!errorsOnly || !problem.isWarning()) {
                distinct.add(problem);
            }
        }
        List<Problem> sorted = new ArrayList<>(distinct);
        sorted.sort(new ByPlace());
        return List.copyOf(sorted);
    }

    private static final class ByPlace implements Comparator<Problem> {

        @Override
        public int compare(Problem a, Problem b) {
            return a.place().isPresent() && b.place().isPresent()
                    ? a.place().get().compareTo(b.place().get())
                    : Boolean.compare(a.place().isPresent(), b.place().isPresent());
        }
    }
}
