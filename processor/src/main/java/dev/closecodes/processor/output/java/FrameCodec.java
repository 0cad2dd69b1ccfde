package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.closecodes.processor.model.FrameLayout;
import dev.closecodes.processor.model.FrameLayout.Field;
import dev.closecodes.processor.model.FrameLayout.LengthForm;
import dev.closecodes.processor.model.FrameRules;
import dev.closecodes.processor.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The frame codec to generate for one endpoint: what all of its writers need. */
record FrameCodec(Role role, FrameLayout layout, FrameRules rules, Target target) {

    ClassName type() {
        return target.frameCodec(role);
    }

    /** Whether the frames that this endpoint receives are masked. */
    boolean decodesMasked() {
        return role.peer().masks();
    }

    /** Whether the frames that this endpoint sends are masked. */
    boolean encodesMasked() {
        return role.masks();
    }

    boolean hasExtension() {
        return !rules.extensionBits().isEmpty();
    }

    List<Field> extensionBits() {
        return reservedBits(true);
    }

    /** The reserved bits that must be zero. */
    List<Field> unusedBits() {
        return reservedBits(false);
    }

    private List<Field> reservedBits(boolean ofExtension) {
        List<Field> bits = new ArrayList<>();
        for (Field field : layout.start()) {
            if (isReserved(field) && isOfExtension(field) == ofExtension) {
                bits.add(field);
            }
        }
        return bits;
    }

    private static boolean isReserved(Field field) {
        return field.name().startsWith("rsv");
    }

    private boolean isOfExtension(Field field) {
        return rules.extensionBits().contains(field.name());
    }

    /** The size of a header with this form of the length. */
    int headerBytes(LengthForm form, boolean masked) {
        return layout.startBytes() + form.bytes() + (masked ? layout.maskingKeyBytes() : 0);
    }

    /** The argument for the extension bits, which precedes the opcode; empty without an extension. */
    String bitsArgument() {
        return hasExtension() ? "extensionBits, " : "";
    }

    /** The same argument for a frame without extension bits. */
    CodeBlock noBitsArgument() {
        return hasExtension() ? CodeBlock.of("$T.of(), ", Set.class) : CodeBlock.of("");
    }

    String keysArgument() {
        return encodesMasked() ? "keys, " : "";
    }

    /** The name of the constant that is the mask of a field. */
    static String constant(Field field) {
        return field.name().toUpperCase(Locale.ROOT);
    }

    static String constants(List<Field> fields, String separator) {
        List<String> names = new ArrayList<>();
        for (Field field : fields) {
            names.add(constant(field));
        }
        return String.join(separator, names);
    }
}
