package dev.closecodes.samples.benchmarks;

import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The result of one contender.
 *
 * @param name the benchmark's method
 * @param nanoseconds the median of all iterations of all forks, for one operation
 * @param bytes the bytes allocated for one operation, rounded
 */
record Contender(String name, double nanoseconds, long bytes) {

    /** The prefix of the methods that use the generated code. */
    static final String OURS = "closecodes";

    static Contender of(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        Result<?> allocated = Objects.requireNonNull(
                result.getSecondaryResults().get("gc.alloc.rate.norm"), "The GC profiler must be on");
        return new Contender(
                benchmark.substring(benchmark.lastIndexOf('.') + 1), median(result), Math.round(allocated.getScore()));
    }

    boolean isPeer() {
        return !name.startsWith(OURS);
    }

    private static double median(RunResult result) {
        double[] scores = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .sorted()
                .toArray();
        int middle = scores.length / 2;
        return scores.length % 2 == 1 ? scores[middle] : (scores[middle - 1] + scores[middle]) / 2;
    }
}
