package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A library that has a bridge: its types, and the expressions that convert to and from them.
 *
 * @param platform the id of the platform file that says which codes the library sends and reports
 * @param source what a build needs to see the type: Maven coordinates without a version, or a module
 * @param type a type of the library that its bridge uses
 * @param members what else the bridge needs
 */
record Stack(
        String platform,
        String source,
        ClassName type,
        List<Sending> sendings,
        List<Receiving> receivings,
        Members members) {

    Stack(String platform, String source, ClassName type, List<Sending> sendings, List<Receiving> receivings) {
        this(platform, source, type, sendings, receivings, new Members(List.of(), List.of(), List.of()));
    }

    /** Returns this entry with a paragraph of Javadoc that the platform file cannot give. */
    Stack noting(String html) {
        return new Stack(
                platform,
                source,
                type,
                sendings,
                receivings,
                new Members(List.of(html), members.methods, members.types));
    }

    /**
     * What only one bridge has.
     *
     * @param notes paragraphs of its Javadoc
     */
    record Members(List<String> notes, List<MethodSpec> methods, List<TypeSpec> types) {}

    /** What a conversion starts from or ends with. */
    enum Subject {
        /** A {@code CloseReason}. */
        REASON,
        /** A {@code CloseCode}, for a library that has a type for the code alone. */
        CODE
    }

    /**
     * A method that sends a reason, or that converts it to what the library sends.
     *
     * @param name the name of the method
     * @param connection the connection to close; null for a conversion
     * @param result the type of the result
     * @param value the result, for the reason {@code sent}
     * @param withoutCode the result for a Close frame without a code; null if the library cannot send it
     * @param resultDoc the Javadoc of the result; empty if there is none
     */
    record Sending(
            String name,
            Subject subject,
            @Nullable Parameter connection,
            TypeName result,
            CodeBlock value,
            @Nullable CodeBlock withoutCode,
            String resultDoc) {}

    /**
     * A method that converts what the library reports.
     *
     * @param name the name of the method
     * @param code the number, an expression of type int; null if the library reports none, which is 1006
     * @param text the reason text, an expression that may be null
     * @param ifNull the code if the first parameter is null; null if it must not be null
     * @param from where the arguments come from, in Javadoc
     */
    record Receiving(
            String name,
            Subject subject,
            List<Parameter> parameters,
            @Nullable CodeBlock code,
            CodeBlock text,
            @Nullable Integer ifNull,
            String from) {}

    /**
     * A parameter.
     *
     * @param doc its Javadoc
     */
    record Parameter(TypeName type, String name, boolean isNullable, String doc) {}
}
