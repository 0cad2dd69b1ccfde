package dev.closecodes.samples.benchmarks.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Formats the medians of all rounds as a Markdown table. */
final class CompileTable {

    private static final String HEAD = """
            | compiled with | wall, ms | added | ratio to AutoValue | ratio to Immutables | ratio to 20 codes | CPU, ms | added | ratio to AutoValue | ratio to Immutables | ratio to 20 codes |
            | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
            """;

    private static final List<Contender> REFERENCES =
            List.of(Contender.AUTO_VALUE, Contender.IMMUTABLES, Contender.CODES_20);

    private final Map<Contender, List<Cost>> costs = new EnumMap<>(Contender.class);

    void add(Contender contender, Cost cost) {
        costs.computeIfAbsent(contender, unused -> new ArrayList<>()).add(cost);
    }

    @Override
    public String toString() {
        return HEAD
                + Arrays.stream(Contender.values())
                        .map(contender -> "| " + contender.title() + " | " + cells(contender, Cost::wall) + " | "
                                + cells(contender, Cost::cpu) + " |\n")
                        .collect(Collectors.joining());
    }

    private String cells(Contender contender, ToDoubleFunction<Cost> of) {
        String total = String.format(Locale.ROOT, "%.0f | ", median(contender, of));
        if (contender == Contender.NO_PROCESSOR) {
            return total + " | | |";
        }
        return total
                + String.format(Locale.ROOT, "%.0f | ", added(contender, of))
                + REFERENCES.stream()
                        .map(reference -> contender.isOurs() ? ratio(contender, reference, of) : "")
                        .collect(Collectors.joining(" | "));
    }

    private String ratio(Contender contender, Contender reference, ToDoubleFunction<Cost> of) {
        return String.format(Locale.ROOT, "%.2f", added(contender, of) / added(reference, of));
    }

    /** Returns the additional time, compared with the compilation without a processor. */
    private double added(Contender contender, ToDoubleFunction<Cost> of) {
        return median(contender, of) - median(Contender.NO_PROCESSOR, of);
    }

    private double median(Contender contender, ToDoubleFunction<Cost> of) {
        double[] sorted = costs.getOrDefault(contender, List.of()).stream()
                .mapToDouble(of)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
