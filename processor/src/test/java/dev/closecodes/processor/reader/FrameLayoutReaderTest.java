package dev.closecodes.processor.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.FrameLayout;
import dev.closecodes.processor.model.FrameLayout.LengthForm;
import dev.closecodes.processor.model.FrameLayout.Opcode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The frame layout as the writers see it. */
final class FrameLayoutReaderTest {

    private final Problems problems = new Problems();
    private final FrameLayout layout = new FrameLayoutReader(problems).read();

    @Test
    void isReadWithoutAProblem() {
        assertEquals(List.of(), problems.inOrder());
    }

    @Test
    void hasAPlaceForEachField() {
        assertEquals(
                List.of("fin 15", "rsv1 14", "rsv2 13", "rsv3 12", "opcode 8", "mask 7", "length 0"),
                layout.start().stream()
                        .map(field -> field.name() + " " + layout.shift(field.name()))
                        .toList());
        assertEquals(
                List.of(0x8000, 0x4000, 0x2000, 0x1000, 0x0F00, 0x0080, 0x007F),
                layout.start().stream().map(layout::mask).toList());
        assertEquals(2, layout.startBytes());
        assertThrows(IllegalArgumentException.class, () -> layout.shift("rsv4"));
    }

    @Test
    void hasEachFormOfALength() {
        assertEquals(
                List.of(new LengthForm(0, 0, 0), new LengthForm(126, 2, 126), new LengthForm(127, 8, 65536)),
                layout.lengths());
        assertEquals(4, layout.maskingKeyBytes());
    }

    @Test
    void tellsControlFramesByOneBit() {
        assertEquals(8, layout.controlBit());
        assertEquals(
                List.of(false, false, false, true, true, true),
                layout.opcodes().stream().map(Opcode::isControl).toList());
        for (Opcode opcode : layout.opcodes()) {
            assertEquals(opcode.isControl(), (opcode.number() & layout.controlBit()) != 0, opcode.name());
        }
    }

    @Test
    void knowsHowLongACloseFrameIs() {
        assertEquals(125, layout.maxControlBytes());
        assertEquals(2, layout.closeCodeBytes());
    }
}
