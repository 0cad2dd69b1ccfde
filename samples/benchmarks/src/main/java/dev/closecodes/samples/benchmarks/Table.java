package dev.closecodes.samples.benchmarks;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/** Formats the results as a Markdown table. */
final class Table {

    private static final String HEAD = """
            | work | closecodes, ns | peers, ns | ratio to the fastest peer | goal | allocated, B | goal | |
            | --- | --: | --- | --: | --: | --: | --: | --- |
            """;

    private Table() {}

    static String of(Collection<RunResult> results) {
        return HEAD
                + Work.ALL.stream()
                        .map(work -> row(work, contenders(work, results)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining());
    }

    /** Returns the contenders of a row, the fastest first. */
    private static List<Contender> contenders(Work work, Collection<RunResult> results) {
        return results.stream()
                .filter(result -> work.isMeasuredBy(result.getParams()))
                .map(Contender::of)
                .sorted(Comparator.comparingDouble(Contender::nanoseconds))
                .toList();
    }

    private static Optional<String> row(Work work, List<Contender> contenders) {
        List<Contender> peers = contenders.stream().filter(Contender::isPeer).toList();
        return contenders.stream()
                .filter(contender -> contender.name().equals(work.ours()) && !peers.isEmpty())
                .findAny()
                .map(ours -> row(work, ours, peers));
    }

    private static String row(Work work, Contender ours, List<Contender> peers) {
        double share = ours.nanoseconds() / peers.get(0).nanoseconds();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %d | %d | %s |\n",
                work.title(),
                number(ours.nanoseconds()),
                peers.stream()
                        .map(peer -> peer.name() + " " + number(peer.nanoseconds()))
                        .collect(Collectors.joining(", ")),
                share(share),
                work.goal() == 0 ? "" : share(work.goal()),
                ours.bytes(),
                work.allocation(),
                verdict(work, ours, share));
    }

    private static String verdict(Work work, Contender ours, double share) {
        boolean slow = work.goal() != 0 && share > work.goal();
        boolean allocatesTooMuch = ours.bytes() > work.allocation();
        if (slow || allocatesTooMuch) {
            return "**missed**";
        }
        return work.goal() == 0 ? "" : "met";
    }

    /** Formats a number with three digits, or more if it has more before the point. */
    private static String number(double value) {
        int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String share(double value) {
        if (value == Math.rint(value)) {
            return "1";
        }
        return value < 0.9 ? "1/" + number(1 / value).replaceFirst("\\.0+$", "") : number(value);
    }
}
