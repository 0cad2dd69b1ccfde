package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.ProtocolViolationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests offers and answers (RFC 7692 sections 5 and 7.1). */
final class DeflateNegotiationTest {

    private static final DeflateSettings SETTINGS = DeflateSettings.defaults();
    private static final DeflateSettings NO_CONTEXT =
            SETTINGS.withServerContextTakeover(false).withClientContextTakeover(false);

    private static String answer(DeflateSettings settings, String... offers) {
        PerMessageDeflate deflate = PerMessageDeflate.accept(List.of(offers), settings);
        assertEquals(!deflate.answer().isEmpty(), deflate.isNegotiated());
        return deflate.answer();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "permessage-deflate | permessage-deflate",
                // Chromium
                "permessage-deflate; client_max_window_bits | permessage-deflate",
                "permessage-deflate; client_max_window_bits=8 | permessage-deflate",
                "permessage-deflate; client_max_window_bits=\"15\" | permessage-deflate",
                "permessage-deflate; server_max_window_bits=15 | permessage-deflate; server_max_window_bits=15",
                "permessage-deflate; server_max_window_bits=\"15\" | permessage-deflate; server_max_window_bits=15",
                "permessage-deflate; server_no_context_takeover | permessage-deflate; server_no_context_takeover",
                "permessage-deflate; client_no_context_takeover | permessage-deflate; client_no_context_takeover",
                "permessage-deflate; server_max_window_bits=15; client_max_window_bits=9; client_no_context_takeover;"
                        + " server_no_context_takeover | permessage-deflate; server_no_context_takeover;"
                        + " client_no_context_takeover; server_max_window_bits=15",
                // The next offer is used if the first one is unknown, impossible or invalid.
                "foo; permessage-deflate, permessage-deflate | permessage-deflate",
                "permessage-deflate; server_max_window_bits=9, permessage-deflate | permessage-deflate",
                "permessage-deflate; mode=fast, permessage-deflate; server_no_context_takeover, permessage-deflate"
                        + " | permessage-deflate; server_no_context_takeover",
            })
    void acceptsTheFirstPossibleOffer(String offers, String answer) {
        assertEquals(answer, answer(SETTINGS, offers));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "foo",
                "Permessage-Deflate",
                "x-webkit-deflate-frame",
                // java.util.zip cannot do these.
                "permessage-deflate; server_max_window_bits=8",
                "permessage-deflate; server_max_window_bits=14",
                // invalid
                "permessage-deflate; server_max_window_bits",
                "permessage-deflate; server_max_window_bits=7",
                "permessage-deflate; server_max_window_bits=16",
                "permessage-deflate; server_max_window_bits=015",
                "permessage-deflate; server_max_window_bits=+15",
                "permessage-deflate; server_max_window_bits=x",
                "permessage-deflate; server_max_window_bits=99999999999",
                "permessage-deflate; client_max_window_bits=7",
                "permessage-deflate; client_max_window_bits=16",
                "permessage-deflate; client_max_window_bits=08",
                "permessage-deflate; server_no_context_takeover=1",
                "permessage-deflate; client_no_context_takeover=true",
                "permessage-deflate; SERVER_NO_CONTEXT_TAKEOVER",
                "permessage-deflate; foo",
                // twice
                "permessage-deflate; server_no_context_takeover; server_no_context_takeover",
                "permessage-deflate; client_no_context_takeover; client_no_context_takeover",
                "permessage-deflate; server_max_window_bits=15; server_max_window_bits=15",
                "permessage-deflate; client_max_window_bits; client_max_window_bits=15",
            })
    void declines(String offers) {
        assertEquals("", answer(SETTINGS, offers));
    }

    @Test
    void offersMayHaveSeveralLines() {
        assertEquals("permessage-deflate", answer(SETTINGS, "foo", "permessage-deflate; bar", "permessage-deflate"));
        assertEquals("", answer(SETTINGS));
    }

    @Test
    void malformedHeadersAreViolations() {
        assertThrows(ProtocolViolationException.class, () -> answer(SETTINGS, "permessage-deflate, foo bar"));
        assertThrows(ProtocolViolationException.class, () -> confirm(SETTINGS, "permessage-deflate;"));
    }

    @Test
    void serverCanForbidContextTakeover() {
        assertEquals(
                "permessage-deflate; server_no_context_takeover; client_no_context_takeover",
                answer(NO_CONTEXT, "permessage-deflate; client_max_window_bits"));
        assertEquals(
                "permessage-deflate; server_no_context_takeover",
                answer(SETTINGS.withServerContextTakeover(false), "permessage-deflate"));
    }

    @Test
    void clientOffersWhatItsSettingsSay() {
        assertEquals("permessage-deflate", PerMessageDeflate.offer(SETTINGS));
        assertEquals(
                "permessage-deflate; server_no_context_takeover; client_no_context_takeover",
                PerMessageDeflate.offer(NO_CONTEXT));
        assertEquals(
                "permessage-deflate; client_no_context_takeover",
                PerMessageDeflate.offer(SETTINGS.withClientContextTakeover(false)));
    }

    private static PerMessageDeflate confirm(DeflateSettings settings, String... answers) {
        return PerMessageDeflate.confirm(List.of(answers), settings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate",
                "permessage-deflate; server_no_context_takeover",
                "permessage-deflate; client_no_context_takeover",
                "permessage-deflate; server_max_window_bits=8",
                "permessage-deflate; server_max_window_bits=\"15\"; client_no_context_takeover",
            })
    void clientConfirms(String answer) {
        assertTrue(confirm(SETTINGS, answer).isNegotiated());
    }

    @Test
    void serverMayDecline() {
        assertSame(PerMessageDeflate.none(), confirm(SETTINGS));
        assertSame(PerMessageDeflate.none(), confirm(NO_CONTEXT, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo",
                "permessage-deflate, foo",
                "foo, permessage-deflate",
                "permessage-deflate, permessage-deflate",
                "permessage-deflate; foo",
                "permessage-deflate; server_no_context_takeover=1",
                "permessage-deflate; server_max_window_bits",
                "permessage-deflate; server_max_window_bits=16",
                "permessage-deflate; server_no_context_takeover; server_no_context_takeover",
                // Allowed only if the client has offered it.
                "permessage-deflate; client_max_window_bits=15",
                "permessage-deflate; client_max_window_bits",
            })
    void clientFailsTheConnection(String answer) {
        var violation = assertThrows(ProtocolViolationException.class, () -> confirm(SETTINGS, answer));
        assertEquals(1002, violation.closeCode());
    }

    @Test
    void clientFailsTheConnectionIfTheServerIgnoresItsRequest() {
        assertThrows(ProtocolViolationException.class, () -> confirm(NO_CONTEXT, "permessage-deflate"));
        assertTrue(confirm(NO_CONTEXT, "permessage-deflate; server_no_context_takeover")
                .isNegotiated());
        // This one is only a hint (section 7.1.1.2).
        assertTrue(confirm(SETTINGS.withClientContextTakeover(false), "permessage-deflate")
                .isNegotiated());
    }

    @Test
    void settingsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> SETTINGS.withLevel(10));
        assertThrows(IllegalArgumentException.class, () -> SETTINGS.withLevel(-2));
    }
}
