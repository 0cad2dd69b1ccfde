package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.FrameLayout;
import dev.closecodes.processor.model.FrameLayout.Field;
import dev.closecodes.processor.model.FrameLayout.LengthForm;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes the methods that decode a header: sections 5.1, 5.2 and 5.5 of RFC 6455, check by check. */
final class HeaderDecodingWriter {

    private final FrameCodec codec;
    private final FrameLayout layout;

    HeaderDecodingWriter(FrameCodec codec) {
        this.codec = codec;
        this.layout = codec.layout();
    }

    void addTo(TypeSpec.Builder type) {
        for (Storage storage : Storage.values()) {
            type.addMethod(decodeHeader(storage));
        }
        if (codec.decodesMasked()) {
            for (Storage storage : Storage.values()) {
                type.addMethod(maskingKey(storage));
            }
        }
        type.addMethod(requireLegal()).addMethod(requireLength()).addMethod(refusal());
    }

    private MethodSpec decodeHeader(Storage storage) {
        boolean array = storage == Storage.ARRAY;
        Doc doc = Doc.of("Decodes the header of a frame; {@link FrameHeader} takes the result apart.");
        if (array) {
            doc.param("bytes", "the array that holds it")
                    .param("from", "the index of its first byte")
                    .param("to", "the index behind the last byte that has arrived");
        } else {
            doc.param("buffer", "holds it from its position on; nothing is consumed, and the byte order stays");
        }
        doc.returns("the header, or what {@link FrameHeader#isIncomplete} tells from one if there are too few bytes")
                .throwing(
                        "ProtocolViolationException",
                        "with 1002 if the protocol forbids the frame; with 1009 if its payload is over the limit");
        if (array) {
            doc.throwing("IndexOutOfBoundsException", "if the bytes do not lie in the array");
        }
        MethodSpec.Builder method = Methods.publicStatic("decodeHeader", TypeName.LONG)
                .addJavadoc(doc.build())
                .addParameter(storage.type(), storage.variable());
        if (array) {
            method.addParameter(TypeName.INT, "from")
                    .addParameter(TypeName.INT, "to")
                    .addStatement("$T.checkFromToIndex(from, to, bytes.length)", Objects.class)
                    .addStatement("int available = to - from");
        } else {
            method.addStatement("int from = buffer.position()").addStatement("int available = buffer.remaining()");
        }
        int startBytes = layout.startBytes();
        method.beginControlFlow("if (available < $L)", startBytes)
                .addStatement("return $T.incomplete($L - available)", Names.FRAME_HEADER, startBytes)
                .endControlFlow()
                .addStatement("int start = requireLegal($L)", storage.read(startBytes, "from"))
                .addStatement("int length = start & LENGTH");
        for (LengthForm form : layout.lengths()) {
            addForm(method, form, storage);
        }
        return method.build();
    }

    private void addForm(MethodSpec.Builder method, LengthForm form, Storage storage) {
        List<LengthForm> forms = layout.lengths();
        boolean last = form.escape() == forms.get(forms.size() - 1).escape();
        if (form.bytes() == 0) {
            method.beginControlFlow("if (length < $L)", forms.get(1).escape());
        } else if (!last) {
            method.beginControlFlow("if (length == $L)", form.escape());
        }
        int bytes = codec.headerBytes(form, codec.decodesMasked());
        if (last) {
            method.addComment("$L: the length has $L bits.", form.escape(), form.bytes() * Byte.SIZE);
        }
        if (bytes > layout.startBytes()) {
            method.beginControlFlow("if (available < $L)", bytes)
                    .addStatement("return $T.incomplete($L - available)", Names.FRAME_HEADER, bytes)
                    .endControlFlow();
        }
        method.addStatement("return $T.of(start >>> 8, $L, $L)", Names.FRAME_HEADER, bytes, length(form, storage));
        if (!last) {
            method.endControlFlow();
        }
    }

    private CodeBlock length(LengthForm form, Storage storage) {
        if (form.bytes() > 0) {
            return CodeBlock.of(
                    "requireLength($L, $L)",
                    storage.read(form.bytes(), "from + " + layout.startBytes()),
                    Literal.number(form.least()));
        }
        // A short length is over a limit only if the limit is very low; control frames have one of their own.
        return codec.rules().maxFrameBytes() < layout.lengths().get(1).least() - 1
                ? CodeBlock.of("(start & CONTROL) != 0 ? length : requireLength(length, 0)")
                : CodeBlock.of("length");
    }

