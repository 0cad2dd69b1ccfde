package dev.closecodes.processor.output.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The common parts of the generated enumerations. Each constant has a value. */
final class EnumParts {

    private EnumParts() {}

    /** Adds the field for the number and the constructor that sets it. */
    static void addNumber(TypeSpec.Builder type, String field) {
        addValue(type, TypeName.INT, field, "The number.", "the number");
    }

    /**
     * Adds a field and the constructor that sets it.
     *
     * @param sentence the Javadoc of the field
     * @param parameter the Javadoc of the constructor's parameter
     */
    static void addValue(TypeSpec.Builder type, TypeName valueType, String field, String sentence, String parameter) {
        type.addField(FieldSpec.builder(valueType, field, Modifier.PRIVATE, Modifier.FINAL)
                        .addJavadoc(sentence)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc(Doc.of("Creates a constant.")
                                .param(field, parameter)
                                .build())
                        .addParameter(valueType, field)
                        .addStatement("this.$1L = $1L", field)
                        .build());
    }

    /** Returns the annotation of a deprecated constant. */
    static AnnotationSpec deprecated(@Nullable String since) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(Deprecated.class);
        if (since != null) {
            annotation.addMember("since", "$L", Literal.string(since));
        }
        return annotation.build();
    }
}
