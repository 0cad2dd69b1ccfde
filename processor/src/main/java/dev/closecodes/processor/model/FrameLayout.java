package dev.closecodes.processor.model;

import java.util.List;

/**
 * The layout of a frame on the wire (RFC 6455 section 5.2).
 *
 * @param start the fields of the bytes at the start of every frame, most significant bit first
 * @param lengths the forms of a payload length, from short to long
 * @param maskingKeyBytes the size of a masking key
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

    /** One or more bits with one meaning. */
    public record Field(String name, int bits, String meaning) {}

    /**
     * One way to write a length.
     *
     * @param escape the value of the short field in this form; unused in the form without an extended field, where the
     *     short field holds the length
     * @param bytes the size of the extended field
     * @param least the smallest length in this form
     */
    public record LengthForm(int escape, int bytes, long least) {}

    /** A number with a meaning. */
    public record Opcode(int number, String name, boolean isControl) {}

    /** Returns the size of the smallest header in bytes. */
    public int startBytes() {
        int bits = 0;
        for (Field field : start) {
            bits += field.bits();
        }
        return bits / Byte.SIZE;
    }

    /** Returns the number of bits of {@link #start} that come after a field. */
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

    /** Returns the bit mask of a field within {@link #start}. */
    public int mask(Field field) {
        return ((1 << field.bits()) - 1) << shift(field.name());
    }

    /** Returns the bit that is set in the opcodes of all control frames, and in no other opcode. */
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
