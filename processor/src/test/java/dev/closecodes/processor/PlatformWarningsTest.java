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
import org.junit.jupiter.params.provider.ValueSource;

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
            litert       | code: 4001, name: SESSION_EXPIRED, message: Session expired
            litert       | code: 4900, name: HEARTBEAT_LOST, local: true
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

    @ParameterizedTest
    @ValueSource(strings = {"native-websocket", "akka", "apple-corelibs", "litert"})
    void ofAPlatformThatLosesAllCodesAreGivenOnce(String platform) throws IOException {
        String codes = registry(platform, "code: 4001, name: A, reasons: {a: Its meaning.}")
                + "  - {code: 4002, name: B, reasons: {b: Its meaning.}}\n"
                + "  - {code: 4003, name: C, reasons: {c: Its meaning.}}\n";
        List<String> warnings = RegistryCompilation.of(folder, codes).messages();
        assertFalse(warnings.isEmpty());
        for (String warning : warnings) {
            assertTrue(warning.contains("close-codes.yaml:4:12: "), warnings::toString);
        }
        String silent = codes.replace("name: A,", "name: A, allow: [CC036, CC037, CC038],");
        assertEquals(List.of(), RegistryCompilation.of(folder, silent).messages());
    }

    @Test
    void sayHowLongATextCanBe() throws IOException {
        Files.writeString(folder.resolve("short.yaml"), """
                platform: short
                title: Short
                language: C
                raw-type: int
                reasons: {max-bytes: 9, over-limit: truncate}
                source: short.h
                """);
        String fits = registry("short.yaml", "code: 4001, name: A, message: 123456789");
        assertEquals(
                List.of(),
                RegistryCompilation.of(
                                folder, fits.replace("message: ", "message: '").replace("9}", "9'}"))
                        .messages());
        String tooLong = registry("short.yaml", "code: 4001, name: A, message: 12345678é");
        List<String> warnings = RegistryCompilation.of(folder, tooLong).messages();
        assertEquals(1, warnings.size(), warnings::toString);
        assertTrue(
                warnings.get(0)
                        .endsWith("Short can send 9 bytes of a reason text, but A has one of 10; shorten it, or add"
                                + " `allow: [CC038]` to the code"),
                warnings::toString);
    }

    @Test
    void thatTwoRegistriesAllowAddUp() throws IOException {
        Files.writeString(
                folder.resolve("base.yaml"),
                "codes: [{code: 4500, name: A, reasons: {quota: Its meaning.}, allow: [CC035]}]\n");
        String registry = "extends: [base.yaml]\nplatforms: [spring, litert]\n";
        assertEquals(1, RegistryCompilation.of(folder, registry).messages().size());
        String both = registry + "codes: [{code: 4500, name: A, allow: [CC038]}]\n";
        assertEquals(List.of(), RegistryCompilation.of(folder, both).messages());
    }

    @Test
    void areSilencedOneByOne() throws IOException {
        String code = "code: 4500, name: SESSION_EXPIRED, reasons: {quota: The quota is spent.}, allow: [CC038]";
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
