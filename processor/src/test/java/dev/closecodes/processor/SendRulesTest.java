package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.AnyCloseCode;
import dev.closecodes.ProtocolViolationException;
import dev.closecodes.Reconnect;
import dev.closecodes.Role;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Who may send what, of every number there is, against rules that are written down here a second time. */
final class SendRulesTest {

    private static final String REGISTRY = """
            codes:
              - {code: 4210, name: OF_THE_CLIENT, sender: client, allow: [CC032]}
              - {code: 4211, name: LOCAL_IN_RANGE, local: true}
              - {code: 4212, name: OF_THE_RANGE}
              - {code: 4213, name: OF_BOTH, sender: either, reconnect: never, allow: [CC032]}
              - {code: 4000, name: FIRST, sender: server}
              - {code: 4031, name: LAST_OF_A_BLOCK, sender: client}
              - {code: 4032, name: FIRST_OF_A_BLOCK, local: true}
              - {code: 4999, name: LAST, sender: client}
              - {code: 3000, name: LOCAL_AT_THE_START, local: true, iana: pending}
              - {code: 3150, name: PLAIN, iana: registered}
            ranges:
              - {codes: 4200-4299, sender: server, reconnect: immediate}
              - {codes: 4300-4399, reconnect: resume}
              - {codes: 4400, sender: client}
              - {codes: 3100-3199, sender: client}
              - {codes: 4500-4510, sender: either, reconnect: never}
            reserved: [4220]
            """;

    private static final Set<Integer> LOCAL = Set.of(1005, 1006, 1015, 4211, 4032, 3000);
    private static final Set<Role> BOTH = EnumSet.allOf(Role.class);
    private static final Map<Integer, Set<Role>> OWN = Map.of(
            1010, EnumSet.of(Role.CLIENT),
            1012, EnumSet.of(Role.SERVER),
            1013, EnumSet.of(Role.SERVER),
            1014, EnumSet.of(Role.SERVER),
            4210, EnumSet.of(Role.CLIENT),
            4213, BOTH,
            4000, EnumSet.of(Role.SERVER),
            4031, EnumSet.of(Role.CLIENT),
            4999, EnumSet.of(Role.CLIENT));

    @TempDir
    Path folder;

    private GeneratedApi api = new GeneratedApi(ClassLoader.getSystemClassLoader());

    @BeforeEach
    void compile() throws IOException {
        api = GeneratedApi.of(RegistryCompilation.of(folder, REGISTRY));
    }

    private static Set<Role> senders(int code) {
        if (LOCAL.contains(code)) {
            return Set.of();
        }
        if (OWN.containsKey(code)) {
            return OWN.getOrDefault(code, Set.of());
        }
        if ((code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1011)) {
            return BOTH;
        }
        if (code / 100 == 42) {
            return Set.of(Role.SERVER);
        }
        if (code / 100 == 31 || code == 4400) {
            return Set.of(Role.CLIENT);
        }
        return code / 1000 == 3 || code / 1000 == 4 ? BOTH : Set.of();
    }

    private static Reconnect advice(int code) {
        if (code == 4213 || (code >= 4500 && code <= 4510)) {
            return Reconnect.NEVER;
        }
        if (code / 100 == 42) {
            return Reconnect.IMMEDIATE;
        }
        return code / 100 == 43 ? Reconnect.RESUME : Reconnect.BACKOFF;
    }

    @Test
    void areTheSameForValidatorsAndCarriersOfEveryNumber() throws ReflectiveOperationException {
        Method of = api.type("CloseCode").getMethod("of", int.class);
        Class<?> validators = api.type("CloseCodes");
        Method isSendable = validators.getMethod("isSendable", int.class);
        Method isSendableBy = validators.getMethod("isSendableBy", int.class, Role.class);
        Method isReceivable = validators.getMethod("isReceivable", int.class);
        Method isLocalOnly = validators.getMethod("isLocalOnly", int.class);
        for (int code = 0; code <= 0xFFFF; code++) {
            Set<Role> senders = senders(code);
            AnyCloseCode status = (AnyCloseCode) of.invoke(null, code);
            assertEquals(code, status.code());
            assertEquals(!senders.isEmpty(), isSendable.invoke(null, code), status::toString);
            assertEquals(!senders.isEmpty(), status.isSendable(), status::toString);
            assertEquals(!senders.isEmpty(), isReceivable.invoke(null, code), status::toString);
            assertEquals(LOCAL.contains(code), isLocalOnly.invoke(null, code), status::toString);
            for (Role role : Role.values()) {
                assertEquals(senders.contains(role), isSendableBy.invoke(null, code, role), status::toString);
                assertEquals(senders.contains(role), status.isSendableBy(role), status::toString);
            }
            if (code >= 3000 && code <= 4999) {
                assertEquals(advice(code), status.reconnect(), status::toString);
            }
        }
    }

