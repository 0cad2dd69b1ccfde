package dev.closecodes.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.processor.resolve.MemoryFolder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who may send, receive or only observe each number, against the facts of RFC 6455 and of one registry. */
final class WireRulesTest {

    private static final String REGISTRY = """
            codes:
              - {code: 4001, name: OF_SERVER, sender: server}
              - {code: 4101, name: OF_EITHER_IN_RANGE, sender: either, allow: [CC032]}
              - {code: 4102, name: LOCAL_IN_RANGE, local: true}
            ranges:
              - {codes: 4100-4199, sender: client}
            """;

    private static final Set<Integer> LOCAL = Set.of(1005, 1006, 1015, 4102);
    private static final Set<Integer> OF_SERVER = Set.of(1012, 1013, 1014, 4001);

    private final WireRules rules =
            new MemoryFolder(Map.of("r.yaml", REGISTRY)).loadValid("r.yaml").wireRules();

    private static boolean isOnTheWire(int code) {
        return (code >= 1000 && code <= 1003)
                || (code >= 1007 && code <= 1014)
                || (code >= 3000 && code <= 4999 && code != 4102);
    }

    private static boolean isOfClient(int code) {
        return code == 1010 || (code >= 4100 && code <= 4199 && code != 4101);
    }

    @Test
    void areRightForEveryNumber() {
        for (int code : IntStream.rangeClosed(-1, 65536).toArray()) {
            List<Boolean> expected = List.of(
                    isOnTheWire(code),
                    isOnTheWire(code) && !isOfClient(code),
                    isOnTheWire(code) && !OF_SERVER.contains(code),
                    isOnTheWire(code),
                    LOCAL.contains(code));
            List<Boolean> actual = List.of(
                    rules.isSendable(code),
                    rules.isSendableBy(code, Role.SERVER),
                    rules.isSendableBy(code, Role.CLIENT),
                    rules.isReceivable(code),
                    rules.isLocalOnly(code));
            assertEquals(expected, actual, "code " + code);
        }
    }
}
