package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every vector of the spec through the streaming decoder: whole, and split. */
final class VectorsTest {

    /** Up to this size, every split; a stream of 64 KiB says no more than one of 256 bytes. */
    private static final int SMALL = 400;

    private static final int SHORT = 24;

    @Test
    void wholeInEveryKindOfBuffer() {
        Vector.all()
                .forEach(vector -> vessels(vector)
                        .forEach(vessel -> assertEquals(
                                vector.outcome(),
                                Connection.decode(vector.codec(), vessel, vector.bytes()),
                                () -> vector + " in " + vessel)));
    }

    @Test
    void byteByByte() {
        Vector.all().forEach(vector -> {
            int[] cuts = IntStream.range(1, vector.bytes().length).toArray();
            expect(vector, cuts);
            expect(vector, Vessel.writable(1).get(5), cuts);
        });
    }

    @Test
    void splitAtEveryByte() {
        small(SMALL).forEach(vector -> {
            Vessel direct = Vessel.writable(vector.bytes().length).get(5);
            for (int cut = 0; cut <= vector.bytes().length; cut++) {
                expect(vector, cut);
                expect(vector, direct, cut);
            }
        });
    }

    @Test
    void splitAtEveryTwoBytes() {
        small(SHORT).forEach(vector -> {
            Vessel direct = Vessel.writable(vector.bytes().length).get(5);
            for (int first = 1; first < vector.bytes().length; first++) {
                for (int second = first; second < vector.bytes().length; second++) {
                    expect(vector, first, second);
                    expect(vector, direct, first, second);
                }
            }
        });
    }

    @Test
    void everyHeaderIsAsTheOracleSays() {
        Vector.all().forEach(vector -> {
            HeaderCheck check = new HeaderCheck(vector.codec());
            FrameWalk.over(vector, frame -> check.everyWay(frame, Math.min(frame.length, HeaderCheck.MOST)));
        });
    }

    /** What is masked is unmasked in its buffer, which then has to be writable. */
    private static List<Vessel> vessels(Vector vector) {
        int size = vector.bytes().length;
        return vector.fromClient() ? Vessel.writable(size) : Vessel.all(size);
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

    private static void expect(Vector vector, Vessel vessel, int... cuts) {
        assertEquals(
                vector.outcome(),
                Connection.decode(vector.codec(), vessel, vector.bytes(), cuts),
                () -> vector + " in " + vessel + message(cuts));
    }

    private static String message(int[] cuts) {
        return cuts.length > 2 ? ", byte by byte" : ", cut at " + Arrays.toString(cuts);
    }
}
