package dev.closecodes.processor.output.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.FrameRules;
import dev.closecodes.processor.model.Platform;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Where the API goes, and what may be used there.
 *
 * @param prefix put before the name of each type
 * @param jspecify whether the package can see JSpecify's annotations
 * @param generated the standard annotation for generated code, if the package can see it
 * @param inNamedModule whether javac's lint asks what a module exports
 * @param javaLangIsFree whether no type of the package hides one of {@link #FROM_JAVA_LANG}
 */
public record Target(
        String packageName,
        String prefix,
        boolean jspecify,
        Optional<String> generated,
        boolean inNamedModule,
        boolean javaLangIsFree) {

    /** The types of java.lang that generated code names. */
    public static final List<String> FROM_JAVA_LANG = List.of(
            "CharSequence",
            "Deprecated",
            "IllegalArgumentException",
            "IllegalStateException",
            "Override",
            "String",
            "SuppressWarnings",
            "System");

    private static final String PROCESSOR = "dev.closecodes.processor.CloseCodesProcessor";

    ClassName closeCode() {
        return type("CloseCode");
    }

    ClassName closeReason() {
        return type("CloseReason");
    }

    ClassName closeReasonKey() {
        return type("CloseReasonKey");
    }

    ClassName closeCodes() {
        return type("CloseCodes");
    }

    ClassName frameCodec(FrameRules.Role role) {
        return type(role.word() + "FrameCodec");
    }

    ClassName platform(Platform platform) {
        return type(platform.typeNamePart() + "CloseCode");
    }

    String qualified(String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    private ClassName type(String name) {
        return ClassName.get(packageName, prefix + name);
    }

    /** A type whose value may be absent. */
    TypeName nullable(ClassName type) {
        return jspecify ? type.annotated(AnnotationSpec.builder(Names.NULLABLE).build()) : type;
    }

    /** Makes a type public and says where it comes from. */
    TypeSpec.Builder mark(TypeSpec.Builder type) {
        return mark(type, "");
    }

    /**
     * Makes a type public and says where it comes from.
     *
     * @param warning a warning of javac that is not to be given in the type; empty for none
     */
    TypeSpec.Builder mark(TypeSpec.Builder type, String warning) {
        type.addModifiers(Modifier.PUBLIC).addAnnotation(Names.GENERATED_MARK);
        generated.ifPresent(annotation -> type.addAnnotation(AnnotationSpec.builder(ClassName.bestGuess(annotation))
                .addMember("value", "$S", PROCESSOR)
                .build()));
        // What the user's module requires is for the user to say, not for a warning in code that cannot be edited.
        if (inNamedModule || !warning.isEmpty()) {
            AnnotationSpec.Builder suppression = AnnotationSpec.builder(SuppressWarnings.class);
            if (inNamedModule) {
                suppression.addMember("value", "$S", "exports");
            }
            if (!warning.isEmpty()) {
                suppression.addMember("value", "$S", warning);
            }
            type.addAnnotation(suppression.build());
        }
        if (jspecify) {
            type.addAnnotation(Names.NULL_MARKED);
        }
        return type;
    }
}
