package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import dev.closecodes.processor.model.FrameLayout;
import dev.closecodes.processor.model.FrameLayout.Field;
import dev.closecodes.processor.model.FrameLayout.LengthForm;
import dev.closecodes.processor.model.FrameRules;
import dev.closecodes.processor.model.FrameRules.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One codec to be written: an end of a connection, with all that its parts have in common. */
record FrameCodec(Role role, FrameLayout layout, FrameRules rules, Target target) {

    /** How Javadoc describes bits of extensions that a user hands over. */
    static final String BITS_IN_WORDS = "4 for RSV1, 2 for RSV2, 1 for RSV3, or a sum of them";

    ClassName type() {
        return target.frameCodec(role);
    }

    /** Whether what this end decodes is masked. */
    boolean decodesMasked() {
        return role.peer().masks();
    }

    /** Whether what this end encodes is masked. */
    boolean encodesMasked() {
        return role.masks();
    }

    /** The reserved bits: the fields that are named so. */
    List<Field> reserved() {
        return layout.start().stream()
                .filter(field -> field.name().startsWith("rsv"))
                .toList();
    }

    List<Field> owned() {
        return reserved().stream()
                .filter(field -> rules.extensionBits().contains(field.name()))
                .toList();
    }

    List<Field> notOwned() {
        return reserved().stream()
                .filter(field -> !rules.extensionBits().contains(field.name()))
                .toList();
    }

    boolean hasExtension() {
        return !rules.extensionBits().isEmpty();
    }

    /** The bits of the extension as users hand them over: RSV3 is the lowest. */
    String ownedBits() {
        int bits = owned().stream().mapToInt(layout::mask).sum() >>> extensionShift();
        String digits = "00" + Integer.toBinaryString(bits);
        return "0b" + digits.substring(digits.length() - reserved().size());
    }

    int extensionShift() {
        return layout.shift(reserved().get(reserved().size() - 1).name());
    }

    /** The size of a header whose length has this form. */
    int headerBytes(LengthForm form, boolean masked) {
        return layout.startBytes() + form.bytes() + (masked ? layout.maskingKeyBytes() : 0);
    }

    /** The parameter that a masked frame needs beside its payload. */
    Optional<ParameterSpec> keys() {
        return encodesMasked()
                ? Optional.of(ParameterSpec.builder(Names.MASKING_KEYS, "keys").build())
                : Optional.empty();
    }

    /** The bits of a frame, as an argument that goes before its opcode. */
    String bitsArgument() {
        return hasExtension() ? "extensionBits, " : "";
    }

    /** The same for a frame in which no extension has a say. */
    String noBits() {
        return hasExtension() ? "0, " : "";
    }

    String keysArgument() {
        return encodesMasked() ? "keys, " : "";
    }

    static String constant(Field field) {
        return field.name().toUpperCase(Locale.ROOT);
    }
}
