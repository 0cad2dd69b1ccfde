package dev.closecodes.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares the names with those that the platforms publish. Names from 3000 are derived; one of them is set in the
 * registry.
 */
final class PlatformNamesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    1000, NORMAL, normalClosure, BYE, SUCCESS
                    1001, GOING_AWAY, goingAway, GOING_AWAY, ENDPOINT_UNAVAILABLE
                    1002, PROTOCOL_ERROR, protocolError, PROTOCOL_ERROR, PROTOCOL_ERROR
                    1003, CANNOT_ACCEPT, unsupportedData, UNSUPPORTED_DATA, INVALID_DATA_TYPE
                    1004, -, -, RESERVED, -
                    1005, -, noStatusReceived, NO_STATUS, EMPTY
                    1006, CLOSED_ABNORMALLY, abnormalClosure, ABNORMAL, ABORTED
                    1007, NOT_CONSISTENT, invalidFramePayloadData, INVALID_PAYLOAD, INVALID_PAYLOAD
                    1008, VIOLATED_POLICY, policyViolation, POLICY_VIOLATION, POLICY_VIOLATION
                    1009, TOO_BIG, messageTooBig, MESSAGE_TOO_BIG, MESSAGE_TOO_BIG
                    1010, NO_EXTENSION, mandatoryExtensionMissing, MISSING_EXTENSION, UNSUPPORTED_EXTENSIONS
                    1011, INTERNAL_ERROR, internalServerError, INTERNAL_ERROR, SERVER_ERROR
                    1012, SERVICE_RESTART, -, -, -
                    1013, TRY_AGAIN_LATER, -, -, -
                    1014, -, -, -, -
                    1015, -, tlsHandshakeFailure, -, SECURE_HANDSHAKE_ERROR
                    3000, UNAUTHORIZED, unauthorized, UNAUTHORIZED, UNAUTHORIZED
                    4007, INVALID_SEQ, invalidSequence, INVALID_SEQ, INVALID_SEQ
                    4012, INVALID_API_VERSION, invalidApiVersion, INVALID_API_VERSION, INVALID_API_VERSION
                    """)
    void namesEachCodeAsThePlatformDoes(
            int code,
            @Nullable String ktor,
            @Nullable String apple,
            @Nullable String litert,
            @Nullable String windows) {
        assertEquals(ktor, name(KtorCloseCode.byCode(code)));
        assertEquals(apple, name(AppleCloseCode.byCode(code)));
        assertEquals(litert, name(LitertCloseCode.byCode(code)));
        String windowsName = windows == null ? null : "WEB_SOCKET_" + windows + "_CLOSE_STATUS";
        assertEquals(windowsName, name(WindowsCloseCode.byCode(code)));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
