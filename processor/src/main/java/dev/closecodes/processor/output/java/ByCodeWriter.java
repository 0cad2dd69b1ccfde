package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Registry;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes {@code CloseCode.byCode}: a lookup in an array. Unlike a switch, it has no branch that depends on the number.
 * The array is small, because it has no elements for the numbers between the protocol's codes and the first code above
 * them.
 */
final class ByCodeWriter {

    private final Target target;
    private final int first;

    /** How many numbers are before the gap. */
    private final int beforeGap;

    private final int afterGap;
    private final int last;

    ByCodeWriter(Registry registry, Target target) {
        this.target = target;
        List<NamedCode> codes = registry.codes();
        int ofProtocol = 0;
        while (ofProtocol < codes.size()
                && !Registry.USER_CODES.contains(codes.get(ofProtocol).number())) {
            ofProtocol++;
        }
        this.first = codes.get(0).number();
        this.beforeGap = codes.get(ofProtocol - 1).number() - first + 1;
        this.last = codes.get(codes.size() - 1).number();
        this.afterGap = ofProtocol < codes.size() ? codes.get(ofProtocol).number() : last + 1;
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(byCode()).addType(lookup());
    }

    private MethodSpec byCode() {
        return Methods.publicStatic("byCode", target.nullable(target.closeCode()))
                .addParameter(TypeName.INT, "code")
                .addJavadoc(Doc.of("Returns the constant with a number.")
                        .param("code", "any number")
                        .returns("the constant with this number, or null if the registry has no name for it")
                        .build())
                .addStatement("int index = Lookup.index(code)")
                .addStatement("return index >= 0 && index < Lookup.CONSTANTS.length ? Lookup.CONSTANTS[index] : null")
                .build();
    }

    /** Returns a separate type, because a field of the enumeration could have the same name as a code. */
    private TypeSpec lookup() {
        return TypeSpec.classBuilder("Lookup")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addAnnotation(Names.GENERATED_MARK)
                .addJavadoc("Finds the constant with a number.")
                .addField(FieldSpec.builder(
                                ArrayTypeName.of(target.nullable(target.closeCode())),
                                "CONSTANTS",
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer("new $T[$L]", target.closeCode(), size())
                        .addJavadoc("The constants by index; null for a number without a name.")
                        .build())
                .addStaticBlock(CodeBlock.builder()
                        .beginControlFlow("for ($T constant : values())", target.closeCode())
                        .addStatement("CONSTANTS[index(constant.code)] = constant")
                        .endControlFlow()
                        .build())
                .addMethod(Methods.privateConstructor())
                .addMethod(index())
                .build();
    }

    private MethodSpec index() {
        Doc doc = Doc.of(
                hasGap()
                        ? "Returns the index of a number. All numbers between " + (first + beforeGap - 1) + " and "
                                + afterGap + " have the same index."
                        : "Returns the index of a number.");
        MethodSpec.Builder method = MethodSpec.methodBuilder("index")
                .addModifiers(Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(TypeName.INT, "code")
                .addJavadoc(doc.param("code", "any number")
                        .returns("its index in the array, or an index outside the array")
                        .build());
        if (!hasGap()) {
            return method.addStatement("return code - $L", first).build();
        }
        return method.addStatement(
                        "return code < $1L ? $2T.min(code - $3L, $4L) : code - $5L",
                        afterGap,
                        Math.class,
                        first,
                        beforeGap,
                        afterGap - beforeGap - 1)
                .build();
    }

    private int size() {
        return hasGap() ? beforeGap + 1 + last - afterGap + 1 : beforeGap;
    }

    private boolean hasGap() {
        return afterGap <= last;
    }
}
