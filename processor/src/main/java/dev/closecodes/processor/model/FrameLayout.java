package dev.closecodes.processor.model;

import java.util.List;

/**
 * What a frame looks like on the wire (RFC 6455 section 5.2).
 *
 * @param start the fields of the bytes that every frame begins with, the most significant bit first
 * @param lengths the forms of a length, from short to long
 * @param maskingKeyBytes the size of the masking key, where there is one
 * @param maxControlBytes the longest payload of a control frame
 * @param closeCodeBytes the size of the code in a Close frame
 */
public record FrameLayout(
        List<Field> start,
        List<LengthForm> lengths,
        int maskingKeyBytes,
        List<Opcode> opcodes,
        int maxControlBytes,
        int closeCodeBytes) {

    /** One or more bits with a meaning of their own. */
    public record Field(String name, int bits, String meaning) {}

    /**
     * One way to write a length.
     *
     * @param escape what the short field says for this form; what stands there for the form without an extended field
     *     is the length itself
     * @param bytes the size of the extended field
     * @param least the shortest length that is written like this
     */
    public record LengthForm(int escape, int bytes, long least) {}

    /** A number with a meaning. */
    public record Opcode(int number, String name, boolean isControl) {}

    /** How many bytes every frame has at least. */
    public int startBytes() {
        int bits = 0;
        for (Field field : start) {
            bits += field.bits();
        }
        return bits / Byte.SIZE;
    }

    /** How far a field stands from the right end of {@link #start}. */
    public int shift(String field) {
        int shift = startBytes() * Byte.SIZE;
        for (Field one : start) {
            shift -= one.bits();
            if (one.name().equals(field)) {
                return shift;
            }
        }
        throw new IllegalArgumentException("The frame layout has no field " + field);
    }

    /** The bits of a field within {@link #start}. */
    public int mask(Field field) {
        return ((1 << field.bits()) - 1) << shift(field.name());
    }

    /** The bit that the opcodes of control frames have, and no other. */
    public int controlBit() {
        int common = -1;
        for (Opcode opcode : opcodes) {
            if (opcode.isControl()) {
                common &= opcode.number();
            }
        }
        return common;
    }
}
