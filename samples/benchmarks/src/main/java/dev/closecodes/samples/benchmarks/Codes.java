package dev.closecodes.samples.benchmarks;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Numbers to look up, and handwritten code to look them up. */
final class Codes {

    /** The length of {@link #shuffled}. */
    static final int COUNT = 1_024;

    private static final int[] WITHOUT_A_NAME = {0, 999, 1016, 2000, 2999, 3001, 3999, 4200, 4999, 5000, 65_535};

    private final Map<Integer, CloseCode> map = new HashMap<>();

    Codes() {
        for (CloseCode code : CloseCode.values()) {
            map.put(code.code(), code);
        }
    }

    /** Returns all codes with a name and some numbers without one, each about equally often. */
    static int[] shuffled(long seed) {
        int[] all = IntStream.concat(
                        Arrays.stream(CloseCode.values()).mapToInt(CloseCode::code), Arrays.stream(WITHOUT_A_NAME))
                .toArray();
        List<Integer> codes =
                IntStream.range(0, COUNT).mapToObj(i -> all[i % all.length]).collect(Collectors.toList());
        Collections.shuffle(codes, new Random(seed));
        return codes.stream().mapToInt(Integer::intValue).toArray();
    }

    @Nullable
    CloseCode inMap(int code) {
        return map.get(code);
    }

    static @Nullable CloseCode scanned(int code) {
        for (CloseCode candidate : CloseCode.values()) {
            if (candidate.code() == code) {
                return candidate;
            }
        }
        return null;
    }

    /** Returns the result of {@code CloseCodes.isSendable} for a code that was looked up before. */
    static boolean isSendable(int code, @Nullable CloseCode known) {
        return known != null ? known.isSendable() : code >= 3000 && code <= 4999;
    }
}
