package dev.closecodes.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.Advice;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.PlatformMember;
import dev.closecodes.processor.model.Registry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes {@code CloseCode}: the enumeration of every code with a name. */
final class CloseCodeWriter {

    private final Registry registry;
    private final Target target;

    /** Links to the names of each code, by platform and number. */
    private final Map<Platform, Map<Integer, List<String>>> links = new HashMap<>();

    CloseCodeWriter(Registry registry, Target target) {
        this.registry = registry;
        this.target = target;
        for (Platform platform : registry.platforms()) {
            String type = target.platform(platform).simpleName();
            links.put(
                    platform,
                    registry.members(platform).stream()
                            .collect(Collectors.groupingBy(
                                    PlatformMember::code,
                                    Collectors.mapping(
                                            member -> "{@link " + type + "#" + member.constant() + "}",
                                            Collectors.toList()))));
        }
    }

    TypeSpec write() {
        TypeSpec.Builder type = target.mark(TypeSpec.enumBuilder(target.closeCode()))
                .addSuperinterface(Names.CLOSE_STATUS)
                .addJavadoc(typeDoc());
        for (NamedCode code : registry.codes()) {
            type.addEnumConstant(
                    code.constant(),
                    TypeSpec.anonymousClassBuilder("$L", code.number())
                            .addJavadoc(constantDoc(code))
                            .build());
        }
        EnumParts.addNumber(type, "code");
        type.addMethod(overriding(TypeName.INT, "code")
                        .addStatement("return code")
                        .build())
                .addMethod(description())
                .addMethod(overriding(Names.CODE_RANGE, "range")
                        .addStatement("return $T.of(code)", Names.CODE_RANGE)
                        .build())
                .addMethod(overriding(TypeName.BOOLEAN, "isSendable")
                        .addStatement("return $T.isSendable(code)", target.closeCodes())
                        .build())
                .addMethod(overriding(TypeName.BOOLEAN, "isSendableBy")
                        .addParameter(Names.ROLE, "sender")
                        .addStatement("return $T.isSendableBy(code, sender)", target.closeCodes())
                        .build())
                .addMethod(reconnect());
        registry.platforms().forEach(platform -> type.addMethod(toPlatform(platform)));
        new ByCodeWriter(registry, target).addTo(type);
        return type.addMethod(of()).build();
    }

    private CodeBlock typeDoc() {
        String source = registry.file()
                .map(file -> "The close codes of " + Doc.code(file) + " and those of the WebSocket protocol.")
                .orElse("The close codes of the WebSocket protocol.");
        return Doc.of(source)
                .paragraph("Any other number is carried by what {@link #of(int)} gives, so that none is lost.")
                .build();
    }

    private CodeBlock constantDoc(NamedCode code) {
        Doc doc = Doc.of(code.number() + ": " + Doc.text(code.description())).paragraph(facts(code));
        List<String> rows = new ArrayList<>();
        for (Platform platform : registry.platforms()) {
            List<String> names = Objects.requireNonNull(links.get(platform)).getOrDefault(code.number(), List.of());
            if (!names.isEmpty()) {
                rows.add("  <tr><th>" + Doc.text(platform.title()) + "</th><td>" + String.join(", ", names)
                        + "</td></tr>");
            }
        }
        if (!rows.isEmpty()) {
            rows.add(0, "<table>");
            rows.add(1, "  <caption>Names of " + code.number() + "</caption>");
            rows.add("</table>");
            doc.block(rows);
        }
        return doc.build();
    }

    private static String facts(NamedCode code) {
        String who = code.local()
                ? "Never sent: it only reports what happened"
                : switch (code.sender()) {
                    case SERVER -> "Sent by the server";
                    case CLIENT -> "Sent by the client";
                    case EITHER -> "Sent by either end";
                    case NOBODY -> "Not for the wire";
                };
        String reconnect = "; reconnect: " + code.reconnect().name().toLowerCase(Locale.ROOT) + ".";
        return who + reconnect + (code.reference() == null ? "" : " Defined in " + Doc.text(code.reference()) + ".");
    }

    private MethodSpec description() {
        Switch texts = Switch.on("this");
        for (NamedCode code : registry.codes()) {
            texts.when(code.constant(), Literal.text(code.description()));
        }
        return overriding(ClassName.get(String.class), "description")
                .addCode(texts.complete())
                .build();
    }

    private MethodSpec reconnect() {
        Switch advice = Switch.on("this");
        for (NamedCode code : registry.codes()) {
            advice.when(code.constant(), CodeBlock.of("$T.$L", Names.RECONNECT, code.reconnect()));
        }
        return overriding(Names.RECONNECT, "reconnect")
                .addCode(advice.complete())
                .build();
    }

    private MethodSpec toPlatform(Platform platform) {
        ClassName type = target.platform(platform);
        return MethodSpec.methodBuilder("to" + platform.typeNamePart())
                .addModifiers(Modifier.PUBLIC)
                .returns(target.nullable(type))
                .addJavadoc(Doc.of("Finds the name of the code in "
                                + target.platform(platform).simpleName() + ".")
                        .returns("the constant with this number, or null if there is none")
                        .build())
                .addStatement("return $T.byCode(code)", type)
                .build();
    }

    private MethodSpec of() {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Names.CLOSE_STATUS)
                .addParameter(TypeName.INT, "code")
                .addJavadoc(Doc.of("Tells what is known of a number, whether or not the registry names it.")
                        .param("code", "a close code, 0-65535")
                        .returns("the constant with this number, or a carrier for it; never null")
                        .throwing(
                                "IllegalArgumentException", "if the number does not fit the two bytes of a close code")
                        .build())
                .addStatement("$T known = byCode(code)", target.closeCode())
                .addStatement(
                        "return known != null ? known : new $T(code, $T.$L)",
                        Names.UNNAMED_CLOSE_CODE,
                        Names.RECONNECT,
                        Advice.UNSTATED)
                .build();
    }

    private static MethodSpec.Builder overriding(TypeName result, String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }
}
