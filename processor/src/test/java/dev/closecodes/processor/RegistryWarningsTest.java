package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is odd, but the user's to decide. */
final class RegistryWarningsTest {

    private static final String ODD = """
            codes:
              - {code: 4201, name: CONTRADICTS, sender: client, reconnect: never}
              - {code: 3500, name: UNREGISTERED}
            ranges:
              - {codes: 4200-4299, sender: server, reconnect: immediate}
            """;

    @TempDir
    Path folder;

    @Test
    void areToldWithTheirPlacesAndHinderNothing() throws IOException {
        RegistryCompilation compilation = RegistryCompilation.of(folder, ODD);
        assertTrue(compilation.succeeded());
        assertEquals(List.of(), compilation.errors());
        assertEquals(
                List.of(
                        "[CC032] com.example.chat " + folder.resolve("close-codes.yaml")
                                + ":2:45: `sender: client` of CONTRADICTS contradicts the range"
                                + " `4200-4299` (5:13), which has `sender: server`; change one of the two, or add `allow: [CC032]` to the code",
                        "[CC032] com.example.chat " + folder.resolve("close-codes.yaml")
                                + ":2:64: `reconnect: never` of CONTRADICTS contradicts the range"
                                + " `4200-4299` (5:13), which has `reconnect: immediate`; change one of the two, or add `allow: [CC032]` to the code",
                        "[CC033] com.example.chat " + folder.resolve("close-codes.yaml")
                                + ":3:12: code 3500 is in 3000-3999, which must be registered with IANA;"
                                + " add `iana: registered` or `iana: pending`, or choose a free number from 4000-4999, which are for"
                                + " private use, or add `allow: [CC033]` to the code"),
                compilation.messages());
    }

    @Test
    void ofACodeThatIanaKnowsSuggestItsName() throws IOException {
        assertEquals(
                List.of("[CC033] com.example.chat " + folder.resolve("close-codes.yaml")
                        + ":1:16: code 3000 is registered with IANA as UNAUTHORIZED;"
                        + " add `extends: [registered]` and use that name, or choose a free number from 4000-4999, which"
                        + " are for private use, or add `allow: [CC033]` to the code"),
                RegistryCompilation.of(folder, "codes: [{code: 3000, name: LOGIN_NEEDED}]\n")
                        .messages());
    }

    @Test
    void failABuildThatWantsNone() throws IOException {
        assertFalse(RegistryCompilation.of(folder, ODD, "-Werror").succeeded());
        String fine = ODD.replace("reconnect: never}", "reconnect: never, allow: [CC032]}")
                .replace("UNREGISTERED}", "UNREGISTERED, iana: pending}");
        RegistryCompilation compilation = RegistryCompilation.of(folder, fine, "-Werror");
        assertEquals(List.of(), compilation.messages());
        assertTrue(compilation.succeeded());
    }

    @Test
    void areToldOfIanasCodesTooIfTheUserSpeaksOfThem() throws IOException {
        String registry = """
                extends: [registered]
                ranges: [{codes: 3000-3099, reconnect: never}]
                codes: [{code: 3000, name: UNAUTHORIZED, reconnect: immediate}]
                """;
        assertEquals(
                List.of("[CC032] com.example.chat " + folder.resolve("close-codes.yaml")
                        + ":3:53: `reconnect: immediate` of UNAUTHORIZED contradicts"
                        + " the range `3000-3099` (2:18), which has `reconnect: never`; change one of the two, or add"
                        + " `allow: [CC032]` to the code"),
                RegistryCompilation.of(folder, registry).messages());
        String silent = registry.replace("immediate}", "immediate, allow: [CC032]}");
        assertEquals(List.of(), RegistryCompilation.of(folder, silent).messages());
    }

    @Test
    void waitUntilThereIsNoError() throws IOException {
        RegistryCompilation compilation = RegistryCompilation.of(folder, ODD + "reserved: [1000]\n");
        assertEquals(1, compilation.messages().size(), compilation.messages()::toString);
        assertTrue(compilation.errors().get(0).startsWith("[CC011] "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{code: 3500, name: A, iana: registered}",
                "{code: 3999, name: A, iana: pending}",
                "{code: 4000, name: A}",
                "{code: 4201, name: A, sender: server, reconnect: immediate}",
                "{code: 4201, name: A, allow: [CC032]}",
                "{code: 4300, name: A, reconnect: never}"
            })
    void areNotGivenForWhatIsFine(String code) throws IOException {
        RegistryCompilation compilation = RegistryCompilation.of(
                folder,
                "extends: [registered]\ncodes: [" + code
                        + "]\nranges: [{codes: 4200-4299, sender: server, reconnect: immediate}]\n");
        assertEquals(List.of(), compilation.messages());
    }

    @Test
    void canBeSilencedByTheRegistryThatInherits() throws IOException {
        Files.writeString(folder.resolve("base.yaml"), ODD.replace("- {code: 3500, name: UNREGISTERED}", ""));
        assertEquals(
                2,
                RegistryCompilation.of(folder, "extends: [base.yaml]\n")
                        .messages()
                        .size());
        assertEquals(
                List.of(),
                RegistryCompilation.of(
                                folder,
                                "extends: [base.yaml]\ncodes: [{code: 4201, name: CONTRADICTS, allow: [CC032]}]\n")
                        .messages());
    }

    @Test
    void areNotGivenForALibraryUnlessTheUserContradicts() throws IOException {
        Path library = LibraryJar.write(folder.resolve("library.jar"), Map.of("com/example/odd.yaml", ODD));
        assertEquals(List.of(), warnings(library, "extends: ['classpath:com/example/odd.yaml']\n"));
        List<String> own = warnings(
                library,
                "extends: ['classpath:com/example/odd.yaml']\ncodes: [{code: 4201, name: CONTRADICTS, reconnect: resume}]\n");
        assertTrue(own.toString().contains("`reconnect: resume` of CONTRADICTS contradicts"), own::toString);
    }

    private List<String> warnings(Path library, String registry) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), registry);
        Path source = Files.writeString(
                folder.resolve("package-info.java"),
                RegistryCompilation.PACKAGE_INFO.getCharContent(true).toString());
        FolderCompilation compilation = FolderCompilation.javac(
                folder.resolve("out"),
                List.of(source),
                "-Aclosecodes.registry=" + file,
                "-classpath",
                System.getProperty("java.class.path") + File.pathSeparator + library);
        assertTrue(compilation.succeeded(), compilation.messages()::toString);
        return compilation.messages();
    }
}
