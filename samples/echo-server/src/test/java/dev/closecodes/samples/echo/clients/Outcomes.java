package dev.closecodes.samples.echo.clients;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The outcomes of close codes, with and without a reason. They are combined when all are known. */
final class Outcomes {

    /** The text if there is no code. */
    static final String NONE = "-";

    private final Map<Integer, String> withReason = new TreeMap<>();
    private final Map<Integer, String> withoutReason = new TreeMap<>();

    void add(int code, String reason, String outcome) {
        (reason.isEmpty() ? withoutReason : withReason).put(code, outcome);
    }

    /** Returns the codes with this outcome. */
    String codes(String outcome) {
        NavigableSet<Integer> codes = all().getOrDefault(outcome, Collections.emptyNavigableSet());
        return codes.isEmpty() ? NONE : ranges(codes);
    }

    /** Returns the codes with other outcomes, and these outcomes. The lowest code is first. */
    String othersThan(String... outcomes) {
        Map<String, NavigableSet<Integer>> others = all();
        for (String outcome : outcomes) {
            others.remove(outcome);
        }
        return others.isEmpty()
                ? NONE
                : others.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getValue().first()))
                        .map(entry -> ranges(entry.getValue()) + " " + entry.getKey())
                        .collect(joining("; "));
    }

    /** Returns the codes for each outcome. A code without a reason is listed only if its outcome is different. */
    private Map<String, NavigableSet<Integer>> all() {
        Map<String, NavigableSet<Integer>> all = new HashMap<>();
        withReason.forEach((code, outcome) -> put(all, outcome, code));
        withoutReason.forEach((code, outcome) -> {
            boolean differs = !withReason.getOrDefault(code, outcome).equals(outcome);
            put(all, differs ? outcome + " if there is no reason" : outcome, code);
        });
        return all;
    }

    private static void put(Map<String, NavigableSet<Integer>> all, String outcome, int code) {
        all.computeIfAbsent(outcome, unused -> new TreeSet<>()).add(code);
    }

    private static String ranges(NavigableSet<Integer> codes) {
        StringBuilder ranges = new StringBuilder();
        for (int code : codes) {
            boolean inRange = codes.contains(code - 1);
            boolean ends = !codes.contains(code + 1);
            if (!inRange) {
                ranges.append(ranges.length() == 0 ? "" : ", ").append(code);
            } else if (ends) {
                ranges.append('-').append(code);
            }
        }
        return ranges.toString();
    }
}
