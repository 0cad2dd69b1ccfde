package dev.closecodes.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that all contenders compute the same result for the same frames. */
class DecodeTest {

    private static final long SEED = Long.getLong("seed", 1);

    static Stream<Named<Supplier<FrameReader>>> readers() {
        return Stream.of(
                Named.of("closecodes", ClosecodesReader::new),
                Named.of("closecodesHeaders", ClosecodesHeaderReader::new),
                Named.of("jetty", JettyReader::new),
                Named.of("netty", NettyReader::new),
                Named.of("javaWebSocket", JavaWebSocketReader::new),
                Named.of("tyrus", TyrusReader::new));
    }

    /** The sum includes the last byte. With every size, this detects a byte at any index that is still masked. */
    @ParameterizedTest
    @MethodSource("readers")
    void readsEverySize(Supplier<FrameReader> readers) {
        assertAll(IntStream.range(1, 300).mapToObj(size -> () -> assertSum(readers.get(), 3, size, false)));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void readsHeapAndDirect(Supplier<FrameReader> readers) {
        assertAll(Stream.of(16, 1_024, 16_384)
                .flatMap(size -> Stream.of(
                        () -> assertSum(readers.get(), 50, size, false),
                        () -> assertSum(readers.get(), 50, size, true))));
    }

    private static void assertSum(FrameReader reader, int count, int size, boolean direct) {
        MaskedFrames frames = MaskedFrames.of(count, size, direct, SEED);
        assertEquals(
                frames.sum(), reader.read(frames.buffer()), () -> size + " bytes, direct " + direct + ", seed " + SEED);
    }
}
