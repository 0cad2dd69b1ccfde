package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated code that runs with a runtime of another version says so, whichever of its types a program uses first. */
final class RuntimeVersionTest {

    private static final String CHECK = "dev.closecodes.internal.GeneratedApi";

    @ParameterizedTest
    @ValueSource(strings = {"CloseCode", "CloseCodes", "CloseReason", "ServerFrameCodec"})
    void isCheckedWhenATypeIsInitialized(String type) throws IOException {
        Map<String, byte[]> generated = RegistryCompilation.of(
                        List.of(),
                        JavaFileObjects.forSourceString(
                                "com.example.chat.package-info",
                                "@dev.closecodes.WebSocketCloseCodes(roles = dev.closecodes.Role.SERVER)"
                                        + " package com.example.chat;"))
                .classFiles();
        Error error = assertThrows(
                ExceptionInInitializerError.class,
                () -> Class.forName("com.example.chat." + type, true, withOtherRuntime(generated)));
        assertEquals("needed 1", Objects.requireNonNull(error.getCause()).getMessage());
    }

    /** A loader of generated classes that finds a check which refuses everything, in place of the runtime's. */
    private static ClassLoader withOtherRuntime(Map<String, byte[]> generated) {
        return new ClassLoader(RuntimeVersionTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                return name.equals(CHECK) ? findClass(name) : super.loadClass(name, resolve);
            }

            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                Class<?> loaded = findLoadedClass(name);
                byte[] bytes = name.equals(CHECK) ? refusingCheck() : generated.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    private static byte[] refusingCheck() {
        Compilation compilation = Compiler.javac()
                .compile(JavaFileObjects.forSourceString(
                        CHECK,
                        "package dev.closecodes.internal; public class GeneratedApi {"
                                + " public static void require(int needed) {"
                                + " throw new IllegalStateException(\"needed \" + needed); } }"));
        try (InputStream in = compilation.generatedFiles().get(0).openInputStream()) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
