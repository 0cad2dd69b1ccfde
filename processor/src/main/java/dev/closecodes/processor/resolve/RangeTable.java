package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.RangeRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The ranges and the reserved numbers of all registries. */
public final class RangeTable {

    /** Each range adds lines to a generated method. */
    private static final int MAX_RANGES = 100;

    private final List<RangeRule> ranges = new ArrayList<>();
    private final List<Reservation> reserved = new ArrayList<>();
    private final Problems problems;

    /** Numbers that a registry reserves. */
    public record Reservation(Located<Interval> codes, Layer by) {}

    RangeTable(Problems problems) {
        this.problems = problems;
    }

    /** Adds the ranges of a registry, after those of the registries that it extends. */
    void add(Layer layer) {
        for (Located<Interval> codes : layer.document().reserved()) {
            reserved.add(new Reservation(codes, layer));
        }
        for (RangeRule range : layer.document().ranges()) {
            RangeRule other = overlapping(range);
            if (other == null) {
                ranges.add(range);
            } else {
                report(range, other);
            }
        }
        if (ranges.size() > MAX_RANGES) {
            problems.add(
                    ProblemId.CC022,
                    ranges.get(MAX_RANGES).codes().place(),
                    "a registry can have at most " + MAX_RANGES + " ranges, including those that it inherits");
            ranges.subList(MAX_RANGES, ranges.size()).clear();
        }
    }

    private @Nullable RangeRule overlapping(RangeRule range) {
        for (RangeRule other : ranges) {
            if (other.codes().value().overlaps(range.codes().value())) {
                return other;
            }
        }
        return null;
    }

    private void report(RangeRule range, RangeRule first) {
        Place place = range.codes().place();
        problems.add(
                ProblemId.CC029,
                place,
                "`" + range.codes().value() + "` overlaps `" + first.codes().value() + "` ("
                        + first.codes().place().from(place)
                        + "); a code can be in only one range, so change one of the two");
    }

    /** Returns the range that contains a code; null if there is none. */
    public @Nullable RangeRule containing(int code) {
        for (RangeRule range : ranges) {
            if (range.codes().value().contains(code)) {
                return range;
            }
        }
        return null;
    }

    /** Returns the first entry that reserves a code; null if there is none. */
    public @Nullable Reservation reservation(int code) {
        for (Reservation entry : reserved) {
            if (entry.codes().value().contains(code)) {
                return entry;
            }
        }
        return null;
    }

    /** Returns the ranges in ascending order. */
    List<RangeRule> ranges() {
        Map<Integer, RangeRule> sorted = new TreeMap<>();
        for (RangeRule range : ranges) {
            sorted.put(range.codes().value().first(), range);
        }
        return List.copyOf(sorted.values());
    }

    /** Returns the reserved numbers in ascending order of their first codes. */
    List<Located<Interval>> reserved() {
        List<Located<Interval>> sorted = new ArrayList<>();
        for (Reservation entry : reserved) {
            int at = sorted.size();
            while (at > 0
                    && sorted.get(at - 1).value().first()
                            > entry.codes().value().first()) {
                at--;
            }
            sorted.add(at, entry.codes());
        }
        return sorted;
    }
}
