package dev.closecodes.samples.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that each server echoes every message once, unchanged and in order, and answers Close frames. */
@Timeout(120)
class LoadTest {

    private static final Duration SHORT = Duration.ofMillis(600);

    /** Client and server are separate processes: each needs one file descriptor per connection, and some more. */
    @Test
    void thousandConnectionsForTwentySeconds() throws Exception {
        Workload workload = new Workload(1_000, 1, 64, true, Duration.ZERO, Duration.ofSeconds(20));
        try (ServerProcess server = ServerProcess.start(Contender.CLOSECODES)) {
            assertFlawless(LoadGenerator.run(server.address(), workload, server::cpu));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyContenderEchoes(Contender contender) throws Exception {
        try (ServerProcess server = ServerProcess.start(contender)) {
            for (Workload workload : List.of(
                    new Workload(50, 1, 64, true, Duration.ZERO, SHORT),
                    new Workload(50, 16, 200, true, Duration.ZERO, SHORT),
                    new Workload(50, 2, 100_000, false, Duration.ZERO, SHORT))) {
                assertFlawless(LoadGenerator.run(server.address(), workload, server::cpu));
            }
        }
    }

    private static void assertFlawless(LoadResult result) {
        assertAll(
                () -> assertEquals(List.of(), result.tally().errors()),
                () -> assertEquals(0, result.tally().lost()),
                () -> assertTrue(
                        result.counted() >= result.workload().connections(), "each connection has sent messages"),
                () -> assertTrue(result.tally().sent() >= result.counted(), "counted messages were sent"));
    }
}
