package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.PlatformMember;
import dev.closecodes.processor.model.PlatformNames;
import dev.closecodes.processor.model.PlatformText;
import dev.closecodes.processor.model.Prose;
import dev.closecodes.processor.model.Registry;
import java.util.List;

/** Writes {@code <Platform>CloseCode}: the enumeration of the names on one platform. */
final class PlatformWriter {

    private final Target target;
    private final ClassName type;
    private final PlatformNames names;
    private final PlatformText text;

    /** The name of the field and of parameters: {@code code}, unless a constant of the platform has that name. */
    private final String code;

    PlatformWriter(Registry registry, Platform platform, Target target) {
        this.target = target;
        this.type = target.platform(platform);
        this.names = registry.names(platform);
        this.text = new PlatformText(registry, platform);
        this.code = freeName("code");
    }

    /** Returns a name that no constant has. JavaPoet's NameAllocator is not used: it starts a random generator. */
    private String freeName(String wanted) {
        String name = wanted;
        while (isConstant(name)) {
            name += "_";
        }
        return name;
    }

    private boolean isConstant(String name) {
        for (PlatformMember member : names.all()) {
            if (member.constant().equals(name)) {
                return true;
            }
        }
        return false;
    }

    TypeSpec write() {
        TypeSpec.Builder builder =
                target.mark(TypeSpec.enumBuilder(type)).addJavadoc(typeDoc().build());
        for (PlatformMember member : names.all()) {
            builder.addEnumConstant(member.constant(), constant(member));
        }
        EnumParts.addNumber(builder, code);
        builder.addMethod(number()).addMethod(alias());
        CodeBlock sentinels = sentinels();
        if (!sentinels.isEmpty()) {
            builder.addMethod(isSentinel(sentinels));
        }
        builder.addMethod(toCloseCode()).addMethod(byCode());
        new PlatformWireWriter(names.platform(), code).addTo(builder);
        return builder.build();
    }

    private Doc typeDoc() {
        List<Prose> paragraphs = text.ofPlatform();
        Doc doc = Doc.of(html(paragraphs.get(0)));
        for (Prose paragraph : paragraphs.subList(1, paragraphs.size())) {
            doc.paragraph(html(paragraph));
        }
        return doc;
    }

    private String html(Prose prose) {
        return Html.of(prose, target.closeCode().simpleName());
    }

    private TypeSpec constant(PlatformMember member) {
        Doc doc = Doc.of(html(text.ofName(member)));
        Prose deprecation = text.ofDeprecation(member);
        if (deprecation != null) {
            doc.deprecated(html(deprecation));
        }
        TypeSpec.Builder constant =
                TypeSpec.anonymousClassBuilder("$L", member.code()).addJavadoc(doc.build());
        if (!member.isCurrent()) {
            constant.addAnnotation(EnumParts.deprecated(member.deprecatedSince()));
        }
        return constant.build();
    }

    private MethodSpec number() {
        return Methods.publicMethod("code", TypeName.INT)
                .addJavadoc(Doc.of("Returns the number that the name has on the platform.")
                        .returns("a close code, or any number for a value that is not a close code")
                        .build())
                .addStatement("return $L", code)
                .build();
    }

    private MethodSpec alias() {
        return Methods.publicMethod("alias", ClassName.get(String.class))
                .addJavadoc(Doc.of(
                                names.platform().names().isEmpty()
                                        ? "Returns the name, which is from this registry, because the platform has no names."
                                        : "Returns the name as the platform spells it. A name from this registry is in the"
                                                + " style of the platform.")
                        .returns("the name without its type")
                        .build())
                .addStatement("return name()")
                .build();
    }

    /** Returns whether a constant is a sentinel, as a switch: compilers fail on a chain of many comparisons. */
    private CodeBlock sentinels() {
        Switch sentinels = Switch.on("this");
        boolean hasSentinel = false;
        for (PlatformMember member : names.all()) {
            if (member.isSentinel()) {
                sentinels.when(member.constant(), CodeBlock.of("true"));
                hasSentinel = true;
            }
        }
        return hasSentinel ? sentinels.otherwise(CodeBlock.of("false")) : CodeBlock.of("");
    }

    private static MethodSpec isSentinel(CodeBlock sentinels) {
        return Methods.publicMethod("isSentinel", TypeName.BOOLEAN)
                .addJavadoc(
                        Doc.of("Returns whether the platform uses this value for something that is not a close code.")
                                .returns("true if the value never appears in a Close frame")
                                .build())
                .addCode(sentinels)
                .build();
    }

    private MethodSpec toCloseCode() {
        return Methods.publicMethod("toCloseCode", target.nullable(target.closeCode()))
                .addJavadoc(Doc.of("Returns the close code of this name.")
                        .returns("the constant with the same number, or null if the registry has no name for it")
                        .build())
                .addStatement("return $T.byCode($L)", target.closeCode(), code)
                .build();
    }

    private MethodSpec byCode() {
        Switch constants = Switch.on(code);
        for (PlatformMember member : names.primary()) {
            constants.when(member.code(), CodeBlock.of("$L", member.constant()));
        }
        String result = "the constant with this number, or null if there is none";
        return Methods.publicStatic("byCode", target.nullable(type))
                .addParameter(TypeName.INT, code)
                .addJavadoc(Doc.of("Returns the constant for the primary name of a number.")
                        .param(code, "any number")
                        .returns(
                                names.hasOldNames()
                                        ? result + "; a deprecated constant only if there is no other"
                                        : result)
                        .build())
                .addCode(constants.otherwise(CodeBlock.of("null")))
                .build();
    }
}
