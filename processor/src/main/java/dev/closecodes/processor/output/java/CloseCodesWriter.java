package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.CodeSet;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.RangeConduct;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.Sender;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes {@code CloseCodes}: the questions that can be asked about any number. */
final class CloseCodesWriter {

    private final Registry registry;
    private final Target target;
    private final Interval unnamed;
    private final CodeSet onTheWire;
    private final CodeSet localOnly;
    private final CodeSet serverOnly;
    private final CodeSet clientOnly;

    /** The user's codes that are never sent; null if there is none, as in most registries. */
    private final @Nullable BlockMasks neverSent;

    CloseCodesWriter(Registry registry, Target target) {
        this.registry = registry;
        this.target = target;
        this.unnamed = registry.sendableUnnamed();
        this.onTheWire = codes(code -> code.isSendable() && !unnamed.contains(code.number()));
        this.localOnly = codes(NamedCode::local);
        this.serverOnly = onlyFor(Sender.SERVER);
        this.clientOnly = onlyFor(Sender.CLIENT);
        CodeSet local = codes(code -> code.local() && unnamed.contains(code.number()));
        this.neverSent = local.isEmpty()
                ? null
                : new BlockMasks("neverSent", "The codes of the registry that only report what happened", local);
    }

    private CodeSet codes(Predicate<NamedCode> property) {
        Set<Integer> codes = new HashSet<>();
        for (NamedCode code : registry.codes()) {
            if (property.test(code)) {
                codes.add(code.number());
            }
        }
        return new CodeSet(codes);
    }

    /** The codes that one end alone may send: those that say so, and those without a name in a range that says so. */
    private CodeSet onlyFor(Sender sender) {
        Set<Integer> codes = new HashSet<>();
        for (RangeConduct range : registry.conducts()) {
            if (range.isOnlyFor(sender)) {
                Interval interval = range.codes().value();
                for (int code = interval.first(); code <= interval.last(); code++) {
                    codes.add(code);
                }
            }
        }
        for (NamedCode code : registry.codes()) {
            codes.remove(code.number());
            if (code.isSendable() && code.sender() == sender) {
                codes.add(code.number());
            }
        }
        return new CodeSet(codes);
    }

