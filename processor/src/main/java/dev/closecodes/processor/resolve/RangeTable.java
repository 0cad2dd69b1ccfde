package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.RangeConduct;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What all registries together say of ranges of codes. */
public final class RangeTable {

    /** The advice of each is a line of generated code. */
    private static final int MAX_RANGES = 100;

    private final List<RangeConduct> conducts = new ArrayList<>();
    private final List<Reservation> reserved = new ArrayList<>();
    private final Problems problems;

    /** Codes that a registry wants nobody to use. */
    public record Reservation(Located<Interval> codes, RegistryNode by) {}

    public RangeTable(Problems problems) {
        this.problems = problems;
    }

    /** Takes the ranges of a registry, after those of the registries that it extends. */
    public void add(RegistryNode node) {
        for (Located<Interval> codes : node.document().reserved()) {
            reserved.add(new Reservation(codes, node));
        }
        for (RangeConduct range : node.document().conducts()) {
            conducts.stream()
                    .filter(other ->
                            other.codes().value().overlaps(range.codes().value()))
                    .findFirst()
                    .ifPresentOrElse(other -> report(range, other), () -> conducts.add(range));
        }
        if (conducts.size() > MAX_RANGES) {
            problems.add(
                    ProblemId.CC022,
                    conducts.get(MAX_RANGES).codes().place(),
                    "a registry has at most " + MAX_RANGES + " ranges, with those that it inherits");
            conducts.subList(MAX_RANGES, conducts.size()).clear();
        }
    }

    private void report(RangeConduct range, RangeConduct first) {
        Place place = range.codes().place();
        problems.add(
                ProblemId.CC029,
                place,
                "`" + range.codes().value() + "` overlaps `" + first.codes().value() + "` ("
                        + first.codes().place().from(place)
                        + "); a code can have the advice of one range only, so change one of the two");
    }

    /** The range that a code lies in. */
    public Optional<RangeConduct> around(int code) {
        for (RangeConduct range : conducts) {
            if (range.codes().value().contains(code)) {
                return Optional.of(range);
            }
        }
        return Optional.empty();
    }

    /** What keeps a code from being used. */
    public Optional<Reservation> reservation(int code) {
        for (Reservation entry : reserved) {
            if (entry.codes().value().contains(code)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    public List<RangeConduct> conducts() {
        return conducts.stream()
                .sorted(Comparator.comparing(range -> range.codes().value().first()))
                .toList();
    }

    public List<Located<Interval>> reserved() {
        return reserved.stream()
                .map(Reservation::codes)
                .sorted(Comparator.comparing(codes -> codes.value().first()))
                .toList();
    }
}
