package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The streaming decoder reads every vector of the spec, whole and split. */
final class VectorsTest {

    /** Vectors up to this size are split at every byte. Splitting a stream of 64 KiB would find nothing more. */
    private static final int SMALL = 400;

    private static final int SHORT = 24;

    @Test
    void wholeInEveryKindOfBuffer() {
        Vector.all()
                .forEach(vector -> kinds(vector)
                        .forEach(kind -> assertEquals(
                                vector.outcome(),
                                Connection.decode(vector.codec(), kind, vector.bytes()),
                                () -> vector + " in " + kind)));
    }

    @Test
    void byteByByte() {
        Vector.all().forEach(vector -> {
            int[] cuts = IntStream.range(1, vector.bytes().length).toArray();
            expect(vector, cuts);
            expect(vector, BufferKind.writable(1).get(5), cuts);
        });
    }

    @Test
    void splitAtEveryByte() {
        small(SMALL).forEach(vector -> {
            BufferKind direct = BufferKind.writable(vector.bytes().length).get(5);
            for (int cut = 0; cut <= vector.bytes().length; cut++) {
                expect(vector, cut);
                expect(vector, direct, cut);
            }
        });
    }

    @Test
    void collectedAtEverySplit() {
        small(SMALL).forEach(vector -> {
            for (int cut = 0; cut <= vector.bytes().length; cut++) {
                assertEquals(
                        vector.outcome(),
                        Connection.collect(vector.codec(), vector.bytes(), cut),
                        vector + message(new int[] {cut}));
            }
            int[] cuts = IntStream.range(1, vector.bytes().length).toArray();
            assertEquals(vector.outcome(), Connection.collect(vector.codec(), vector.bytes(), cuts), vector::toString);
        });
    }

    @Test
    void splitAtEveryTwoBytes() {
        small(SHORT).forEach(vector -> {
            BufferKind direct = BufferKind.writable(vector.bytes().length).get(5);
            for (int first = 1; first < vector.bytes().length; first++) {
                for (int second = first; second < vector.bytes().length; second++) {
                    expect(vector, first, second);
                    expect(vector, direct, first, second);
                }
            }
        });
    }

    @Test
    void headersAreAsOracleReadsThem() {
        Vector.all().forEach(vector -> {
            HeaderCheck check = new HeaderCheck(vector.codec());
            VectorFrames.forEach(
                    vector, frame -> check.checkAllKinds(frame, Math.min(frame.length, HeaderCheck.MAX_BYTES)));
        });
    }

    /** Returns the kinds of buffer for a vector. Masked frames need writable ones: they are unmasked in place. */
    private static List<BufferKind> kinds(Vector vector) {
        int size = vector.bytes().length;
        return vector.fromClient() ? BufferKind.writable(size) : BufferKind.all(size);
    }

    private static Stream<Vector> small(int most) {
        return Vector.all().filter(vector -> vector.bytes().length <= most);
    }

    private static void expect(Vector vector, int... cuts) {
        assertEquals(
                vector.outcome(),
                Connection.decode(vector.codec(), vector.bytes(), cuts),
                () -> vector + message(cuts));
    }

    private static void expect(Vector vector, BufferKind kind, int... cuts) {
        assertEquals(
                vector.outcome(),
                Connection.decode(vector.codec(), kind, vector.bytes(), cuts),
                () -> vector + " in " + kind + message(cuts));
    }

    private static String message(int[] cuts) {
        return cuts.length > 2 ? ", byte by byte" : ", split at " + Arrays.toString(cuts);
    }
}
