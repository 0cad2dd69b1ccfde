package dev.closecodes.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ktor.websocket.CloseReason.Codes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the generated names and the limits with Ktor itself. */
final class KtorPeerTest {

    @ParameterizedTest
    @EnumSource
    void hasAConstantForEachOfKtor(Codes theirs) {
        KtorCloseCode ours = KtorCloseCode.valueOf(theirs.name());
        assertEquals(theirs.getCode(), ours.code());
        assertSame(ours, KtorCloseCode.byCode(theirs.getCode()));
    }

    @Test
    void hasNoBuiltInNameThatKtorDoesNotHave() throws ReflectiveOperationException {
        List<KtorCloseCode> builtIn = Stream.of(KtorCloseCode.values())
                .filter(name -> name.code() < 3000)
                .toList();
        assertEquals(Codes.values().length + 1, builtIn.size(), "UNEXPECTED_CONDITION is a second name of 1011");
        for (KtorCloseCode ours : builtIn) {
            // The field, not valueOf: Ktor keeps an old name as a field that is not an enum constant.
            Codes theirs = (Codes) Codes.class.getField(ours.alias()).get(null);
            assertNotNull(theirs);
            assertEquals(theirs.getCode(), ours.code());
        }
    }

    /** Ktor's code is a Short: numbers from 32768 are negative there, but must not be negative here. */
    @Test
    void convertsEveryCodeToKtorAndBack() {
        for (int code = 0; code <= 0xFFFF; code++) {
            CloseReason ours = new CloseReason(code, "caf\u00E9");
            var theirs = new io.ktor.websocket.CloseReason((short) ours.code(), ours.message());
            assertEquals(ours, new CloseReason(Short.toUnsignedInt(theirs.getCode()), theirs.getMessage()));
            KtorCloseCode name = KtorCloseCode.byCode(code);
            Codes known = theirs.getKnownReason();
            assertEquals(name == null || name.code() >= 3000 ? null : name.name(), known == null ? null : known.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00E9", "\u20AC", "\uD83D\uDE00"})
    void hasTheSameLimitForMessages(String character) {
        for (int before = 0; before < 4; before++) {
            for (int count = 28; count <= 124; count++) {
                String message = "a".repeat(before) + character.repeat(count);
                if (isAcceptedByKtor(message)) {
                    assertEquals(message, new CloseReason(1000, message).message());
                } else {
                    assertThrows(IllegalArgumentException.class, () -> new CloseReason(1000, message));
                }
                assertTrue(isAcceptedByKtor(CloseReason.truncated(1000, message).message()));
            }
        }
    }

    private static boolean isAcceptedByKtor(String message) {
        try {
            return message.equals(new io.ktor.websocket.CloseReason((short) 1000, message).getMessage());
        } catch (IllegalArgumentException tooLong) {
            return false;
        }
    }
}
