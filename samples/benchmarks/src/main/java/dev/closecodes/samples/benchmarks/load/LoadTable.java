package dev.closecodes.samples.benchmarks.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Formats the results as a Markdown table: medians of all rounds, and sums of the errors. */
final class LoadTable {

    private static final String HEAD = """
            | messages | contender | messages/s | ratio | p50, ms | p99, ms | server CPU, µs per message | ratio | errors | lost |
            | --- | --- | --: | --: | --: | --: | --: | --: | --: | --: |
            """;

    private final Map<Workload, Map<Contender, List<LoadResult>>> results = new LinkedHashMap<>();

    void add(Contender contender, LoadResult result) {
        results.computeIfAbsent(result.workload(), unused -> new EnumMap<>(Contender.class))
                .computeIfAbsent(contender, unused -> new ArrayList<>())
                .add(result);
    }

    @Override
    public String toString() {
        return HEAD
                + results.entrySet().stream()
                        .flatMap(rows -> rows.getValue().entrySet().stream()
                                .map(row -> row(rows.getKey(), row.getKey(), row.getValue(), rows.getValue())))
                        .collect(Collectors.joining());
    }

    /** Formats a row. Ratios are the values of closecodes divided by those of the contender. */
    private static String row(
            Workload workload, Contender contender, List<LoadResult> rounds, Map<Contender, List<LoadResult>> all) {
        List<LoadResult> ours = all.getOrDefault(Contender.CLOSECODES, rounds);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %.2f | %.2f | %.2f | %.2f | %.2f | %d | %d |%n",
                workload.title(),
                contender.name().toLowerCase(Locale.ROOT),
                median(rounds, LoadResult::messagesPerSecond),
                median(ours, LoadResult::messagesPerSecond) / median(rounds, LoadResult::messagesPerSecond),
                median(rounds, round -> round.latencyMillis(50)),
                median(rounds, round -> round.latencyMillis(99)),
                median(rounds, LoadResult::cpuMicrosPerMessage),
                median(ours, LoadResult::cpuMicrosPerMessage) / median(rounds, LoadResult::cpuMicrosPerMessage),
                rounds.stream().mapToInt(round -> round.tally().errors().size()).sum(),
                rounds.stream().mapToLong(round -> round.tally().lost()).sum());
    }

    private static double median(List<LoadResult> rounds, ToDoubleFunction<LoadResult> of) {
        double[] sorted = rounds.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
