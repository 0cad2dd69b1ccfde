package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each file says what it comes from: Gradle asks for exactly one element, to know what to generate anew. */
final class OriginTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "package-info | @dev.closecodes.WebSocketCloseCodes(roles = dev.closecodes.Role.SERVER) package com.example.chat; | com.example.chat",
                "Chat | package com.example.chat; @dev.closecodes.WebSocketCloseCodes(roles = dev.closecodes.Role.SERVER) class Chat {} | com.example.chat.Chat"
            })
    void isTheAnnotatedElementAlone(String file, String source, String origin) {
        Listening processor = new Listening();
        Compilation compilation = Compiler.javac()
                .withProcessors(processor)
                .compile(JavaFileObjects.forSourceString("com.example.chat." + file, source));
        assertEquals(Compilation.Status.SUCCESS, compilation.status());
        assertEquals(
                new TreeSet<>(Set.of(
                        "com.example.chat.CloseCode [" + origin + "]",
                        "com.example.chat.CloseCodes [" + origin + "]",
                        "com.example.chat.CloseReason [" + origin + "]",
                        "com.example.chat.ServerFrameCodec [" + origin + "]")),
                processor.created);
    }

    /** Our processor, with somebody who listens to what it asks of the filer, as Gradle does. */
    private static final class Listening extends AbstractProcessor {

        private final CloseCodesProcessor processor = new CloseCodesProcessor();
        private final Set<String> created = new TreeSet<>();

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            Filer listening = new ListeningFiler(environment.getFiler(), created);
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("getFiler") ? listening : method.invoke(environment, arguments)));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            processor.process(annotations, round);
            return false;
        }
    }

    private record ListeningFiler(Filer filer, Set<String> created) implements Filer {

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... origins) throws IOException {
            created.add(name + " " + Arrays.toString(origins));
            return filer.createSourceFile(name, origins);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... origins) throws IOException {
            created.add(name + " " + Arrays.toString(origins));
            return filer.createClassFile(name, origins);
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location, CharSequence folder, CharSequence name, Element... origins)
                throws IOException {
            created.add(name + " " + Arrays.toString(origins));
            return filer.createResource(location, folder, name, origins);
        }

        @Override
        public FileObject getResource(JavaFileManager.Location location, CharSequence folder, CharSequence name)
                throws IOException {
            return filer.getResource(location, folder, name);
        }
    }
}