    TypeSpec write() {
        TypeSpec.Builder type = target.mark(TypeSpec.classBuilder(target.closeCodes()))
                .addModifiers(Modifier.FINAL)
                .addJavadoc(Doc.of("What may be done with a close code, asked of any number.")
                        .paragraph("What is observed is not always what may be sent: " + localOnly
                                + " are only ever reported inside a program (RFC 6455 section 7.4.1).")
                        .build())
                .addField(mask("WIRE_CODES", "may stand in a Close frame", onTheWire))
                .addField(mask(
                        "LOCAL_ONLY_CODES",
                        "only report what happened",
                        codes(code -> code.local() && !unnamed.contains(code.number()))))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addJavadoc("There are no instances.")
                        .build())
                .addMethod(isSendable())
                .addMethod(isSendableBy())
                .addMethod(isReceivable())
                .addMethod(isLocalOnly())
                .addMethod(rangeOf())
                .addMethod(requireSendable())
                .addMethod(describe());
        new GuardWriter(registry, target).addTo(type);
        type.addMethod(isProtocolCode())
                .addMethod(reservedFor("server", serverOnly))
                .addMethod(reservedFor("client", clientOnly));
        if (neverSent != null) {
            type.addMethod(neverSent.write());
        }
        return type.build();
    }

    private static FieldSpec mask(String name, String property, CodeSet codes) {
        return FieldSpec.builder(TypeName.INT, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Doc.of("The protocol's codes that " + property + ", " + codes + ": bit n is 1000 + n.")
                        .build())
                .initializer(Literal.bits(codes.protocolMask()))
                .build();
    }

    private MethodSpec isSendable() {
        return question(
                        "isSendable",
                        Doc.of("Tells whether at least one end of a connection may put a number in a Close frame.")
                                .param("code", "any number")
                                .returns(trueOnTheWire()))
                .addStatement("return isReceivable(code)")
                .build();
    }

    private MethodSpec isSendableBy() {
        return question(
                        "isSendableBy",
                        Doc.of("Tells whether one end of a connection may put a number in a Close frame.")
                                .paragraph("A server alone sends " + serverOnly + "; a client alone sends " + clientOnly
                                        + ".")
                                .param("code", "any number")
                                .param("sender", "the end that would send it")
                                .returns("true if {@link #isSendable(int)} and not reserved for the other end"))
                .addParameter(Names.ROLE, "sender")
                .addStatement(
                        "long reserved = sender == $T.CLIENT ? serverOnly(code >>> 6) : clientOnly(code >>> 6)",
                        Names.ROLE)
                .addComment("The shift looks at the lowest six bits of the code only: its place in the block.")
                .addStatement("return isSendable(code) && ((reserved >>> code) & 1) == 0")
                .build();
    }

    private MethodSpec isReceivable() {
        return question(
                        "isReceivable",
                        Doc.of(
                                        "Tells whether a number may stand in a Close frame that a peer sends; with any other, the"
                                                + " peer breaks the protocol.")
                                .param("code", "any number")
                                .returns(trueOnTheWire()))
                .addStatement("return isProtocolCode(WIRE_CODES, code)$L", orUnnamed())
                .build();
    }

    private CodeBlock orUnnamed() {
        return neverSent == null
                ? CodeBlock.of(" || (code >= $L && code <= $L)", unnamed.first(), unnamed.last())
                : CodeBlock.of(
                        "\n|| (code >= $L && code <= $L && (($L >>> code) & 1) == 0)",
                        unnamed.first(),
                        unnamed.last(),
                        neverSent.maskOfCode());
    }

    private MethodSpec isLocalOnly() {
        return question(
                        "isLocalOnly",
                        Doc.of("Tells whether a number is only ever reported inside a program and never sent.")
                                .param("code", "any number")
                                .returns("true for " + localOnly))
                .addStatement(
                        "return isProtocolCode(LOCAL_ONLY_CODES, code)$L",
                        neverSent == null
                                ? CodeBlock.of("")
                                : CodeBlock.of("\n|| (($L >>> code) & 1) != 0", neverSent.maskOfCode()))
                .build();
    }

    private String trueOnTheWire() {
        return "true for " + sendable();
    }

    private String sendable() {
        return onTheWire + " and " + unnamed + (neverSent == null ? "" : " without " + neverSent.codes());
    }

    private MethodSpec rangeOf() {
        return method("rangeOf", Names.CODE_RANGE)
                .addJavadoc(Doc.of("Finds the range of RFC 6455 section 7.4.2 that a code lies in.")
                        .param("code", "a close code, 0-65535")
                        .returns("its range")
                        .throwing(
                                "IllegalArgumentException", "if the number does not fit the two bytes of a close code")
                        .build())
                .addStatement("return $T.of(code)", Names.CODE_RANGE)
                .build();
    }

    private MethodSpec requireSendable() {
        return method("requireSendable", TypeName.INT)
                .addParameter(Names.ROLE, "sender")
                .addJavadoc(Doc.of("Refuses a number that one end of a connection may not put in a Close frame.")
                        .param("code", "any number")
                        .param("sender", "the end that would send it")
                        .returns("the same number")
                        .throwing("IllegalArgumentException", "if the number may not be sent; the message says why")
                        .build())
                .beginControlFlow("if (isSendableBy(code, sender))")
                .addStatement("return code")
                .endControlFlow()
                .beginControlFlow("if (isLocalOnly(code))")
                .addStatement(
                        refusal("$S"), IllegalArgumentException.class, " only reports what happened and is never sent")
                .endControlFlow()
                .beginControlFlow("if (isSendable(code))")
                .addStatement(
                        refusal("(sender == $T.CLIENT ? $S : $S)"),
                        IllegalArgumentException.class,
                        Names.ROLE,
                        " is reserved for the server",
                        " is reserved for the client")
                .endControlFlow()
                .addStatement(
                        refusal("$S"),
                        IllegalArgumentException.class,
                        " is not for the wire; sendable are " + sendable())
                .build();
    }

    private static String refusal(String reason) {
        return "throw new $T(describe(code)$W+ " + reason + ")";
    }

    private MethodSpec describe() {
        return method("describe", ClassName.get(String.class))
                .addJavadoc(Doc.of("The number and the name of a code, or its range if it has no name, for logs.")
                        .param("code", "a close code, 0-65535")
                        .returns("for example {@code 1006 ABNORMAL_CLOSURE} or {@code 4999 (private use)}")
                        .throwing(
                                "IllegalArgumentException", "if the number does not fit the two bytes of a close code")
                        .build())
                .addStatement("$1T known = $1T.byCode(code)", target.closeCode())
                .addStatement(
                        "return code + (known != null ? $S + known : $S + rangeOf(code).description() + $S)",
                        " ",
                        " (",
                        ")")
                .build();
    }

    private static MethodSpec isProtocolCode() {
        return MethodSpec.methodBuilder("isProtocolCode")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(TypeName.INT, "mask")
                .addParameter(TypeName.INT, "code")
                .addJavadoc(Doc.of("Whether a number is one of some of the protocol's codes.")
                        .param("mask", "the codes: bit n is 1000 + n")
                        .param("code", "any number")
                        .returns("whether its bit is set")
                        .build())
                .addStatement("int bit = code - 1000")
                .addStatement("return bit >>> 4 == 0 && ((mask >>> bit) & 1) != 0")
                .build();
    }

    private static MethodSpec reservedFor(String role, CodeSet codes) {
        return new BlockMasks(role + "Only", "The codes that only a " + role + " may send", codes).write();
    }

    private static MethodSpec.Builder question(String name, Doc doc) {
        return method(name, TypeName.BOOLEAN).addJavadoc(doc.build());
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(result)
                .addParameter(TypeName.INT, "code");
    }
}
