package dev.closecodes.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.AnyCloseReason;
import dev.closecodes.ProtocolViolationException;
import dev.closecodes.internal.UnnamedCloseCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CloseReasonTest {

    @Test
    void acceptsEveryNumberThatCanBeObserved() {
        for (int code = 0; code <= 0xFFFF; code++) {
            CloseReason reason = new CloseReason(code, "why");
            assertEquals(code, reason.code());
            assertEquals("why", reason.message());
            assertSame(CloseCode.byCode(code), reason.knownReason());
            assertEquals(CloseCode.of(code), reason.closeCode());
            assertEquals(CloseCodes.describe(code) + ": why", reason.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65536, 66536, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesNumbersOfMoreThanTwoBytes(int number) {
        assertThrows(IllegalArgumentException.class, () -> new CloseReason(number, ""));
        assertThrows(IllegalArgumentException.class, () -> CloseReason.truncated(number, ""));
    }

    @ParameterizedTest
    @CsvSource({"a, 123", "\u00E9, 61", "\u20AC, 41", "\uD83D\uDE00, 30"})
    void acceptsMessagesUpTo123Bytes(String character, int max) {
        assertEquals(123, CloseReason.MAX_MESSAGE_BYTES);
        int width = character.getBytes(StandardCharsets.UTF_8).length;
        // With "a" in front, the longest message has exactly 123 bytes, and then 124.
        String longest = "a".repeat(123 - width * max) + character.repeat(max);
        assertEquals(longest, new CloseReason(4000, longest).message());
        assertEquals(longest, new CloseReason(CloseCode.UNKNOWN_ERROR, longest).message());
        assertThrows(IllegalArgumentException.class, () -> new CloseReason(4000, "a" + longest));
        assertThrows(IllegalArgumentException.class, () -> new CloseReason(CloseCode.UNKNOWN_ERROR, "a" + longest));
    }

    @Test
    void refusesAnUnpairedSurrogate() {
        assertThrows(IllegalArgumentException.class, () -> new CloseReason(4000, "a\uD83D"));
        assertEquals("a\uFFFD", CloseReason.truncated(4000, "a\uD83D").message());
    }

    @ParameterizedTest
    @CsvSource({"0, 41", "1, 40", "2, 40", "3, 40"})
    void cutsBetweenCharactersOnly(int before, int kept) {
        String start = "a".repeat(before);
        CloseReason cut = CloseReason.truncated(1011, start + "\u20AC".repeat(10_000));
        assertEquals(new CloseReason(1011, start + "\u20AC".repeat(kept)), cut);
        assertEquals(cut, CloseReason.truncated(CloseCode.INTERNAL_ERROR, cut.message() + "\u20AC"));
    }

    @Test
    void observesWhateverALibraryReports() {
        for (int code = 0; code <= 0xFFFF; code++) {
            assertEquals(new CloseReason(code, "why"), CloseReason.observed(code, "why"));
        }
        assertEquals(new CloseReason(1005, ""), CloseReason.observed(-1, null));
        assertEquals(new CloseReason(40_000, ""), CloseReason.observed((short) 40_000, ""));
        assertEquals(new CloseReason(1006, ""), CloseReason.observed(Integer.MIN_VALUE, ""));
        assertEquals(new CloseReason(1006, "a\uFFFD"), CloseReason.observed(65_536, "a\uDC00"));
        assertEquals(
                "a".repeat(123), CloseReason.observed(4001, "a".repeat(70_000)).message());
    }

    @Test
    void takesNullAsNoText() {
        assertEquals(new CloseReason(1011, ""), CloseReason.truncated(1011, new RuntimeException().getMessage()));
        assertEquals(new CloseReason(1011, ""), CloseReason.truncated(CloseCode.INTERNAL_ERROR, null));
        assertThrows(NullPointerException.class, () -> new CloseReason(1011, null));
    }

    @Test
    void tellsAPeerWhatItDid() {
        CloseReason reason = CloseReason.of(new ProtocolViolationException(1009, "b".repeat(200)));
        assertEquals(new CloseReason(CloseCode.MESSAGE_TOO_BIG, "b".repeat(123)), reason);
    }

    @Test
    void isAnyCloseReason() {
        AnyCloseReason reason = new CloseReason(4008, "slow down");
        assertEquals(
                "4008 slow down true",
                reason.code() + " " + reason.message() + " "
                        + reason.closeCode().isSendable());
    }

    @Test
    void hasTheTextOfTheRegistry() {
        for (CloseCode code : CloseCode.values()) {
            assertEquals(new CloseReason(code, code.message()), new CloseReason(code));
        }
    }

    @Test
    void isEqualIfCodeAndMessageAreEqual() {
        CloseReason reason = new CloseReason(CloseCode.GOING_AWAY, "restarting");
        assertEquals(new CloseReason(1001, "restarting"), reason);
        assertEquals(new CloseReason(1001, "restarting").hashCode(), reason.hashCode());
        assertNotEquals(new CloseReason(1000, "restarting"), reason);
        assertNotEquals(new CloseReason(1001, ""), reason);
    }

    @Test
    void knowsTheNameOfItsCodeOrHasTheNumber() {
        assertEquals(CloseCode.RATE_LIMITED, new CloseReason(4008, "").knownReason());
        assertEquals(CloseCode.RATE_LIMITED, new CloseReason(4008, "").closeCode());
        assertNull(new CloseReason(4999, "").knownReason());
        assertTrue(new CloseReason(4999, "").closeCode() instanceof UnnamedCloseCode);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bye\r\n2026-01-01 INFO 1000 NORMAL_CLOSURE",
                "\n",
                "\u0085\u2028\u2029\u000B\u000C",
                "\u001B[2J\u0007\b\0",
                "\u202Egpj.exe\u2066",
            })
    void staysOnOneLineInALog(String hostile) {
        CloseReason reason = new CloseReason(4001, hostile);
        assertEquals(hostile, reason.message(), "the message itself is kept");
        assertTrue(reason.toString().matches("4001 UNKNOWN_OPCODE: [\\x20-\\x7E]+"), reason::toString);
    }

    @Test
    void isShortWithoutAMessage() {
        assertEquals("1006 ABNORMAL_CLOSURE", new CloseReason(1006, "").toString());
        assertEquals("4999 (private use)", new CloseReason(4999, "").toString());
    }
}
