package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OpcodeTest {

    @Test
    void opcodesAreThoseOfSection52() {
        assertEquals(0x0, Opcode.CONTINUATION);
        assertEquals(0x1, Opcode.TEXT);
        assertEquals(0x2, Opcode.BINARY);
        assertEquals(0x8, Opcode.CLOSE);
        assertEquals(0x9, Opcode.PING);
        assertEquals(0xA, Opcode.PONG);
    }

    @Test
    void recognizesControlFrames() {
        Set<Integer> control =
                IntStream.rangeClosed(0, 15).filter(Opcode::isControl).boxed().collect(Collectors.toSet());
        assertEquals(Set.of(8, 9, 10, 11, 12, 13, 14, 15), control);
    }
}
