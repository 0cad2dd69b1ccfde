package dev.closecodes.processor;

import static com.google.testing.compile.JavaFileObjects.forSourceString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.WebSocketCloseCodes;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of generated sources, whatever the registry. */
final class GeneratedSourcesTest {

    private static final String REGISTRY = """
            extends: [registered]
            platforms: [ktor, apple, litert, windows]
            codes:
              - code: 4001
                name: SESSION_EXPIRED
                description: The session token is no longer valid.
                sender: server
                reconnect: reauthenticate
                aliases: {apple: expired}
              - {code: 4002, name: INVALID_ID}
              - {code: 4999, name: LAST, sender: client}
              - {code: 3999, name: CODE}
              - {code: 3998, name: CONSTANTS}
            """;

    @TempDir
    Path folder;

    @Test
    void haveTheTypesOfTheDesign() throws IOException {
        assertEquals(
                Set.of(
                        "CloseCode",
                        "CloseCodes",
                        "CloseReason",
                        "ServerFrameCodec",
                        "ClientFrameCodec",
                        "KtorCloseCode",
                        "AppleCloseCode",
                        "LitertCloseCode",
                        "WindowsCloseCode"),
                RegistryCompilation.of(folder, REGISTRY).sources().keySet());
    }

    @Test
    void areCleanUnderEveryLintAndDoclint() throws IOException {
        assertEquals(List.of(), RegistryCompilation.of(folder, REGISTRY).lint());
    }

    @Test
    void needNeitherJspecifyNorTheCompilerModule() throws IOException {
        FolderCompilation compilation =
                compileModule("requires transitive dev.closecodes;", pathOf(WebSocketCloseCodes.class));
        assertEquals(List.of(), compilation.messages());
        assertEquals(5, compilation.sources().size());
        assertFalse(compilation.sources().toString().contains("jspecify"));
        assertFalse(compilation.sources().toString().contains("javax.annotation"));
    }

    @Test
    void areCleanInAModuleThatRequiresThemAll() throws IOException {
        FolderCompilation compilation = compileModule(
                "requires dev.closecodes; requires static org.jspecify; requires static java.compiler;",
                pathOf(WebSocketCloseCodes.class) + File.pathSeparator + pathOf(NullMarked.class));
        assertEquals(List.of(), compilation.messages());
        assertTrue(compilation.sources().toString().contains("@Nullable"));
    }

    private FolderCompilation compileModule(String requires, String modulePath) throws IOException {
        Path module = Files.writeString(
                folder.resolve("module-info.java"), "module chat { " + requires + " exports com.example.chat; }");
        Path source = Files.writeString(
                folder.resolve("package-info.java"),
                "@dev.closecodes.WebSocketCloseCodes(roles = {dev.closecodes.Role.CLIENT, dev.closecodes.Role.SERVER})"
                        + " package com.example.chat;");
        return FolderCompilation.javac(
                folder.resolve("out"),
                List.of(module, source),
                "--module-path",
                modulePath,
                "-Xlint:all,-processing",
                "-Werror");
    }

    @Test
    void doNotMindTypesNamedLikeThoseOfJavaLang() throws IOException {
        String types =
                "class String {} class System {} class Override {} class Deprecated {} class CharSequence {} class Math {}"
                        + " class IllegalArgumentException {} class SuppressWarnings {} class Objects {} class ByteBuffer {}"
                        + " class Role {} class Utf8 {} class Masking {} class FrameDecoder {} class Decoder {}";
        RegistryCompilation compilation = RegistryCompilation.of(
                List.of(),
                RegistryCompilation.PROTOCOL_ALONE,
                forSourceString("com.example.chat.Types", "package com.example.chat; " + types));
        assertEquals(List.of(), compilation.errors());
        assertTrue(compilation.source("CloseCode").contains("import java.lang.String;"));
    }

    private static String pathOf(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    @Test
    void areTheSameWhateverTheMachineIsSetTo() throws IOException {
        Map<String, String> expected = RegistryCompilation.of(folder, REGISTRY).sources();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
                assertEquals(expected, RegistryCompilation.of(folder, REGISTRY).sources(), tag);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertEquals(expected, RegistryCompilation.of(folder, REGISTRY).sources());
    }

    @Test
    void areTheSameFromEcj() throws IOException {
        Map<String, String> expected = RegistryCompilation.of(folder, REGISTRY).sources();
        Path source = Files.writeString(
                folder.resolve("package-info.java"),
                RegistryCompilation.PACKAGE_INFO.getCharContent(true).toString());
        FolderCompilation ecj = FolderCompilation.ecj(
                folder.resolve("out"), List.of(source), "-Aclosecodes.registry=" + folder.resolve("close-codes.yaml"));
        assertEquals(List.of(), ecj.errors());
        assertTrue(ecj.succeeded());
        assertEquals(expected, ecj.sources());
    }

    @Test
    void carryAPrefix() throws IOException {
        RegistryCompilation compilation = RegistryCompilation.of(
                List.of(),
                forSourceString(
                        "com.example.chat.package-info",
                        "@dev.closecodes.WebSocketCloseCodes(prefix = \"Chat\", roles = {dev.closecodes.Role.CLIENT,"
                                + " dev.closecodes.Role.SERVER}) package com.example.chat;"));
        assertEquals(
                Set.of(
                        "ChatCloseCode",
                        "ChatCloseCodes",
                        "ChatCloseReason",
                        "ChatClientFrameCodec",
                        "ChatServerFrameCodec"),
                compilation.sources().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"package com.example.chat; ", ""})
    void goToThePackageOfAnAnnotatedType(String packageDeclaration) throws IOException {
        RegistryCompilation compilation = RegistryCompilation.of(
                List.of(),
                forSourceString(
                        "Chat",
                        packageDeclaration + "@dev.closecodes.WebSocketCloseCodes class Chat { CloseCode code; }"));
        assertEquals(List.of(), compilation.errors());
        assertTrue(compilation.source("CloseCode").contains("NORMAL_CLOSURE(1000)"));
    }

    @Test
    void compileForAThousandCodes() throws IOException {
        StringBuilder registry = new StringBuilder("platforms: [ktor, apple, litert, windows]\ncodes:\n");
        IntStream.range(4000, 5000)
                .forEach(code -> registry.append("  - {code: %d, name: CODE_%d, sender: %s}\n"
                        .formatted(code, code, code % 3 == 0 ? "server" : "client")));
        assertTrue(RegistryCompilation.of(folder, registry.toString()).succeeded());
    }

    @Test
    void areAsciiAndMeanWhatTheRegistrySays() throws ReflectiveOperationException, IOException {
        String hostile =
                "*/ \\u002a/ \" \\ $L ${x} @Override {@link Object} <b>&amp; \u00e9 \u202e \ud83d\ude00 // \\u000a";
        RegistryCompilation compilation = RegistryCompilation.of(
                folder,
                "platforms: [ktor]\ncodes:\n  - code: 4001\n    name: HOSTILE\n    description: '" + hostile
                        + "'\n  - code: 4002\n    name: LINES\n    description: |\n      One line,\n      and another.\n");
        assertEquals(List.of(), compilation.errors());
        for (String source : compilation.sources().values()) {
            assertTrue(source.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')));
        }
        Class<?> type = compilation.classes().loadClass("com.example.chat.CloseCode");
        Object constant = type.getMethod("byCode", int.class).invoke(null, 4001);
        assertEquals(hostile, type.getMethod("description").invoke(constant));
        assertEquals(18, type.getEnumConstants().length);
    }
}
