package dev.closecodes.samples.benchmarks;

import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * A row of the table: what is measured, and the goals.
 *
 * @param title the work
 * @param benchmark the class of the benchmark, which has one method per contender
 * @param ours the method that uses the generated code
 * @param params the parameters of this row
 * @param goal the maximum ratio to the time of the fastest peer, or 0 if there is no goal
 * @param allocation the maximum allocation, in bytes
 */
record Work(String title, Class<?> benchmark, String ours, Map<String, String> params, double goal, long allocation) {

    /** The size of a String of 40 Latin letters: 24 bytes, and 56 bytes of its array. */
    private static final long REASON = 80;

    /** All rows, in the order of the table. */
    static final List<Work> ALL = List.of(
            decode("16", "heap", 1 / 5.0),
            decode("1024", "heap", 1 / 12.0),
            decode("16384", "heap", 1 / 10.0),
            decodeByHeaders("16", 1 / 5.0),
            decodeByHeaders("1024", 1 / 12.0),
            decodeByHeaders("16384", 1 / 10.0),
            decode("16", "direct", 0),
            decode("1024", "direct", 0),
            decode("16384", "direct", 0),
            new Work("mask 64 KiB, heap", Mask.class, Contender.OURS, Map.of("memory", "heap"), 1, 0),
            new Work("mask 64 KiB, direct", Mask.class, Contender.OURS, Map.of("memory", "direct"), 0, 0),
            new Work(
                    "validate 1 KiB of ASCII", ValidateUtf8.class, Contender.OURS, Map.of("text", "ascii"), 1 / 8.0, 0),
            new Work(
                    "validate 1 KiB of mixed scripts",
                    ValidateUtf8.class,
                    Contender.OURS,
                    Map.of("text", "mixed"),
                    1,
                    0),
            new Work("encode and decode a Close frame", CloseFrame.class, Contender.OURS, Map.of(), 1 / 4.0, REASON),
            new Work("`CloseCode.byCode`", ByCode.class, Contender.OURS, Map.of(), 1 / 3.0, 0),
            new Work("`CloseCodes.isSendable`", IsSendable.class, Contender.OURS, Map.of(), 1 / 3.0, 0));

    private static Work decode(String payloadBytes, String memory, double goal) {
        return new Work(
                "decode a frame of " + payloadBytes + " bytes, " + memory,
                Decode.class,
                Contender.OURS,
                Map.of("payloadBytes", payloadBytes, "memory", memory),
                goal,
                0);
    }

    private static Work decodeByHeaders(String payloadBytes, double goal) {
        return new Work(
                "the same, " + payloadBytes + " bytes, header by header",
                Decode.class,
                Contender.OURS + "Headers",
                Map.of("payloadBytes", payloadBytes, "memory", "heap"),
                goal,
                0);
    }

    /** Returns whether a result belongs to this row. */
    boolean isMeasuredBy(BenchmarkParams measured) {
        return measured.getBenchmark().startsWith(benchmark.getName() + ".")
                && params.entrySet().stream()
                        .allMatch(param -> param.getValue().equals(measured.getParam(param.getKey())));
    }
}
