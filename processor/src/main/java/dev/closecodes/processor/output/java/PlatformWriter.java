package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.Deprecation;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.PlatformMember;
import dev.closecodes.processor.model.Registry;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** Writes {@code <Platform>CloseCode}: the enumeration of the names on one platform. */
final class PlatformWriter {

    private final Target target;
    private final ClassName type;
    private final List<PlatformMember> members;
    private final PlatformDoc docs;

    /** The name of the field and of parameters: {@code code}, unless the platform has a constant of that name. */
    private final String code;

    PlatformWriter(Registry registry, Platform platform, Target target) {
        this.target = target;
        this.type = target.platform(platform);
        this.members = registry.members(platform);
        this.docs = new PlatformDoc(registry, platform, target);
        this.code = freeName("code");
    }

    /** The name, or the next one that no constant has. JavaPoet's allocator of names would start a random generator. */
    private String freeName(String wanted) {
        String name = wanted;
        while (isConstant(name)) {
            name += "_";
        }
        return name;
    }

    private boolean isConstant(String name) {
        for (PlatformMember member : members) {
            if (member.constant().equals(name)) {
                return true;
            }
        }
        return false;
    }

    TypeSpec write() {
        TypeSpec.Builder builder = target.mark(TypeSpec.enumBuilder(type)).addJavadoc(docs.ofType());
        for (PlatformMember member : members) {
            builder.addEnumConstant(member.constant(), constant(member));
        }
        EnumParts.addNumber(builder, code);
        builder.addMethod(number()).addMethod(alias());
        String sentinels = sentinels();
        if (!sentinels.isEmpty()) {
            builder.addMethod(isSentinel(sentinels));
        }
        return builder.addMethod(toCloseCode()).addMethod(byCode()).build();
    }

    private TypeSpec constant(PlatformMember member) {
        TypeSpec.Builder constant =
                TypeSpec.anonymousClassBuilder("$L", member.code()).addJavadoc(docs.ofConstant(member));
        if (!member.isCurrent()) {
            Deprecation ofCode = member.deprecatedCode().orElse(null);
            constant.addAnnotation(EnumParts.deprecated(ofCode == null ? null : ofCode.since()));
        }
        return constant.build();
    }

    private MethodSpec number() {
        return method("code", TypeName.INT)
                .addJavadoc(Doc.of("The number behind the name.")
                        .returns("the number that the platform gives the name")
                        .build())
                .addStatement("return $L", code)
                .build();
    }

    private MethodSpec alias() {
        return method("alias", ClassName.get(String.class))
                .addJavadoc(Doc.of(
                                "The name as it is spelled on the platform; for a name of this registry, in the platform's own"
                                        + " style.")
                        .returns("the name without the type that holds it")
                        .build())
                .addStatement("return name()")
                .build();
    }

    private String sentinels() {
        StringJoiner sentinels = new StringJoiner(" || ");
        for (PlatformMember member : members) {
            if (member.isSentinel()) {
                sentinels.add("this == " + member.constant());
            }
        }
        return sentinels.toString();
    }

    private static MethodSpec isSentinel(String sentinels) {
        return method("isSentinel", TypeName.BOOLEAN)
                .addJavadoc(Doc.of("Tells whether the platform uses this value for something that is not a close code.")
                        .returns("true if there is no such code on the wire")
                        .build())
                .addStatement("return $L", sentinels)
                .build();
    }

    private MethodSpec toCloseCode() {
        return method("toCloseCode", target.nullable(target.closeCode()))
                .addJavadoc(Doc.of("The close code of this name.")
                        .returns("the constant with this number, or null if the registry does not name it")
                        .build())
                .addStatement("return $T.byCode($L)", target.closeCode(), code)
                .build();
    }

    private MethodSpec byCode() {
        Map<Integer, PlatformMember> byCode = new TreeMap<>();
        for (PlatformMember member : members) {
            PlatformMember known = byCode.get(member.code());
            if (known == null || (member.isCurrent() && !known.isCurrent())) {
                byCode.put(member.code(), member);
            }
        }
        Switch constants = Switch.on(code);
        for (PlatformMember member : byCode.values()) {
            constants.when(member.code(), CodeBlock.of("$L", member.constant()));
        }
        return MethodSpec.methodBuilder("byCode")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(target.nullable(type))
                .addParameter(TypeName.INT, code)
                .addJavadoc(docs.ofByCode(code))
                .addCode(constants.otherwise(CodeBlock.of("null")))
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(result);
    }
}
