package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.CodeSet;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.WireRules;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes {@code CloseCodes}: static methods that check any number with bit masks. */
final class CloseCodesWriter {

    private static final Interval PROTOCOL_CODES = Registry.PROTOCOL_CODES;
    private static final Interval USER_CODES = Registry.USER_CODES;

    /** The label of a number that is no close code. The name of a code cannot contain a hyphen. */
    private static final String NOT_A_CODE = "not-a-code";

    private final Registry registry;
    private final Target target;
    private final WireRules rules;
    private final CodeSet onTheWire;

    /** The user's codes that are never sent; null if there are none, as in most registries. */
    private final @Nullable BlockMasks neverSent;

    CloseCodesWriter(Registry registry, Target target) {
        this.registry = registry;
        this.target = target;
        this.rules = registry.wireRules();
        this.onTheWire = rules.sendable().within(PROTOCOL_CODES);
        CodeSet local = rules.localOnly().within(USER_CODES);
        this.neverSent = local.isEmpty()
                ? null
                : new BlockMasks(
                        "neverSent", "The codes of the registry that are only reported inside a program", local);
    }

    TypeSpec write() {
        TypeSpec.Builder type = target.mark(TypeSpec.classBuilder(target.closeCodes()))
                .addModifiers(Modifier.FINAL)
                .addJavadoc(Doc.of("Checks which numbers may be sent and received as close codes, and describes them.")
                        .paragraph("A program can observe codes that it must not send: " + rules.localOnly()
                                + " are only reported inside a program (RFC 6455 section 7.4.1).")
                        .build())
                .addField(mask("WIRE_CODES", "may appear in a Close frame", onTheWire))
                .addField(mask(
                        "LOCAL_ONLY_CODES",
                        "are only reported inside a program",
                        rules.localOnly().within(PROTOCOL_CODES)))
                .addStaticBlock(Target.runtimeCheck())
                .addMethod(Methods.privateConstructor())
                .addMethod(isSendable())
                .addMethod(isSendableBy())
                .addMethod(isReceivable())
                .addMethod(isLocalOnly())
                .addMethod(rangeOf())
                .addMethod(requireSendable())
                .addMethod(describe())
                .addMethod(label());
        new GuardWriter(registry, target).addTo(type);
        type.addMethod(isProtocolCode())
                .addMethod(onlyFor("server", rules.serverOnly()))
                .addMethod(onlyFor("client", rules.clientOnly()));
        if (neverSent != null) {
            type.addMethod(neverSent.write());
        }
        return type.build();
    }

    private static FieldSpec mask(String name, String property, CodeSet codes) {
        return FieldSpec.builder(TypeName.INT, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Doc.of("The codes of the protocol that " + property + ": " + codes
                                + ". Bit n is code 1000 + n.")
                        .build())
                .initializer(Literal.bits(codes.mask(PROTOCOL_CODES)))
                .build();
    }

    private MethodSpec isSendable() {
        return question(
                        "isSendable",
                        Doc.of("Returns whether at least one endpoint may send a number in a Close frame.")
                                .param("code", "any number")
                                .returns("true for " + sendable()))
                .addStatement("return isReceivable(code)")
                .build();
    }

    private MethodSpec isSendableBy() {
        return question(
                        "isSendableBy",
                        Doc.of("Returns whether an endpoint may send a number in a Close frame.")
                                .paragraph("Only a server may send " + rules.serverOnly() + ". Only a client may send "
                                        + rules.clientOnly() + ".")
                                .param("code", "any number")
                                .param("sender", "the endpoint that would send it")
                                .returns("true for the codes of {@link #isSendable(int)} that are not reserved for the"
                                        + " other endpoint")
                                .throwing(NullPointerException.class, Methods.IF_SENDER_IS_NULL))
                .addParameter(Names.ROLE, "sender")
                .addStatement(Methods.requireSender())
                .addStatement(
                        "long reserved = sender == $T.CLIENT ? serverOnly(code >>> 6) : clientOnly(code >>> 6)",
                        Names.ROLE)
                .addComment("The shift uses only the lowest six bits of the code, which are its index in the block.")
                .addStatement("return isSendable(code) && ((reserved >>> code) & 1) == 0")
                .build();
    }

    private MethodSpec isReceivable() {
        return question(
                        "isReceivable",
                        Doc.of(
                                        "Returns whether a Close frame from a peer may contain a number. A peer that sends any other"
                                                + " number violates the protocol.")
                                .param("code", "any number")
                                .returns("true for " + sendable()))
                .addStatement("return isProtocolCode(WIRE_CODES, code)$L", orUserCode())
                .build();
    }

    private CodeBlock orUserCode() {
        return neverSent == null
                ? CodeBlock.of(" || (code >= $L && code <= $L)", USER_CODES.first(), USER_CODES.last())
                : CodeBlock.of(
                        "\n|| (code >= $L && code <= $L && (($L >>> code) & 1) == 0)",
                        USER_CODES.first(),
                        USER_CODES.last(),
                        neverSent.maskOfCode());
    }

