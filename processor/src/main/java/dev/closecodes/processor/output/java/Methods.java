package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Starts the methods and constructors of generated types with their modifiers. */
final class Methods {

    /** The Javadoc of the exception of {@link #requireSender}. */
    static final String IF_SENDER_IS_NULL = "if the sender is null";

    private Methods() {}

    /** Starts a public instance method. */
    static MethodSpec.Builder publicMethod(String name, TypeName result) {
        return start(name, result).addModifiers(Modifier.PUBLIC);
    }

    static MethodSpec.Builder publicStatic(String name, TypeName result) {
        return start(name, result).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
    }

    static MethodSpec.Builder privateStatic(String name, TypeName result) {
        return start(name, result).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    }

    static MethodSpec.Builder publicOverride(String name, TypeName result) {
        return publicMethod(name, result).addAnnotation(Override.class);
    }

    static MethodSpec.Builder protectedOverride(String name, TypeName result) {
        return start(name, result).addModifiers(Modifier.PROTECTED).addAnnotation(Override.class);
    }

    static MethodSpec.Builder publicConstructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
    }

    /** Returns the constructor of a type that has no instances. */
    static MethodSpec privateConstructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addJavadoc("There are no instances.")
                .build();
    }

    /** Returns the check of the parameter {@code sender}, which is needed where nothing else would notice null. */
    static CodeBlock requireSender() {
        return CodeBlock.of("$T.requireNonNull(sender, $S)", Objects.class, "sender");
    }

    private static MethodSpec.Builder start(String name, TypeName result) {
        return MethodSpec.methodBuilder(name).returns(result);
    }
}
