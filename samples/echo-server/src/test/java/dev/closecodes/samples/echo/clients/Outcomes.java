package dev.closecodes.samples.echo.clients;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What became of close codes: each outcome with the codes that had it. */
final class Outcomes {

    private static final String NONE = "-";

    private final Map<String, NavigableSet<Integer>> codes = new HashMap<>();

    void add(int code, String outcome) {
        codes.computeIfAbsent(outcome, unused -> new TreeSet<>()).add(code);
    }

    /** The codes that had this outcome, which is not among the others then. */
    String take(String outcome) {
        NavigableSet<Integer> taken = codes.remove(outcome);
        return taken == null ? NONE : ranges(taken);
    }

    /** Codes and outcomes but this one, the least code first. */
    String othersThan(String outcome) {
        take(outcome);
        return others();
    }

    /** Codes and outcomes, the least code first. */
    String others() {
        return codes.isEmpty()
                ? NONE
                : codes.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getValue().first()))
                        .map(entry -> ranges(entry.getValue()) + " " + entry.getKey())
                        .collect(joining("; "));
    }

    private static String ranges(NavigableSet<Integer> codes) {
        StringBuilder ranges = new StringBuilder();
        for (int code : codes) {
            boolean goesOn = codes.contains(code - 1);
            boolean ends = !codes.contains(code + 1);
            if (!goesOn) {
                ranges.append(ranges.length() == 0 ? "" : ", ").append(code);
            } else if (ends) {
                ranges.append('-').append(code);
            }
        }
        return ranges.toString();
    }
}
