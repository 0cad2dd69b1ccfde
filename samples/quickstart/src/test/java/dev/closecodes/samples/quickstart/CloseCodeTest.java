package dev.closecodes.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.AnyCloseCode;
import dev.closecodes.CodeRange;
import dev.closecodes.Reconnect;
import dev.closecodes.Role;
import dev.closecodes.internal.UnnamedCloseCode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CloseCodeTest {

    /** The names of the protocol, of IANA's registered codes and of Discord's table, each with its number. */
    private static final String NAMES = """
            1000 NORMAL_CLOSURE, 1001 GOING_AWAY, 1002 PROTOCOL_ERROR, 1003 UNSUPPORTED_DATA, 1004 RESERVED,
            1005 NO_STATUS_RECEIVED, 1006 ABNORMAL_CLOSURE, 1007 INVALID_FRAME_PAYLOAD_DATA, 1008 POLICY_VIOLATION,
            1009 MESSAGE_TOO_BIG, 1010 MANDATORY_EXTENSION, 1011 INTERNAL_ERROR, 1012 SERVICE_RESTART,
            1013 TRY_AGAIN_LATER, 1014 BAD_GATEWAY, 1015 TLS_HANDSHAKE,
            3000 UNAUTHORIZED, 3003 FORBIDDEN, 3008 TIMEOUT,
            4000 UNKNOWN_ERROR, 4001 UNKNOWN_OPCODE, 4002 DECODE_ERROR, 4003 NOT_AUTHENTICATED,
            4004 AUTHENTICATION_FAILED, 4005 ALREADY_AUTHENTICATED, 4007 INVALID_SEQ, 4008 RATE_LIMITED,
            4009 SESSION_TIMED_OUT, 4010 INVALID_SHARD, 4011 SHARDING_REQUIRED, 4012 INVALID_API_VERSION,
            4013 INVALID_INTENTS, 4014 DISALLOWED_INTENTS\
            """;

    @Test
    void namesEveryCodeOfTheRegistryAndNoOther() {
        Map<Integer, String> actual = Stream.of(CloseCode.values())
                .collect(Collectors.toMap(CloseCode::code, CloseCode::name, (a, b) -> a + b, TreeMap::new));
        Map<Integer, String> expected = Stream.of(NAMES.split(",\\s", -1))
                .map(entry -> entry.split(" ", -1))
                .collect(Collectors.toMap(pair -> Integer.valueOf(pair[0]), pair -> pair[1]));
        assertEquals(new TreeMap<>(expected), actual);
    }

    @Test
    void findsEveryConstantByItsNumber() {
        for (CloseCode code : CloseCode.values()) {
            assertSame(code, CloseCode.byCode(code.code()));
            assertSame(code, CloseCode.of(code.code()));
        }
    }

    @Test
    void acceptsEveryNumberWithAndWithoutAName() {
        for (int number = 0; number <= 0xFFFF; number++) {
            AnyCloseCode status = CloseCode.of(number);
            assertEquals(number, status.code());
            assertEquals(CodeRange.of(number), status.range());
            assertEquals(CloseCode.byCode(number) == null, status instanceof UnnamedCloseCode);
            assertEquals(CloseCodes.isSendable(number), status.isSendable(), status::toString);
            for (Role sender : Role.values()) {
                assertEquals(CloseCodes.isSendableBy(number, sender), status.isSendableBy(sender), status::toString);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, -4001, 65536, 66536, 1000 - 65536, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesNumbersOfMoreThanTwoBytes(int number) {
        assertNull(CloseCode.byCode(number));
        assertThrows(IllegalArgumentException.class, () -> CloseCode.of(number));
    }

    @ParameterizedTest
    @EnumSource
    void hasADescriptionOnOneLine(CloseCode code) {
        assertFalse(code.description().isBlank());
        assertEquals(1, code.description().lines().count());
    }

    @ParameterizedTest
    @ValueSource(ints = {4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009})
    void advisesToReconnectWhereDiscordDoes(int number) {
        assertTrue(CloseCode.of(number).reconnect().isAdvised());
    }

    @ParameterizedTest
    @ValueSource(ints = {4004, 4010, 4011, 4012, 4013, 4014})
    void advisesAgainstReconnectingWhereDiscordDoes(int number) {
        assertEquals(Reconnect.NEVER, CloseCode.of(number).reconnect());
    }

    @ParameterizedTest
    @CsvSource({
        "1000, NEVER", // the work is complete
        "1005, NEVER", // a clean close, without a code
        "1006, BACKOFF", // section 7.2.3
        "1012, BACKOFF",
        "1013, BACKOFF",
        "3000, REAUTHENTICATE",
        "4007, REAUTHENTICATE", // a new session
        "4008, BACKOFF", // too fast
        "4009, REAUTHENTICATE", // a new session
        "4006, BACKOFF", // without a name
    })
    void advisesHowToReconnect(int number, Reconnect advice) {
        assertEquals(advice, CloseCode.of(number).reconnect());
    }
}
