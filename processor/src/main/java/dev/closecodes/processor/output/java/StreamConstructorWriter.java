package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Writes the constructors of {@code Decoder} and {@code Encoder}. Each has the parameters of the previous constructor
 * and one more. So an extension, whose parameter is the last one, adds a constructor and removes none.
 */
final class StreamConstructorWriter {

    /**
     * A parameter of a constructor.
     *
     * @param absence the sentence that documents the default value
     * @param refused when the constructor throws an IllegalArgumentException; empty for never
     */
    private record Parameter(
            TypeName type, String name, String meaning, CodeBlock defaultValue, String absence, String refused) {}

    private final FrameCodec codec;

    StreamConstructorWriter(FrameCodec codec) {
        this.codec = codec;
    }

    /** Returns the constructors of the decoder and the method that checks one of their arguments. */
    List<MethodSpec> decoder() {
        TypeName handler = ParameterizedTypeName.get(
                Names.FRAME_HANDLER, WildcardTypeName.supertypeOf(codec.target().closeReason()));
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter(
                handler, "handler", "the handler that receives messages and control frames", CodeBlock.of(""), "", ""));
        parameters.add(new Parameter(
                TypeName.LONG,
                "maxMessageBytes",
                "the maximum length of a message on this connection in bytes, from 1 to {@link #MAX_MESSAGE_BYTES};"
                        + " more is rejected with code 1009",
                CodeBlock.of("MAX_MESSAGE_BYTES"),
                "A message has at most {@link #MAX_MESSAGE_BYTES} bytes.",
                "if the maximum is not in this range"));
        addExtensionBits(parameters);
        CodeBlock last = statement(
                "super($L, handler, requireLimit(maxMessageBytes), $L)", codec.decodesMasked(), negotiatedBits());
        String summary = "Creates a decoder that expects the first byte after the opening handshake.";
        List<MethodSpec> methods = constructors(summary, 1, parameters, last);
        methods.add(requireLimit());
        return methods;
    }

    List<MethodSpec> encoder() {
        List<Parameter> parameters = new ArrayList<>();
        CodeBlock.Builder last = CodeBlock.builder().addStatement("super($L)", negotiatedBits());
        if (codec.encodesMasked()) {
            parameters.add(new Parameter(
                    Names.MASKING_KEYS,
                    "keys",
                    "the source of the masking keys",
                    CodeBlock.of("$T.strong()", Names.MASKING_KEYS),
                    "The masking keys are from {@link MaskingKeys#strong()}.",
                    ""));
            last.addStatement("this.keys = $T.requireNonNull(keys, $S)", Objects.class, "keys");
        }
        addExtensionBits(parameters);
        return constructors(
                "Creates an encoder for the frames after the opening handshake.", 0, parameters, last.build());
    }

    private void addExtensionBits(List<Parameter> parameters) {
        if (codec.hasExtension()) {
            parameters.add(new Parameter(
                    EncodingParts.EXTENSION_BITS,
                    "extensionBits",
                    "the extension bits that were negotiated for this connection",
                    CodeBlock.of("$T.of()", Set.class),
                    "No extension was negotiated.",
                    codec.unusedBits().isEmpty() ? "" : "if a bit is set that no extension uses"));
        }
    }

    private CodeBlock negotiatedBits() {
        if (!codec.hasExtension()) {
            return CodeBlock.of("$T.of()", Set.class);
        }
        return CodeBlock.of(codec.unusedBits().isEmpty() ? "extensionBits" : "requireOwned(extensionBits)");
    }

    /** Writes the constructors with at least {@code required} parameters. Only the longest has a body of its own. */
    private static List<MethodSpec> constructors(
            String summary, int required, List<Parameter> parameters, CodeBlock last) {
        List<MethodSpec> constructors = new ArrayList<>();
        for (int count = required; count < parameters.size(); count++) {
            List<CodeBlock> arguments = new ArrayList<>();
            for (Parameter parameter : parameters.subList(0, count)) {
                arguments.add(CodeBlock.of(parameter.name()));
            }
            arguments.add(parameters.get(count).defaultValue());
            CodeBlock next = statement("this($L)", CodeBlock.join(arguments, ", "));
            constructors.add(constructor(summary, parameters, count, next));
        }
        constructors.add(constructor(summary, parameters, parameters.size(), last));
        return constructors;
    }

    /** Writes a constructor with the first {@code count} of the parameters. */
    private static MethodSpec constructor(String summary, List<Parameter> parameters, int count, CodeBlock body) {
        StringBuilder text = new StringBuilder(summary);
        for (Parameter absent : parameters.subList(count, parameters.size())) {
            text.append(' ').append(absent.absence());
        }
        Doc doc = Doc.of(text.toString());
        MethodSpec.Builder constructor = Methods.publicConstructor();
        List<Parameter> present = parameters.subList(0, count);
        for (Parameter parameter : present) {
            constructor.addParameter(parameter.type(), parameter.name());
            doc.param(parameter.name(), parameter.meaning());
        }
        for (Parameter parameter : present) {
            if (!parameter.refused().isEmpty()) {
                doc.throwing(IllegalArgumentException.class, parameter.refused());
            }
        }
        return constructor.addJavadoc(doc.build()).addCode(body).build();
    }

    private static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }

    private static MethodSpec requireLimit() {
        return Methods.privateStatic("requireLimit", TypeName.LONG)
                .addJavadoc(Doc.of("Checks that the limit of a connection is not over the limit of this codec.")
                        .param("maxMessageBytes", "the maximum length of a message in bytes")
                        .returns("the limit, unchanged")
                        .build())
                .addParameter(TypeName.LONG, "maxMessageBytes")
                .beginControlFlow("if (maxMessageBytes < 1 || maxMessageBytes > MAX_MESSAGE_BYTES)")
                .addStatement(
                        "throw new $T($S + MAX_MESSAGE_BYTES + $S + maxMessageBytes)",
                        IllegalArgumentException.class,
                        "maxMessageBytes must be from 1 to ",
                        ", not ")
                .endControlFlow()
                .addStatement("return maxMessageBytes")
                .build();
    }
}
