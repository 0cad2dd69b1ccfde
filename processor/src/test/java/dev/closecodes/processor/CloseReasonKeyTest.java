package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.closecodes.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixed texts that travel with a code: each comes back from the wire as the constant that it left as. */
final class CloseReasonKeyTest {

    private static final String LONGEST = "k".repeat(100);

    private static final String REGISTRY = """
            codes:
              - code: 4001
                name: OVER_QUOTA
                reasons:
                  quota: The daily quota is spent.
                  seatLimit: "More seats than paid for: \\"*/\\" $"
                  a.b/c:d-e f_g: All that a key may have.
                  "429": A number.
                  %s: The longest.
              - {code: 4002, name: KICKED, sender: server, reasons: {quota: The same text with another code.}}
              - {code: 4003, name: PLAIN}
              - {code: 4900, name: LOST, sender: client, reasons: {ping: No answer to a ping.}}
              - {code: 4004, name: OLD, deprecated: {replacement: KICKED}, reasons: {Aa: One., BB: Another of the same hash.}}
            """.formatted(LONGEST);

    @TempDir
    Path folder;

    private GeneratedApi api() throws IOException {
        return GeneratedApi.of(RegistryCompilation.of(folder, REGISTRY));
    }

    @Test
    void areNamedAfterTheirCode() throws Exception {
        assertEquals(
                List.of(
                        "OVER_QUOTA_QUOTA",
                        "OVER_QUOTA_SEAT_LIMIT",
                        "OVER_QUOTA_A_B_C_D_E_F_G",
                        "OVER_QUOTA_429",
                        "OVER_QUOTA_" + "K".repeat(100),
                        "KICKED_QUOTA",
                        "OLD_AA",
                        "OLD_BB",
                        "LOST_PING"),
                Stream.of(api().type("CloseReasonKey").getEnumConstants())
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void sayWhatTheyAre() throws Exception {
        GeneratedApi api = api();
        Object key = api.constant("CloseReasonKey", "OVER_QUOTA_SEAT_LIMIT");
        assertEquals("seatLimit", GeneratedApi.callOn(key, "message"));
        assertEquals("More seats than paid for: \"*/\" $", GeneratedApi.callOn(key, "description"));
        assertSame(api.constant("CloseCode", "OVER_QUOTA"), GeneratedApi.callOn(key, "closeCode"));
    }

    @Test
    void comeBackFromTheWire() throws Exception {
        GeneratedApi api = api();
        for (Object key : api.type("CloseReasonKey").getEnumConstants()) {
            Object reason = GeneratedApi.callOn(key, "toCloseReason");
            assertSame(key, GeneratedApi.callOn(reason, "key"));
            if (!key.toString().equals("LOST_PING")) {
                Object wire = GeneratedApi.callOn(reason, "toWire", Role.SERVER);
                Object received = api.call("CloseReason", "fromWire", wire);
                assertEquals(reason, received);
                assertSame(key, api.call("CloseReasonKey", "of", received));
            }
        }
    }

    @Test
    void areFoundByTheWholeMessageAndTheCodeAlone() throws Exception {
        GeneratedApi api = api();
        for (String message : List.of("Quota", "quota ", "quotaa", "", "seatLimit.")) {
            assertNull(find(api, 4001, message), message);
        }
        assertNull(find(api, 4002, "seatLimit"));
        assertNull(find(api, 4003, "quota"));
        assertNull(find(api, 4999, "quota"));
        assertNull(find(api, 1006, ""));
        assertSame(api.constant("CloseReasonKey", "KICKED_QUOTA"), find(api, 4002, "quota"));
    }

    private static Object find(GeneratedApi api, int code, String message) throws ReflectiveOperationException {
        Object reason =
                api.type("CloseReason").getConstructor(int.class, String.class).newInstance(code, message);
        return api.call("CloseReasonKey", "of", reason);
    }

    @Test
    void areNotGeneratedForNothing() throws Exception {
        GeneratedApi api =
                GeneratedApi.of(RegistryCompilation.of(folder, "codes: [{code: 4001, name: PLAIN, reasons: {}}]\n"));
        assertThrows(ClassNotFoundException.class, () -> api.type("CloseReasonKey"));
        assertFalse(api.has("CloseReason", "key"));
    }
}