    private MethodSpec maskingKey(Storage storage) {
        boolean array = storage == Storage.ARRAY;
        Doc doc = Doc.of("Reads the masking key, the last bytes of a header (section 5.3).");
        MethodSpec.Builder method =
                Methods.publicStatic("maskingKey", TypeName.INT).addParameter(storage.type(), storage.variable());
        if (array) {
            method.addParameter(TypeName.INT, "from");
            doc.param("bytes", "the array that holds the header").param("from", "the index of its first byte");
        } else {
            doc.param("buffer", "holds the header from its position on; nothing is consumed");
        }
        doc.param("header", "what {@code decodeHeader} returned, not incomplete")
                .returns("the key, for {@code Masking.mask}");
        String from = array ? "from" : "buffer.position()";
        return method.addParameter(TypeName.LONG, "header")
                .addJavadoc(doc.build())
                .addStatement(
                        "return $T.getInt($L, $L + $T.bytes(header) - $L)",
                        Names.NETWORK_ORDER,
                        storage.variable(),
                        from,
                        Names.FRAME_HEADER,
                        layout.maskingKeyBytes())
                .build();
    }

    private MethodSpec requireLegal() {
        MethodSpec.Builder method = Methods.privateStatic("requireLegal", TypeName.INT)
                .addJavadoc(Doc.of("Refuses what sections 5.1, 5.2 and 5.5 forbid in the first two bytes.")
                        .param("start", "the two bytes")
                        .returns("the two bytes")
                        .build())
                .addParameter(TypeName.INT, "start")
                .addStatement("int opcode = (start & OPCODE) >>> $L", layout.shift("opcode"))
                .addComment("Section 5.2: the other opcodes are reserved.")
                .beginControlFlow("if (((OPCODES >>> opcode) & 1) == 0)")
                .addStatement("throw refusal($S + opcode + $S)", "Opcode ", " is reserved")
                .endControlFlow();
        if (!codec.notOwned().isEmpty()) {
            method.addComment("Section 5.2: reserved bits are zero.");
            refuseIf(method, any(codec.notOwned()), "A reserved bit is set, and no extension owns it");
        }
        if (codec.hasExtension()) {
            method.addComment("RFC 7692 section 6: neither a later fragment nor a control frame has the bit.");
            refuseIf(
                    method,
                    any(codec.owned()) + " && opcode != TEXT && opcode != BINARY",
                    "An extension's bit is set in a frame that begins no message");
        }
        String peer = codec.role().peer().inText();
        method.addComment("Section 5.1: a client masks every frame, and a server none.");
        if (codec.decodesMasked()) {
            refuseIf(method, "(start & MASK) == 0", "A " + peer + " sent a frame without a mask");
        } else {
            refuseIf(method, "(start & MASK) != 0", "A " + peer + " sent a frame with a mask");
        }
        method.addComment("Section 5.5: control frames are whole and short.")
                .beginControlFlow("if ((start & CONTROL) != 0)");
        refuseIf(method, "(start & FIN) == 0", "A control frame is a fragment");
        refuseIf(
                method,
                "(start & LENGTH) > MAX_CONTROL_BYTES",
                "A control frame has more than " + layout.maxControlBytes() + " bytes");
        return method.endControlFlow().addStatement("return start").build();
    }

    private static void refuseIf(MethodSpec.Builder method, String condition, String message) {
        method.beginControlFlow("if ($L)", condition)
                .addStatement("throw refusal($S)", message)
                .endControlFlow();
    }

    private static String any(List<Field> bits) {
        String names = bits.stream().map(FrameCodec::constant).collect(Collectors.joining(" | "));
        return "(start & " + (bits.size() == 1 ? names : "(" + names + ")") + ") != 0";
    }

    private MethodSpec requireLength() {
        return Methods.privateStatic("requireLength", TypeName.LONG)
                .addJavadoc(Doc.of(
                                "Refuses a length that a shorter form could hold (section 5.2), or that is over the limit.")
                        .param("length", "the length, in any form")
                        .param("least", "the least length that has this form")
                        .returns("the length")
                        .build())
                .addParameter(TypeName.LONG, "length")
                .addParameter(TypeName.LONG, "least")
                .beginControlFlow("if (length < 0)")
                .addStatement("throw refusal($S)", "The top bit of a length of 64 bits is set")
                .endControlFlow()
                .beginControlFlow("if (length < least)")
                .addStatement("throw refusal($S + length + $S)", "The length ", " is not in its shortest form")
                .endControlFlow()
                .beginControlFlow("if (length > MAX_FRAME_BYTES)")
                .addStatement(
                        "throw new $T(\n$T.MESSAGE_TOO_BIG.code(),\n$S + length + $S + MAX_FRAME_BYTES + $S)",
                        Names.PROTOCOL_VIOLATION,
                        codec.target().closeCode(),
                        "A frame of ",
                        " bytes; ",
                        " are the most")
                .endControlFlow()
                .addStatement("return length")
                .build();
    }

    private MethodSpec refusal() {
        return Methods.privateStatic("refusal", Names.PROTOCOL_VIOLATION)
                .addJavadoc(Doc.of("Says that the protocol forbids a frame.")
                        .param("message", "what is wrong with it")
                        .returns("what is to be thrown, with 1002")
                        .build())
                .addParameter(String.class, "message")
                .addStatement(
                        "return new $T($T.PROTOCOL_ERROR.code(), message)",
                        Names.PROTOCOL_VIOLATION,
                        codec.target().closeCode())
                .build();
    }
}
