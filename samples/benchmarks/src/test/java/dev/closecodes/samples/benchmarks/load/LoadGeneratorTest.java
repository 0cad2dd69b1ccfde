package dev.closecodes.samples.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.samples.benchmarks.load.FaultyEcho.Fault;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that the generator detects the mistakes of a server. */
@Timeout(60)
class LoadGeneratorTest {

    private static final int CONNECTIONS = 3;
    private static final Duration LONG_ENOUGH = Duration.ofMillis(300);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NONE                    | 0 |
            DROPPED                 | 3 | byte 15 differs from message 10
            DOUBLED                 | 3 | byte 15 differs from message 11
            SWAPPED_WITH_THE_NEXT   | 3 | byte 15 differs from message 10
            FROM_ANOTHER_CONNECTION | 2 | byte 7 differs from message 10
            CORRUPTED               | 3 | byte 63 differs from message 10
            SHORTENED               | 3 | only 63 bytes were echoed
            LENGTHENED              | 3 | the echo is longer than message 10
            OF_ANOTHER_TYPE         | 3 | text was echoed as binary
            CLOSED                  | 3 | the server closed with 1001
            CUT_OFF                 | 3 | the connection ended without a Close frame
            """)
    void detectsMistakesOfAServer(Fault fault, int errors, String message) throws Exception {
        Tally tally = run(fault, 2);
        assertAll(
                () -> assertEquals(errors, tally.errors().size(), tally.errors()::toString),
                () -> assertTrue(tally.lost() >= errors, () -> tally.lost() + " lost"),
                () -> assertEquals(errors == 0, tally.lost() == 0, () -> tally.lost() + " lost"),
                () -> tally.errors().forEach(error -> assertTrue(error.contains(message), error)));
    }

    /** With one message in flight, no more echoes arrive. */
    @Test
    void detectsAMissingEcho() throws Exception {
        Tally tally = run(Fault.DROPPED, 1);
        assertAll(
                () -> assertEquals(CONNECTIONS, tally.lost()),
                () -> assertEquals(CONNECTIONS * 11, tally.sent()),
                () -> assertEquals(CONNECTIONS, tally.errors().size()),
                () -> tally.errors().forEach(error -> assertTrue(error.contains("was not closed in time"), error)));
    }

    private static Tally run(Fault fault, int inFlight) throws Exception {
        AtomicReference<@Nullable WebSocketFrame> ofAnother = new AtomicReference<>();
        try (NettyServer server = new NettyServer(() -> new FaultyEcho(fault, ofAnother))) {
            Workload workload = new Workload(CONNECTIONS, inFlight, 64, true, Duration.ZERO, LONG_ENOUGH);
            return LoadGenerator.run(server.address(), workload, () -> Duration.ZERO)
                    .tally();
        }
    }
}
