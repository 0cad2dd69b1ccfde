package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The option {@code closecodes.visibility}: who can use the generated types. */
final class VisibilityTest {

    private static final JavaFileObject WITH_CODEC = JavaFileObjects.forSourceString(
            "com.example.chat.package-info",
            "@dev.closecodes.WebSocketCloseCodes(roles = dev.closecodes.Role.SERVER) package com.example.chat;");

    private static final List<String> TYPES = List.of("CloseCode", "CloseCodes", "CloseReason", "ServerFrameCodec");

    private static List<Boolean> arePublic(String... options) throws IOException, ReflectiveOperationException {
        GeneratedApi api = GeneratedApi.of(RegistryCompilation.of(List.of(options), WITH_CODEC));
        List<Boolean> visible = new ArrayList<>();
        for (String type : TYPES) {
            visible.add(Modifier.isPublic(api.type(type).getModifiers()));
        }
        return visible;
    }

    @Test
    void isPublicByDefault() throws IOException, ReflectiveOperationException {
        assertEquals(List.of(true, true, true, true), arePublic());
        assertEquals(List.of(true, true, true, true), arePublic("-Aclosecodes.visibility=public"));
    }

    @Test
    void isThePackageIfAsked() throws IOException, ReflectiveOperationException {
        assertEquals(List.of(false, false, false, false), arePublic("-Aclosecodes.visibility=package"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"private", "Package", ""})
    void isNothingElse(String value) {
        assertEquals(
                List.of("[CC020] com.example.chat: -Aclosecodes.visibility=" + value + " must be public or package"),
                RegistryCompilation.of(List.of("-Aclosecodes.visibility=" + value), WITH_CODEC)
                        .errors());
    }
}
