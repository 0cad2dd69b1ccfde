package dev.closecodes.processor.writer;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What all generated enumerations are built of: a number for each constant. */
final class EnumParts {

    private EnumParts() {}

    /** Adds the field for the number and the constructor that sets it. */
    static void addNumber(TypeSpec.Builder type, String field) {
        type.addField(FieldSpec.builder(TypeName.INT, field, Modifier.PRIVATE, Modifier.FINAL)
                        .addJavadoc("The number.")
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc(
                                Doc.of("A constant.").param(field, "its number").build())
                        .addParameter(TypeName.INT, field)
                        .addStatement("this.$1L = $1L", field)
                        .build());
    }

    /** The annotation of a constant that should no longer be used. */
    static AnnotationSpec deprecated(@Nullable String since) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(Deprecated.class);
        if (since != null) {
            annotation.addMember("since", "$L", Literal.string(since));
        }
        return annotation.build();
    }
}
