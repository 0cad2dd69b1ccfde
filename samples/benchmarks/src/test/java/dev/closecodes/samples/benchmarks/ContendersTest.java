package dev.closecodes.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that all contenders have the same results. */
class ContendersTest {

    static Stream<CloseExchange> exchanges() {
        return Stream.of(new ClosecodesClose(), new JettyClose(), new NettyClose());
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void everyCloseFrameArrives(CloseExchange exchange) throws Exception {
        CloseFrame benchmark = new CloseFrame();
        assertEquals(40, benchmark.message.getBytes(StandardCharsets.UTF_8).length);
        exchange.exchange(1001, "ärger");
        assertEquals("1001 ärger", exchange.code + " " + exchange.message);
        exchange.exchange(benchmark.code, benchmark.message);
        assertEquals(benchmark.code + " " + benchmark.message, exchange.code + " " + exchange.message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ascii", "mixed"})
    void textsAreWellFormed(String kind) {
        ValidateUtf8 benchmark = new ValidateUtf8();
        benchmark.text = kind;
        benchmark.setUp();
        assertEquals(1_024, Texts.of(kind).length);
        assertTrue(benchmark.closecodes());
        assertTrue(benchmark.guava());
    }

    @Test
    void lookupsAgree() {
        Codes codes = new Codes();
        int[] numbers = Codes.shuffled(1);
        assertEquals(Codes.COUNT, numbers.length);
        assertTrue(Arrays.stream(numbers).anyMatch(code -> CloseCode.byCode(code) == null));
        for (int code : numbers) {
            assertEquals(CloseCode.byCode(code), codes.inMap(code));
            assertEquals(CloseCode.byCode(code), Codes.scanned(code));
            assertEquals(CloseCodes.isSendable(code), Codes.isSendable(code, codes.inMap(code)), "code " + code);
        }
    }
}
