package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that uses every word of the language. */
final class WholeLanguageTest {

    private static final String REGISTRY = """
            extends: [registered, {registry: base.yaml, prefix: BASE_}]
            platforms: [ktor, apple, unity.yaml]
            codes:
              - code: 4001
                name: OVER_QUOTA
                description: A "quota" <b>is</b> spent & {@link gone}.
                sender: server
                reconnect: reauthenticate
                aliases: {apple: quota, unity: NoQuota}
                since: "2.3 */"
                deprecated: {since: "3.0 @x", replacement: NO_QUOTA, reason: 'Too <vague> */ \\u002a/.'}
                reasons: {daily: The <daily> quota. */, a/b: "{@code x}"}
              - {code: 4002, name: NO_QUOTA, since: "3.0", reasons: {daily: The daily quota.}}
              - {code: 4003, name: NEVER_MIND, deprecated: {replacement: BASE_ONE}}
              - {code: 4900, name: LOST, local: true, reconnect: immediate, since: "1", deprecated: {}}
              - {code: 3500, name: OF_IANA, iana: pending}
              - {code: 4201, name: OTHERWISE, sender: client, allow: [CC032]}
              - {code: 1012, name: SERVICE_RESTART, reconnect: immediate, aliases: {unity: Restart}}
              - {code: 4501, name: BASE_ONE, description: Refined.}
            ranges:
              - {codes: 4200-4299, reconnect: immediate, sender: server}
              - {codes: 4301, sender: client}
              - {codes: 4302, reconnect: never}
            reserved: [4005, 4100-4110]
            """;

    private static final String BASE = """
            codes: [{code: 4501, name: ONE}, {code: 4502, name: TWO, deprecated: {since: "9", replacement: ONE}}]
            ranges: [{codes: 4510-4520, sender: either}]
            reserved: [4530]
            """;

    private static final String UNITY = """
            platform: unity
            title: Unity <3
            language: C#
            type: NativeWebSocket.WebSocketCloseCode
            raw-type: int
            naming: {case: UpperCamel, prefix: Close}
            private-codes: {support: cast, expression: '(WebSocketCloseCode) {code} /* */', note: Never throws & so on.}
            receives: [1000-1015, 3000-4999]
            sends: [1000, 1012, 3000-4999]
            reasons: {max-bytes: 100, over-limit: throw}
            source: NativeWebSocket 1.1.5
            names:
              - {name: Normal, code: 1000, since: "1.0"}
              - {name: Normel, code: 1000, deprecated: {since: "1.1", replacement: Normal, reason: A slip.}}
              - {name: Gone, code: 1001, removed: "2.0"}
              - {name: NotSet, code: 0, sentinel: Not closed yet.}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeParts() throws IOException {
        Files.writeString(folder.resolve("base.yaml"), BASE);
        Files.writeString(folder.resolve("unity.yaml"), UNITY);
    }

    @Test
    void isCleanUnderEveryLintAndDoclint() throws IOException {
        RegistryCompilation compilation = RegistryCompilation.of(folder, REGISTRY);
        assertEquals(List.of(), compilation.messages());
        Map<String, String> sources = compilation.sources();
        assertTrue(sources.containsKey("CloseReasonKey") && sources.containsKey("UnityCloseCode"));
        assertEquals(List.of(), compilation.lint());
    }

    @Test
    void givesTheSameFromEcj() throws IOException {
        Map<String, String> expected = RegistryCompilation.of(folder, REGISTRY).sources();
        Path source = Files.writeString(
                folder.resolve("package-info.java"),
                RegistryCompilation.PACKAGE_INFO.getCharContent(true).toString());
        FolderCompilation ecj = FolderCompilation.ecj(
                folder.resolve("out"), List.of(source), "-Aclosecodes.registry=" + folder.resolve("close-codes.yaml"));
        assertEquals(List.of(), ecj.errors());
        assertEquals(expected, ecj.sources());
    }

    @Test
    void tabulatesTheAliasesInJavadoc() throws IOException {
        String source = RegistryCompilation.of(folder, REGISTRY).source("CloseCode");
        String quota = source.substring(source.indexOf("4001: "), source.indexOf("OVER_QUOTA(4001)"));
        assertTrue(quota.contains("<caption>Names of 4001</caption>"), quota);
        assertTrue(quota.contains("<th>Ktor</th><td>{@link KtorCloseCode#OVER_QUOTA}</td>"), quota);
        assertTrue(quota.contains("<th>Apple</th><td>{@link AppleCloseCode#quota}</td>"), quota);
        assertTrue(quota.contains("<th>Unity &#60;3</th><td>{@link UnityCloseCode#NoQuota}</td>"), quota);
        assertTrue(quota.contains("{@link CloseReasonKey#OVER_QUOTA_DAILY}"), quota);
    }

    @Test
    void givesTheUsersPlatformAsOurs() throws Exception {
        GeneratedApi api = GeneratedApi.of(RegistryCompilation.of(folder, REGISTRY));
        assertEquals("NoQuota", unityNameOf(api, 4001));
        assertEquals("CloseNoQuota", unityNameOf(api, 4002), "the style, with the prefix");
        assertEquals("Normal", unityNameOf(api, 1000), "Normel is deprecated");
        assertEquals("Restart", unityNameOf(api, 1012), "an alias of a code of the protocol");
        assertEquals("null", unityNameOf(api, 1013));
        Object notSet = api.constant("UnityCloseCode", "NotSet");
        assertEquals(true, GeneratedApi.callOn(notSet, "isSentinel"));
        assertEquals(
                api.constant("UnityCloseCode", "NoQuota"),
                GeneratedApi.callOn(api.constant("CloseCode", "OVER_QUOTA"), "toUnity"));
        assertEquals(
                api.constant("CloseCode", "NO_QUOTA"),
                GeneratedApi.callOn(api.constant("UnityCloseCode", "CloseNoQuota"), "toCloseCode"));
    }

    private static String unityNameOf(GeneratedApi api, int code) throws ReflectiveOperationException {
        return String.valueOf(api.call("UnityCloseCode", "byCode", code));
    }
}
