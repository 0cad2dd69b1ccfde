package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.FrameLayout.LengthForm;
import java.util.List;

/** Writes the methods that return how much space a header, a frame or the replies to an input need. */
final class SizeWriter {

    private static final String NO_INT = "if the size is greater than 2,147,483,647";

    private static final String EXTENDED = " It does not count the replies to messages of an extension, because such a"
            + " message can be much longer than the input.";

    private final FrameCodec codec;
    private final List<LengthForm> forms;

    SizeWriter(FrameCodec codec) {
        this.codec = codec;
        this.forms = codec.layout().lengths();
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(headerBytes()).addMethod(frameBytes()).addMethod(textFrameBytes());
        type.addMethod(maxReplyBytes());
    }

    private MethodSpec headerBytes() {
        StringBuilder sizes = new StringBuilder();
        for (int i = 0; i < forms.size(); i++) {
            sizes.append(i == 0 ? "" : i < forms.size() - 1 ? ", " : " or ").append(bytes(forms.get(i)));
        }
        MethodSpec.Builder method = Methods.publicStatic("headerBytes", TypeName.INT)
                .addJavadoc(Doc.of("Returns the size of the header that {@code encodeHeader} writes.")
                        .param("payloadBytes", "the payload length in bytes, 0 or more")
                        .returns("the size in bytes: " + sizes)
                        .build())
                .addParameter(TypeName.LONG, "payloadBytes");
        for (int i = 0; i < forms.size() - 1; i++) {
            method.beginControlFlow(
                            "if (payloadBytes < $L)",
                            Literal.number(forms.get(i + 1).least()))
                    .addStatement("return $L", bytes(forms.get(i)))
                    .endControlFlow();
        }
        return method.addStatement("return $L", bytes(forms.get(forms.size() - 1)))
                .build();
    }

    private int bytes(LengthForm form) {
        return codec.headerBytes(form, codec.encodesMasked());
    }

    private MethodSpec frameBytes() {
        return size("frameBytes", TypeName.LONG, "payloadBytes")
                .addJavadoc(Doc.of("Returns the size of a frame that this codec encodes.")
                        .param("payloadBytes", "the payload length in bytes, 0 or more")
                        .returns("the size of the header and the payload in bytes")
                        .throwing(ArithmeticException.class, NO_INT)
                        .build())
                .addStatement("return $T.toIntExact(headerBytes(payloadBytes) + payloadBytes)", Math.class)
                .build();
    }

    private MethodSpec textFrameBytes() {
        return size("textFrameBytes", TypeName.get(CharSequence.class), "text")
                .addJavadoc(Doc.of("Returns the size of the frame that {@code encodeText} writes.")
                        .param("text", "the message")
                        .returns("the size of the header and the text in bytes")
                        .throwing(IllegalArgumentException.class, "if the text contains an unpaired surrogate")
                        .throwing(ArithmeticException.class, NO_INT)
                        .build())
                .addStatement("return frameBytes($T.length(text))", Names.UTF8)
                .build();
    }

    private MethodSpec maxReplyBytes() {
        return size("maxReplyBytes", TypeName.INT, "inputBytes")
                .addJavadoc(Doc.of("Returns the space that is enough for all replies to the input of one call of"
                                + " {@link Decoder#decode}, wherever the input is split. The replies are: one frame for"
                                + " each piece of a message, with at most its payload; the answers to pings and to the"
                                + " Close frame; and a Close frame of our own, for example after a violation."
                                + (codec.hasExtension() ? EXTENDED : ""))
                        .param("inputBytes", "the number of remaining bytes of the input")
                        .returns("the maximum number of bytes of the replies")
                        .throwing(ArithmeticException.class, NO_INT)
                        .build())
                .addCode(reason())
                .addStatement(
                        "return $T.toIntExact($LinputBytes + 2L * frameBytes(MAX_CONTROL_BYTES))",
                        Math.class,
                        growth() == 1 ? "" : growth() + "L * ")
                .build();
    }

    private CodeBlock reason() {
        String growth = growth() == 1
                ? "A reply is not longer than its frame, which has a masking key."
                : "An empty frame has " + received() + " bytes, and its reply has " + sent()
                        + ". Other replies grow by a smaller factor.";
        return CodeBlock.of(
                "// $L\n// Added: the reply to a control frame of which only the end is in the input, and our Close"
                        + " frame.\n",
                growth);
    }

    /** The factor by which an input can grow if it has only empty frames, rounded up. Longer frames grow less. */
    private int growth() {
        return (sent() + received() - 1) / received();
    }

    /** The size of an empty frame that this endpoint sends. */
    private int sent() {
        return bytes(forms.get(0));
    }

    /** The size of an empty frame that this endpoint receives. */
    private int received() {
        return codec.headerBytes(forms.get(0), codec.decodesMasked());
    }

    private static MethodSpec.Builder size(String name, TypeName type, String parameter) {
        return Methods.publicStatic(name, TypeName.INT).addParameter(type, parameter);
    }
}