    private MethodSpec isLocalOnly() {
        return question(
                        "isLocalOnly",
                        Doc.of("Returns whether a code is only reported inside a program and never sent.")
                                .param("code", "any number")
                                .returns("true for " + rules.localOnly()))
                .addStatement(
                        "return isProtocolCode(LOCAL_ONLY_CODES, code)$L",
                        neverSent == null
                                ? CodeBlock.of("")
                                : CodeBlock.of("\n|| (($L >>> code) & 1) != 0", neverSent.maskOfCode()))
                .build();
    }

    private String sendable() {
        return onTheWire + " and " + USER_CODES + (neverSent == null ? "" : " without " + neverSent.codes());
    }

    private MethodSpec rangeOf() {
        return method("rangeOf", Names.CODE_RANGE)
                .addJavadoc(Doc.of("Returns the range of a code (RFC 6455 section 7.4.2).")
                        .param("code", "a close code, 0-65535")
                        .returns("the range that contains the code")
                        .throwing(
                                IllegalArgumentException.class,
                                "if the number does not fit in the two bytes of a close code")
                        .build())
                .addStatement("return $T.of(code)", Names.CODE_RANGE)
                .build();
    }

    private MethodSpec requireSendable() {
        return method("requireSendable", TypeName.INT)
                .addParameter(Names.ROLE, "sender")
                .addJavadoc(Doc.of("Checks that an endpoint may send a number in a Close frame.")
                        .param("code", "any number")
                        .param("sender", "the endpoint that would send it")
                        .returns("the same number")
                        .throwing(
                                IllegalArgumentException.class,
                                "if the endpoint must not send the number; the message says why")
                        .throwing(NullPointerException.class, Methods.IF_SENDER_IS_NULL)
                        .build())
                .beginControlFlow("if (isSendableBy(code, sender))")
                .addStatement("return code")
                .endControlFlow()
                .beginControlFlow("if (isLocalOnly(code))")
                .addStatement(
                        refusal("$S"),
                        IllegalArgumentException.class,
                        " is only reported inside a program and is never sent")
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
                        " must not be sent; the allowed codes are " + sendable())
                .build();
    }

    private static String refusal(String reason) {
        return "throw new $T(describe(code)$W+ " + reason + ")";
    }

    private MethodSpec describe() {
        return method("describe", ClassName.get(String.class))
                .addJavadoc(
                        Doc.of("Returns a short description of a code for logs: the number, and the name or the range.")
                                .param("code", "a close code, 0-65535")
                                .returns("for example {@code 1006 ABNORMAL_CLOSURE} or {@code 4999 (private use)}")
                                .throwing(
                                        IllegalArgumentException.class,
                                        "if the number does not fit in the two bytes of a close code")
                                .build())
                .addStatement("$1T known = $1T.byCode(code)", target.closeCode())
                .addStatement(
                        "return code + (known != null ? $S + known : $S + rangeOf(code).description() + $S)",
                        " ",
                        " (",
                        ")")
                .build();
    }

    private MethodSpec label() {
        return method("label", ClassName.get(String.class))
                .addJavadoc(Doc.of("Returns a label for metrics. It has few different values, whatever peers send.")
                        .param("code", "any number")
                        .returns("the name of the code; the numbers of its {@link CodeRange} if it has no name, such as"
                                + " {@code 4000-4999}; or {@code " + NOT_A_CODE + "}. No name starts with a digit or"
                                + " contains {@code -}.")
                        .build())
                .addStatement("$1T known = $1T.byCode(code)", target.closeCode())
                .beginControlFlow("if (known != null)")
                .addStatement("return known.name()")
                .endControlFlow()
                .beginControlFlow("if (code >>> 16 != 0)")
                .addStatement("return $S", NOT_A_CODE)
                .endControlFlow()
                .addStatement("$T range = rangeOf(code)", Names.CODE_RANGE)
                .addStatement("return range.first() + $S + range.last()", "-")
                .build();
    }

    private static MethodSpec isProtocolCode() {
        return Methods.privateStatic("isProtocolCode", TypeName.BOOLEAN)
                .addParameter(TypeName.INT, "mask")
                .addParameter(TypeName.INT, "code")
                .addJavadoc(Doc.of("Returns whether a number is in a set of codes of the protocol.")
                        .param("mask", "the set; bit n is code 1000 + n")
                        .param("code", "any number")
                        .returns("true if the bit of the number is set")
                        .build())
                .addStatement("int bit = code - 1000")
                .addStatement("return bit >>> 4 == 0 && ((mask >>> bit) & 1) != 0")
                .build();
    }

    private static MethodSpec onlyFor(String role, CodeSet codes) {
        return new BlockMasks(role + "Only", "The codes that only a " + role + " may send", codes).write();
    }

    private static MethodSpec.Builder question(String name, Doc doc) {
        return method(name, TypeName.BOOLEAN).addJavadoc(doc.build());
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return Methods.publicStatic(name, result).addParameter(TypeName.INT, "code");
    }
}
