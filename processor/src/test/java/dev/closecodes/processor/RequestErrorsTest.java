package dev.closecodes.processor;

import static com.google.testing.compile.JavaFileObjects.forSourceString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong before a registry is read. */
final class RequestErrorsTest {

    private static JavaFileObject packageInfo(String attributes) {
        return forSourceString(
                "com.example.chat.package-info",
                "@dev.closecodes.WebSocketCloseCodes(" + attributes + ") package com.example.chat;");
    }

    private static String onlyError(RegistryCompilation compilation) {
        assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
        return compilation.errors().get(0);
    }

    @Test
    void aMissingFileIsReportedWithEveryPlaceTriedAndTheWayToMendIt() {
        String error = onlyError(RegistryCompilation.of(List.of(), packageInfo("\"missing.yaml\"")));
        assertTrue(
                error.startsWith("[CC001] com.example.chat: the registry `missing.yaml` was not found; searched:\n"));
        for (String part : List.of(
                "output folder of the compiler: com/example/chat/missing.yaml",
                "output folder of the compiler: missing.yaml",
                "source path: missing.yaml",
                "libraries on the class path: missing.yaml",
                "libraries on the processor path: missing.yaml",
                "Put it in src/main/resources or src/main/resources/com/example/chat.")) {
            assertTrue(error.contains(part), error);
        }
        assertFalse(error.contains("Gradle") || error.contains("kapt"), error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/codes.yaml", "../codes.yaml", "a/../../codes.yaml", "C:\\\\codes.yaml", "a\\u0000b"})
    void aPathThatLeavesTheResourcesIsRefused(String path) {
        String error = onlyError(RegistryCompilation.of(List.of(), packageInfo("\"" + path + "\"")));
        assertTrue(error.startsWith("[CC001] com.example.chat: the registry `"), error);
        assertTrue(error.contains("must be a relative path"), error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "1", "My Chat", "Ch\u00e4t", "a.B", "A$"})
    void aPrefixThatCannotStartATypeNameIsRefused(String prefix) {
        String error = onlyError(RegistryCompilation.of(List.of(), packageInfo("prefix = \"" + prefix + "\"")));
        assertTrue(error.startsWith("[CC014] com.example.chat: prefix `"), error);
    }

    @Test
    void aTypeOfTheUsersOwnIsNotOverwritten() {
        String error = onlyError(RegistryCompilation.of(
                List.of(),
                packageInfo(""),
                forSourceString("com.example.chat.CloseReason", "package com.example.chat; class CloseReason {}")));
        assertEquals(
                "[CC018] com.example.chat: com.example.chat.CloseReason already exists; set a prefix:"
                        + " @WebSocketCloseCodes(value = \"\", prefix = \"My\")",
                error);
    }

    @Test
    void prefixesThatDifferInCaseOnlyAreRefused() {
        String error = onlyError(RegistryCompilation.of(
                List.of(),
                packageInfo("prefix = \"CHAT\""),
                forSourceString(
                        "com.example.chat.Other",
                        "package com.example.chat; @dev.closecodes.WebSocketCloseCodes(prefix = \"Chat\") class Other"
                                + " {}")));
        assertEquals(
                "[CC018] com.example.chat: com.example.chat.CHATCloseCode differs only in case from"
                        + " com.example.chat.ChatCloseCode of another annotation of the package, and some systems would use"
                        + " the same file for both; give this one another prefix",
                error);
    }

    @Test
    void aTakenNameIsReportedTogetherWithMistakesOfTheRegistry(@TempDir Path folder) throws IOException {
        Path registry = Files.writeString(folder.resolve("codes.yaml"), "cods: []\n");
        List<String> errors = RegistryCompilation.of(
                        List.of("-Aclosecodes.registry=" + registry),
                        packageInfo("value = \"codes.yaml\", maxMessageBytes = 0"),
                        forSourceString(
                                "com.example.chat.CloseReason", "package com.example.chat; class CloseReason {}"))
                .errors();
        assertEquals(3, errors.size(), errors::toString);
        assertTrue(errors.get(0).startsWith("[CC025] com.example.chat: maxMessageBytes cannot be 0"), errors::toString);
        assertTrue(
                errors.get(1).startsWith("[CC018] com.example.chat: com.example.chat.CloseReason already exists"),
                errors::toString);
        assertTrue(errors.get(2).startsWith("[CC004] com.example.chat " + registry + ":1:1: "), errors::toString);
    }

    @Test
    void twoAnnotationsInOnePackageNeedAPrefix() {
        List<String> errors = RegistryCompilation.of(
                        List.of(),
                        packageInfo(""),
                        forSourceString(
                                "com.example.chat.Chat",
                                "package com.example.chat; @dev.closecodes.WebSocketCloseCodes class Chat {}"))
                .errors();
        assertEquals(
                List.of(
                        "[CC018] com.example.chat: com.example.chat.CloseCode is already generated for another annotation of"
                                + " the package; give this one another prefix"),
                errors);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"String value();", "String value(); String prefix() default \"\"; int maxFrameBytes() default 1;"
            })
    void aRuntimeOfAnotherVersionIsNamed(String elements) {
        String error = onlyError(RegistryCompilation.of(
                List.of(),
                forSourceString(
                        "dev.closecodes.WebSocketCloseCodes",
                        "package dev.closecodes; public @interface WebSocketCloseCodes { " + elements + " }"),
                packageInfo("\"codes.yaml\"")));
        assertEquals(
                "[CC023] com.example.chat: closecodes-runtime and closecodes-processor have different versions; use the"
                        + " same version for both, the newer one",
                error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "public static final int CURRENT = 0, OLDEST = 0;",
                "public static final int CURRENT = 9, OLDEST = 8;",
                "public static final int CURRENT = Integer.valueOf(1), OLDEST = 1;",
            })
    void aRuntimeWithAnotherInterfaceIsNamed(String constants) {
        String error = onlyError(RegistryCompilation.of(
                List.of(),
                forSourceString(
                        "dev.closecodes.internal.GeneratedApi",
                        "package dev.closecodes.internal; public class GeneratedApi { " + constants + " }"),
                packageInfo("")));
        assertEquals(
                "[CC023] com.example.chat: closecodes-runtime and closecodes-processor have different versions; use the"
                        + " same version for both, the newer one",
                error);
    }

    @Test
    void aJavaVersionWithoutRecordsIsRefused() {
        List<String> errors = RegistryCompilation.of(List.of("--release", "11"), packageInfo(""))
                .errors();
        assertTrue(
                errors.contains(
                        "[CC019] com.example.chat: the generated code needs Java 17, but this compilation is for"
                                + " Java 11; use --release 17 or higher"),
                errors::toString);
    }

    @Test
    void aMisspeltOptionOfOursIsReported() {
        String error = onlyError(RegistryCompilation.of(List.of("-Aclosecodes.registy=/a"), packageInfo("")));
        assertEquals(
                "[CC020] com.example.chat: there is no option -Aclosecodes.registy; did you mean `closecodes.registry`?",
                error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"closecode.registry", "CloseCodes.registry", "closecodes"})
    void whatLooksLikeAnOptionOfOursIsReported(String option) {
        String error = onlyError(RegistryCompilation.of(List.of("-A" + option + "=/a"), packageInfo("")));
        assertTrue(error.startsWith("[CC020] com.example.chat: there is no option -A" + option + "; "), error);
    }

    @Test
    void withABadOptionNothingIsGeneratedForAnyPackage(@TempDir Path folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String name : List.of("chat", "game")) {
            Path source = Files.createDirectory(folder.resolve(name)).resolve("package-info.java");
            sources.add(
                    Files.writeString(source, "@dev.closecodes.WebSocketCloseCodes package com.example." + name + ";"));
        }
        FolderCompilation compilation =
                FolderCompilation.javac(folder.resolve("out"), sources, "-Aclosecodes.registri=x");
        assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
        assertEquals(Map.of(), compilation.sources());
    }

