package dev.closecodes.samples.gallery.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.Reconnect;
import dev.closecodes.Role;
import dev.closecodes.samples.gallery.graphql.GraphqlCloseCode;
import dev.closecodes.samples.gallery.pusher.PusherCloseCode;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests a registry that extends two others and uses the other features of the language. */
final class ChatTest {

    @Test
    void hasTheCodesOfBothProtocolsUnderTheirPrefixes() {
        Map<Integer, String> expected = Stream.concat(
                        Arrays.stream(PusherCloseCode.values()).map(code -> Map.entry(code.code(), "PUSHER_" + code)),
                        Arrays.stream(GraphqlCloseCode.values())
                                .filter(code -> code.isSendableBy(Role.SERVER))
                                .map(code -> Map.entry(code.code(), "GRAPHQL_" + code)))
                .filter(code -> code.getKey() >= 4000)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<Integer, String> inherited = Arrays.stream(CloseCode.values())
                .filter(code -> code.code() >= 4000 && code.code() < 4700)
                .collect(Collectors.toMap(CloseCode::code, CloseCode::name));
        assertEquals(expected, inherited);
    }

    @Test
    void hasThreeUnauthorizedCodes() {
        List<CloseCode> unauthorized =
                List.of(CloseCode.UNAUTHORIZED, CloseCode.GRAPHQL_UNAUTHORIZED, CloseCode.PUSHER_UNAUTHORIZED);
        assertEquals(
                List.of(3000, 4401, 4009),
                unauthorized.stream().map(CloseCode::code).toList());
    }

    @Test
    void changesInheritedCodes() {
        assertEquals(Reconnect.NEVER, GraphqlCloseCode.UNAUTHORIZED.reconnect());
        assertEquals(Reconnect.REAUTHENTICATE, CloseCode.GRAPHQL_UNAUTHORIZED.reconnect());
        assertEquals(GraphqlCloseCode.UNAUTHORIZED.description(), CloseCode.GRAPHQL_UNAUTHORIZED.description());
        assertFalse(CloseCode.GRAPHQL_UNAUTHORIZED.isSendableBy(Role.CLIENT));

        assertEquals(Reconnect.NEVER, PusherCloseCode.OVER_CONNECTION_QUOTA.reconnect());
        assertEquals(Reconnect.BACKOFF, CloseCode.PUSHER_OVER_CONNECTION_QUOTA.reconnect());
        assertEquals(Reconnect.NEVER, CloseCode.of(4002).reconnect(), "the other codes of the range");
    }

    @Test
    void inheritsRangesAndHasOneOfItsOwn() {
        assertEquals(Reconnect.IMMEDIATE, CloseCode.of(4299).reconnect());
        assertEquals(Reconnect.NEVER, CloseCode.of(4799).reconnect());
        assertEquals(Reconnect.NEVER, CloseCode.REMOVED.reconnect());
        assertEquals(Reconnect.BACKOFF, CloseCode.ROOM_FULL.reconnect());
        assertFalse(CloseCode.ROOM_FULL.isSendableBy(Role.CLIENT), "the sender comes from the range");
    }

    @Test
    void knowsTheHistoryOfItsCodes() {
        assertEquals("1.0", CloseCode.REMOVED.since());
        assertNull(CloseCode.PUSHER_SSL_ONLY.since());
        assertSame(CloseCode.TOO_MANY_DEVICES, deprecated().replacement());
        assertEquals(
                List.of(deprecated()),
                Arrays.stream(CloseCode.values())
                        .filter(CloseCode::isDeprecated)
                        .toList());
        assertNull(CloseCode.byCode(4702), "reserved");
    }

    @Test
    void warnsOfDeprecatedNamesOnEveryPlatform() throws NoSuchFieldException {
        List<AnnotatedElement> fields = List.of(
                CloseCode.class.getField(deprecated().name()),
                AppleCloseCode.class.getField("signedInElsewhere"),
                KtorCloseCode.class.getField("SIGNED_IN_ELSEWHERE"));
        for (AnnotatedElement field : fields) {
            Deprecated deprecated = field.getAnnotation(Deprecated.class);
            assertEquals("2.0", deprecated == null ? null : deprecated.since(), field::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAReasonByTheReceivedPayload(CloseReasonKey key) {
        CloseReason received = CloseReason.fromWire(key.toCloseReason().toWire(Role.SERVER));
        assertSame(key, received.key());
        assertSame(key.closeCode(), received.knownReason());
        assertNull(new CloseReason(CloseCode.ROOM_FULL, key.message()).key(), "the same message with another code");
    }

    @Test
    void describesItsReasons() {
        assertEquals("house rules", CloseReasonKey.REMOVED_HOUSE_RULES.message());
        assertEquals("The user broke the rules of the room.", CloseReasonKey.REMOVED_HOUSE_RULES.description());
        assertNull(new CloseReason(CloseCode.REMOVED, "Spam").key());
    }

    @Test
    void neverSendsALocalOnlyCode() {
        CloseCode lost = CloseCode.HEARTBEAT_LOST;
        assertTrue(CloseCodes.isLocalOnly(lost.code()));
        assertFalse(lost.isSendable());
        assertFalse(CloseCodes.isReceivable(lost.code()));
        assertThrows(IllegalArgumentException.class, () -> CloseCodes.requireSendable(lost.code(), Role.SERVER));
        CloseReason sent = CloseReason.fromWire(new CloseReason(lost, "").toWire(Role.SERVER));
        assertEquals("1011 INTERNAL_ERROR: 4900 HEARTBEAT_LOST", sent.toString());
        assertEquals(Reconnect.IMMEDIATE, lost.reconnect());
    }

    @SuppressWarnings("deprecation")
    private static CloseCode deprecated() {
        return CloseCode.SIGNED_IN_ELSEWHERE;
    }
}
