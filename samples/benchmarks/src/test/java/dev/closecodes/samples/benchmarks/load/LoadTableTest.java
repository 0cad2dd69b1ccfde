package dev.closecodes.samples.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** Tests the table of several rounds. */
class LoadTableTest {

    private static final Workload WORKLOAD = new Workload(10, 2, 2_048, true, Duration.ZERO, Duration.ofSeconds(10));

    @Test
    void showsMediansAndSums() {
        LoadTable table = new LoadTable();
        table.add(Contender.CLOSECODES, result(300, 4, 0));
        table.add(Contender.JETTY, result(100, 5, 1));
        table.add(Contender.CLOSECODES, result(900, 5, 0));
        table.add(Contender.JETTY, result(150, 30, 2));
        table.add(Contender.CLOSECODES, result(400, 6, 0));
        table.add(Contender.JETTY, result(200, 10, 0));
        assertEquals(
                List.of(
                        "| 2 KiB of text, 2 in flight | closecodes | 40 | 1.00 | 5.00 | 5.00 | 2.50 | 1.00 | 0 | 0 |",
                        "| 2 KiB of text, 2 in flight | jetty | 15 | 2.67 | 10.00 | 10.00 | 6.67 | 0.38 | 3 | 6 |"),
                table.toString().lines().skip(2).toList());
    }

    /** Creates a result. For each error there are two lost messages. */
    private static LoadResult result(int messages, int latencyMillis, int errors) {
        Histogram latencies = new Histogram(5);
        latencies.recordValueWithCount(latencyMillis * 1_000_000L, messages);
        Tally tally =
                new Tally(latencies, messages, 2L * errors, List.of("a", "b").subList(0, errors));
        return new LoadResult(WORKLOAD, tally, Duration.ofMillis(1));
    }
}