    @Test
    void aTypeThatDiffersInCaseOnlyIsReported() {
        String error = onlyError(RegistryCompilation.of(
                List.of(),
                packageInfo(""),
                forSourceString("com.example.chat.Closecode", "package com.example.chat; class Closecode {}")));
        assertEquals(
                "[CC018] com.example.chat: com.example.chat.CloseCode would differ only in case from com.example.chat.Closecode,"
                        + " and some systems would use the same file for both; set another prefix",
                error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "codes.yaml", "/no/such/folder/codes.yaml", "/a\u0000b", "/\u001b[31m\r\u202e"})
    void aPathThatLeadsNowhereIsReportedEvenIfTheRegistryIsElsewhereToo(String path) {
        String error =
                onlyError(RegistryCompilation.of(List.of("-Aclosecodes.registry=" + path), packageInfo("\"a.yaml\"")));
        assertEquals(
                "[CC020] com.example.chat: -Aclosecodes.registry="
                        + path.replace("\0", "\\u0000")
                                .replace("\u001b", "\\u001B")
                                .replace("\r", "\\u000D")
                                .replace("\u202e", "\\u202E")
                        + " must be the absolute path of an existing file or folder",
                error);
    }

    @Test
    void anOptionIsReportedOnceHoweverManyPackagesThereAre() {
        onlyError(RegistryCompilation.of(
                List.of("-Aclosecodes.verbos"),
                packageInfo(""),
                forSourceString(
                        "com.example.game.package-info",
                        "@dev.closecodes.WebSocketCloseCodes package com.example.game;")));
    }

    @Test
    void optionsOfOthersAreTheirs() {
        assertEquals(
                List.of(),
                RegistryCompilation.of(List.of("-Aother.registy=/a"), packageInfo(""))
                        .errors());
    }
}
