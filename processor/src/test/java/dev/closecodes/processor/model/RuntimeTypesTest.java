package dev.closecodes.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.CodeRange;
import dev.closecodes.internal.GeneratedApi;
import dev.closecodes.processor.output.java.Target;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The processor runs without the runtime. These facts are in both, and must be the same. */
final class RuntimeTypesTest {

    private static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    @Test
    void haveTheSameConstants() {
        assertEquals(names(dev.closecodes.Reconnect.values()), names(Reconnect.values()));
        assertEquals(names(dev.closecodes.Role.values()), names(Role.values()));
    }

    @Test
    void leaveTheSameNumbersToUsers() {
        assertEquals(CodeRange.REGISTERED.first(), Registry.USER_CODES.first());
        assertEquals(CodeRange.PRIVATE_USE.last(), Registry.USER_CODES.last());
        assertEquals(CodeRange.REGISTERED.last() + 1, CodeRange.PRIVATE_USE.first());
    }

    @Test
    void haveTheSameInterfaceToGeneratedCode() {
        assertEquals(GeneratedApi.CURRENT, Target.RUNTIME_API);
    }
}