    @Test
    void refuseWhatIsNoCloseCodeAtAll() throws ReflectiveOperationException {
        for (int number : new int[] {-1, Integer.MIN_VALUE, 65536 + 4000, 65536 + 4032, Integer.MAX_VALUE}) {
            for (String question : new String[] {"isSendable", "isReceivable", "isLocalOnly"}) {
                assertEquals(false, api.call("CloseCodes", question, number), question + " " + number);
            }
            for (Role role : Role.values()) {
                assertEquals(false, api.call("CloseCodes", "isSendableBy", number, role));
            }
        }
    }

    @Test
    void sayWhyACodeCannotBeSent() throws ReflectiveOperationException {
        assertEquals(
                "4211 LOCAL_IN_RANGE is only reported inside a program and is never sent", refusal(4211, Role.SERVER));
        assertEquals("4220 (private use) is reserved for the server", refusal(4220, Role.CLIENT));
        assertEquals("4999 LAST is reserved for the client", refusal(4999, Role.SERVER));
        assertEquals(4220, api.call("CloseCodes", "requireSendable", 4220, Role.SERVER));
    }

    @Test
    void refuseNullAsASender() throws ReflectiveOperationException {
        for (int code : new int[] {1000, 1005, 1006, 4220, 4999, -1}) {
            for (String method : new String[] {"isSendableBy", "requireSendable"}) {
                Method ofNumber = api.type("CloseCodes").getMethod(method, int.class, Role.class);
                assertRefusesNull(() -> ofNumber.invoke(null, code, null));
            }
        }
        for (int code : new int[] {1000, 1005, 1006, 4220, 4999}) {
            Object reason = api.type("CloseReason")
                    .getConstructor(int.class, String.class)
                    .newInstance(code, "why");
            for (String method : new String[] {"toSendable", "requireSendable", "toWire"}) {
                Method ofReason = reason.getClass().getMethod(method, Role.class);
                assertRefusesNull(() -> ofReason.invoke(reason, (Object) null));
            }
            AnyCloseCode status = (AnyCloseCode) api.call("CloseCode", "of", code);
            Method ofCode = AnyCloseCode.class.getMethod("isSendableBy", Role.class);
            assertRefusesNull(() -> ofCode.invoke(status, (Object) null));
        }
    }

    private static void assertRefusesNull(Executable call) {
        InvocationTargetException thrown = assertThrows(InvocationTargetException.class, call);
        assertEquals(NullPointerException.class, thrown.getTargetException().getClass());
    }

    private String refusal(int code, Role sender) {
        return String.valueOf(assertThrows(
                        IllegalArgumentException.class, () -> api.call("CloseCodes", "requireSendable", code, sender))
                .getMessage());
    }

    @Test
    void letNoLocalCodeOntoTheWire() throws ReflectiveOperationException {
        for (int code : new int[] {4211, 4032, 3000}) {
            Object reason = api.type("CloseReason")
                    .getConstructor(int.class, String.class)
                    .newInstance(code, "why");
            for (Role role : Role.values()) {
                byte[] wire = (byte[]) GeneratedApi.callOn(reason, "toWire", role);
                assertEquals(1011, (wire[0] & 0xFF) << 8 | (wire[1] & 0xFF));
                String text = new String(wire, 2, wire.length - 2, StandardCharsets.UTF_8);
                assertTrue(text.contains(Integer.toString(code)) && text.contains("why"), text);
            }
            byte[] payload = {(byte) (code >>> 8), (byte) code};
            ProtocolViolationException violation = assertThrows(
                    ProtocolViolationException.class, () -> api.call("CloseReason", "fromWire", (Object) payload));
            assertEquals(1002, violation.closeCode());
        }
    }
}
