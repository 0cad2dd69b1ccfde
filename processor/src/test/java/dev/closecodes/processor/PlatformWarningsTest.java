package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The warnings about codes that a listed platform does not pass on. */
final class PlatformWarningsTest {

    @TempDir
    Path folder;

    private static String registry(String platform, String code) {
        return "extends: [registered]\nplatforms: [" + platform + "]\ncodes:\n  - {" + code + "}\n";
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            CC035 | spring       | code: 4500, name: SESSION_EXPIRED
            CC035 | spring       | code: 4500, name: SESSION_EXPIRED, aliases: {spring: SESSION_EXPIRED}
            CC035 | websocketpp  | code: 3000, name: UNAUTHORIZED, reconnect: reauthenticate
            CC036 | uwebsockets  | code: 3100, name: TICKET_EXPIRED, iana: pending
            CC036 | tomcat       | code: 1012, name: SERVICE_RESTART, reconnect: immediate
            CC036 | native-websocket | code: 4001, name: SESSION_EXPIRED
            CC037 | browser      | code: 1010, name: MANDATORY_EXTENSION, reconnect: never
            CC037 | jdk          | code: 1010, name: MANDATORY_EXTENSION, reconnect: never
            CC037 | apple-corelibs | code: 4001, name: SESSION_EXPIRED, sender: client
            CC038 | litert       | code: 4001, name: SESSION_EXPIRED, message: Session expired
            CC038 | litert       | code: 4001, name: SESSION_EXPIRED, reasons: {quota: The daily quota is spent.}
            """)
    void areGivenOncePerCodeAndPlatform(String id, String platform, String code) throws IOException {
        RegistryCompilation compilation = RegistryCompilation.of(folder, registry(platform, code));
        assertTrue(compilation.succeeded());
        List<String> warnings = compilation.messages().stream()
                .filter(message -> message.startsWith("[" + id + "]"))
                .toList();
        assertEquals(1, warnings.size(), compilation.messages()::toString);
        assertTrue(warnings.get(0).contains("close-codes.yaml:4:12: "), warnings::toString);
        assertTrue(warnings.get(0).contains(" add `allow: [" + id + "]` to the code"), warnings::toString);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            spring       | code: 4500, name: SESSION_NOT_RELIABLE
            spring       | code: 4500, name: UNRELIABLE, aliases: {spring: SESSION_NOT_RELIABLE}
            spring       | code: 4501, name: SESSION_EXPIRED
            browser      | code: 3999, name: TICKET_EXPIRED, iana: pending, message: Too late
            browser      | code: 1011, name: INTERNAL_ERROR, reconnect: immediate
            browser      | code: 1012, name: SERVICE_RESTART, reconnect: immediate
            uwebsockets  | code: 4001, name: SESSION_EXPIRED
            jdk          | code: 1012, name: SERVICE_RESTART, reconnect: never
            apple-corelibs | code: 4900, name: HEARTBEAT_LOST, local: true
            native-websocket | code: 1006, name: ABNORMAL_CLOSURE, reconnect: immediate
            netty        | code: 4001, name: SESSION_EXPIRED, message: Session expired
            """)
    void areNotGivenIfNothingIsLost(String platform, String code) throws IOException {
        assertEquals(
                List.of(),
                RegistryCompilation.of(folder, registry(platform, code)).messages());
    }

    @Test
    void areNotGivenForCodesThatTheRegistryDoesNotMention() throws IOException {
        assertEquals(
                List.of(),
                RegistryCompilation.of(
                                folder,
                                "extends: [registered]\nplatforms: [tomcat, uwebsockets, websocketpp, spring]\n")
                        .messages());
    }

    @Test
    void areGivenForAFileThatTheRegistryExtends() throws IOException {
        Files.writeString(folder.resolve("base.yaml"), "codes: [{code: 4500, name: SESSION_EXPIRED}]\n");
        String registry = "extends: [base.yaml]\nplatforms: [spring]\n";
        List<String> warnings = RegistryCompilation.of(folder, registry).messages();
        assertTrue(warnings.toString().contains("base.yaml:1:16: Spring already uses 4500"), warnings::toString);
        String silent = registry + "codes: [{code: 4500, name: SESSION_EXPIRED, allow: [CC035]}]\n";
        assertEquals(List.of(), RegistryCompilation.of(folder, silent).messages());
    }

    @Test
    void areSilencedOneByOne() throws IOException {
        String code = "code: 4500, name: SESSION_EXPIRED, message: Expired, allow: [CC038]";
        List<String> warnings =
                RegistryCompilation.of(folder, registry("spring, litert", code)).messages();
        assertEquals(1, warnings.size(), warnings::toString);
        assertTrue(warnings.get(0).startsWith("[CC035]"), warnings::toString);
    }

    @Test
    void areErrorsInAStrictRegistry() throws IOException {
        String registry = registry("spring", "code: 4500, name: SESSION_EXPIRED");
        assertFalse(RegistryCompilation.of(folder, "strict: true\n" + registry).succeeded());
        assertTrue(RegistryCompilation.of(folder, "strict: false\n" + registry).succeeded());
    }

    @Test
    void areErrorsOnlyIfTheRegistryItselfIsStrict() throws IOException {
        Files.writeString(folder.resolve("base.yaml"), "strict: true\n");
        RegistryCompilation compilation = RegistryCompilation.of(
                folder, "extends: [base.yaml]\nplatforms: [spring]\ncodes: [{code: 4500, name: SESSION_EXPIRED}]\n");
        assertTrue(compilation.succeeded());
        assertEquals(1, compilation.messages().size(), compilation.messages()::toString);
    }
}
