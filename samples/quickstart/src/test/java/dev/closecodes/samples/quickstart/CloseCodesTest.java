package dev.closecodes.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.CodeRange;
import dev.closecodes.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the validators with a second implementation of the rules, for all 16-bit numbers and many others. */
final class CloseCodesTest {

    /** Section 7.4.1: "MUST NOT be set as a status code in a Close control frame". */
    private static final Set<Integer> LOCAL_ONLY = Set.of(1005, 1006, 1015);

    /** Section 7.4.1 and the IANA registry; 1004 has no meaning yet. */
    private static final Set<Integer> ON_THE_WIRE =
            Set.of(1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014);

    private static final Set<Integer> CLIENT_ONLY = Set.of(1010);

    /** The three codes about a service or a gateway, and all codes of Discord. */
    private static final Set<Integer> SERVER_ONLY = Set.of(
            1012, 1013, 1014, 4000, 4001, 4002, 4003, 4004, 4005, 4007, 4008, 4009, 4010, 4011, 4012, 4013, 4014);

    @Test
    void knowsWhichCodesMayBeInACloseFrame() {
        numbers().forEach(code -> {
            assertEquals(mayBeInAFrame(code), CloseCodes.isReceivable(code), () -> "receivable: " + code);
            assertEquals(mayBeInAFrame(code), CloseCodes.isSendable(code), () -> "sendable: " + code);
            assertEquals(LOCAL_ONLY.contains(code), CloseCodes.isLocalOnly(code), () -> "local only: " + code);
        });
    }

    @ParameterizedTest
    @EnumSource
    void knowsWhichCodesEachRoleMaySend(Role sender) {
        numbers().forEach(code -> {
            boolean expected = maySend(code, sender);
            assertEquals(expected, CloseCodes.isSendableBy(code, sender), () -> sender + " sends " + code);
            if (expected) {
                assertEquals(code, CloseCodes.requireSendable(code, sender));
            } else {
                var refused =
                        assertThrows(IllegalArgumentException.class, () -> CloseCodes.requireSendable(code, sender));
                String message = String.valueOf(refused.getMessage());
                assertTrue(message.matches(".*(?<![0-9-])" + code + "(?![0-9]).*"), message);
                assertTrue(message.contains(whyNot(code, sender)), message);
            }
        });
    }

    @Test
    void namesTheCodeInARefusal() {
        var refused = assertThrows(IllegalArgumentException.class, () -> CloseCodes.requireSendable(1006, Role.SERVER));
        assertTrue(String.valueOf(refused.getMessage()).contains("1006 ABNORMAL_CLOSURE"), refused::toString);
    }

    @Test
    void findsTheRangeOfEveryCodeAndOfNothingElse() {
        numbers().forEach(code -> {
            if (code < 0 || code > 65535) {
                assertThrows(IllegalArgumentException.class, () -> CloseCodes.rangeOf(code));
            } else {
                assertEquals(range(code), CloseCodes.rangeOf(code), () -> "range of " + code);
            }
        });
    }

    @Test
    void describesEveryCodeByNameOrRange() {
        Map<Integer, String> names = new HashMap<>();
        Arrays.asList(CloseCode.values()).forEach(named -> names.put(named.code(), named.name()));
        numbers().forEach(code -> {
            if (code < 0 || code > 65535) {
                assertThrows(IllegalArgumentException.class, () -> CloseCodes.describe(code));
            } else {
                String expected = names.containsKey(code)
                        ? code + " " + names.get(code)
                        : code + " (" + range(code).description() + ")";
                assertEquals(expected, CloseCodes.describe(code));
            }
        });
    }

    private static IntStream numbers() {
        // Numbers that a mask or a shift of too few bits would treat as a code.
        IntStream aliases = IntStream.of(1000, 1006, 1010, 1012, 3000, 4001)
                .flatMap(code -> IntStream.range(16, 32).map(bit -> code | 1 << bit));
        return IntStream.concat(
                IntStream.rangeClosed(-70_000, 70_000),
                IntStream.concat(aliases, IntStream.of(Integer.MIN_VALUE, Integer.MAX_VALUE)));
    }

    private static boolean mayBeInAFrame(int code) {
        return ON_THE_WIRE.contains(code) || (code >= 3000 && code < 5000);
    }

    @Test
    void hasFewLabelsForAllNumbers() {
        Set<String> labels = new HashSet<>();
        for (int code = -70_000; code <= 70_000; code++) {
            CloseCode known = CloseCode.byCode(code);
            String expected = known != null ? known.name() : labelOfRange(code);
            assertEquals(expected, CloseCodes.label(code));
            labels.add(expected);
        }
        assertEquals("not-a-code", CloseCodes.label(Integer.MIN_VALUE));
        assertEquals(CloseCode.values().length + CodeRange.values().length + 1, labels.size());
    }

    private static String labelOfRange(int code) {
        for (CodeRange range : CodeRange.values()) {
            if (range.contains(code)) {
                return range.first() + "-" + range.last();
            }
        }
        return "not-a-code";
    }

    private static boolean maySend(int code, Role sender) {
        return mayBeInAFrame(code) && !(sender == Role.CLIENT ? SERVER_ONLY : CLIENT_ONLY).contains(code);
    }

    private static String whyNot(int code, Role sender) {
        if (code < 0 || code > 65535) {
            return "0-65535";
        }
        if (LOCAL_ONLY.contains(code)) {
            return "is only reported inside a program";
        }
        return mayBeInAFrame(code)
                ? "reserved for the " + (sender == Role.CLIENT ? "server" : "client")
                : "1000-1003, 1007-1014 and 3000-4999";
    }

    private static CodeRange range(int code) {
        return switch (code / 1000) {
            case 0 -> CodeRange.UNUSED;
            case 1, 2 -> CodeRange.PROTOCOL;
            case 3 -> CodeRange.REGISTERED;
            case 4 -> CodeRange.PRIVATE_USE;
            default -> CodeRange.UNDEFINED;
        };
    }
}
