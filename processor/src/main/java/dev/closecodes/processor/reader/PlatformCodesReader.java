package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.CloseFrame;
import dev.closecodes.processor.model.CodeHandling;
import dev.closecodes.processor.model.CodeHandling.Rewrite;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what a platform does with codes in one direction, from two keys of its file. */
final class PlatformCodesReader {

    private static final String CODES = "codes";
    private static final String AS = "as";

    static final List<String> REWRITE_KEYS = List.of(CODES, AS);

    private final Fields fields;
    private final String unchanged;
    private final String rewritten;
    private final Problems problems;

    /** The items of both keys that were read, by their first code. They do not overlap. */
    private final TreeMap<Integer, Located<Interval>> seen = new TreeMap<>();

    /**
     * Creates a reader for two keys of a platform file.
     *
     * @param unchanged the key of the codes that the platform passes on
     * @param rewritten the key of the codes for which it passes on another one
     */
    PlatformCodesReader(Fields fields, String unchanged, String rewritten, Problems problems) {
        this.fields = fields;
        this.unchanged = unchanged;
        this.rewritten = rewritten;
        this.problems = problems;
    }

    CodeHandling read() {
        return new CodeHandling(intervals(fields, unchanged), rewrites());
    }

    private List<Rewrite> rewrites() {
        fields.refuseEmptyList(rewritten);
        List<Rewrite> rewrites = new ArrayList<>();
        for (YamlNode item : fields.list(rewritten)) {
            Fields rewrite = Fields.of(item, "an item of `" + rewritten + "`", REWRITE_KEYS, problems);
            if (rewrite != null) {
                rewrite.require(CODES);
                List<Interval> codes = intervals(rewrite, CODES);
                Located<Integer> as = rewrite.requiredInteger(AS);
                if (as != null
                        && isInTwoBytes(AS, as.place(), new Interval(as.value(), as.value()))
                        && isAnotherCode(as, codes)) {
                    rewrites.add(new Rewrite(codes, as.value()));
                }
            }
        }
        return List.copyOf(rewrites);
    }

    private List<Interval> intervals(Fields map, String key) {
        map.refuseEmptyList(key);
        List<Interval> intervals = new ArrayList<>();
        for (Located<Interval> interval : map.intervals(key)) {
            if (isInTwoBytes(key, interval.place(), interval.value()) && isOnlyHere(interval)) {
                intervals.add(interval.value());
            }
        }
        return List.copyOf(intervals);
    }

    private boolean isInTwoBytes(String key, Place place, Interval codes) {
        boolean isIn = Interval.TWO_BYTES.contains(codes);
        if (!isIn) {
            problems.add(
                    ProblemId.CC006,
                    place,
                    "`" + key + "` has " + codes + ", but a close code has two bytes; use only numbers in "
                            + Interval.TWO_BYTES);
        }
        return isIn;
    }

    /** 1005 may be replaced by itself: a platform that sends 1005 as a Close frame without a code. */
    private boolean isAnotherCode(Located<Integer> as, List<Interval> codes) {
        for (Interval interval : codes) {
            if (interval.contains(as.value()) && as.value() != CloseFrame.NO_STATUS) {
                problems.add(
                        ProblemId.CC030,
                        as.place(),
                        "`" + AS + "` is " + as.value() + ", which is also in `" + CODES
                                + "`; a code that is not replaced belongs to `" + unchanged + "`");
                return false;
            }
        }
        return true;
    }

    private boolean isOnlyHere(Located<Interval> interval) {
        Map.@Nullable Entry<Integer, Located<Interval>> below =
                seen.floorEntry(interval.value().last());
        if (below == null || !below.getValue().value().overlaps(interval.value())) {
            seen.put(interval.value().first(), interval);
            return true;
        }
        Located<Interval> other = below.getValue();
        problems.add(
                ProblemId.CC029,
                interval.place(),
                "`" + interval.value() + "` overlaps `" + other.value() + "` ("
                        + other.place().from(interval.place()) + "); a code can be only once in `" + unchanged
                        + "` and `"
                        + rewritten + "`, so change one of the two");
        return false;
    }
}
