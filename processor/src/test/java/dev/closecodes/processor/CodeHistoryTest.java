package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of {@code since} and {@code deprecated}. */
final class CodeHistoryTest {

    private static final String REGISTRY = """
            platforms: [apple, ktor]
            codes:
              - {code: 4001, name: OLD, since: "1.0", deprecated: {since: "2.0", replacement: NEWER, reason: Too vague.}}
              - {code: 4002, name: NEWER, since: "2.0"}
              - {code: 4003, name: GONE, deprecated: {}}
              - {code: 4004, name: MOVED, deprecated: {replacement: POLICY_VIOLATION}}
            """;

    @TempDir
    Path folder;

    private GeneratedApi api(String registry) throws IOException {
        return GeneratedApi.of(RegistryCompilation.of(folder, registry));
    }

    private static Object ask(GeneratedApi api, String code, String method) throws ReflectiveOperationException {
        return GeneratedApi.callOn(api.constant("CloseCode", code), method);
    }

    @Test
    void sayWhichVersionBroughtACode() throws Exception {
        GeneratedApi api = api(REGISTRY);
        assertEquals("1.0", ask(api, "OLD", "since"));
        assertEquals("2.0", ask(api, "NEWER", "since"));
        assertNull(ask(api, "GONE", "since"));
        assertNull(ask(api, "NORMAL_CLOSURE", "since"));
    }

    @Test
    void sayWhatNotToUseAndWhatInstead() throws Exception {
        GeneratedApi api = api(REGISTRY);
        for (Object code : api.type("CloseCode").getEnumConstants()) {
            assertEquals(
                    List.of("OLD", "GONE", "MOVED").contains(code.toString()),
                    GeneratedApi.callOn(code, "isDeprecated"),
                    code::toString);
        }
        assertSame(api.constant("CloseCode", "NEWER"), ask(api, "OLD", "replacement"));
        assertSame(api.constant("CloseCode", "POLICY_VIOLATION"), ask(api, "MOVED", "replacement"));
        assertNull(ask(api, "GONE", "replacement"));
        assertNull(ask(api, "NEWER", "replacement"));
    }

    @Test
    void deprecateTheConstantsAndTheirNamesOnPlatforms() throws Exception {
        GeneratedApi api = api(REGISTRY);
        assertEquals(List.of("GONE ", "MOVED ", "OLD 2.0"), deprecated(api.type("CloseCode")));
        assertEquals(List.of("gone ", "moved ", "old 2.0"), deprecated(api.type("AppleCloseCode")));
        assertTrue(deprecated(api.type("KtorCloseCode")).contains("OLD 2.0"));
        assertFalse(deprecated(api.type("KtorCloseCode")).contains("NEWER "));
        assertEquals("old", api.call("AppleCloseCode", "byCode", 4001).toString(), "the only name there is");
    }

    private static List<String> deprecated(Class<?> type) {
        return Stream.of(type.getFields())
                .filter(field -> field.isAnnotationPresent(Deprecated.class))
                .map(field -> field.getName() + " "
                        + field.getAnnotation(Deprecated.class).since())
                .sorted()
                .toList();
    }

    @Test
    void reachTheJavadocOfTheConstant() throws Exception {
        String source = RegistryCompilation.of(folder, REGISTRY).source("CloseCode");
        assertTrue(source.contains("@deprecated Since 2.0. Too vague. Use {@link #NEWER}."), source);
        assertTrue(source.contains("* @since 1.0\n"), source);
        String apple = RegistryCompilation.of(folder, REGISTRY).source("AppleCloseCode");
        assertTrue(apple.contains("@deprecated Since 2.0. Too vague. Use {@link CloseCode#NEWER}."), apple);
    }

    @Test
    void haveTheSameMethodsWhereThereIsNothingToTell() throws Exception {
        Object plain = api("codes: [{code: 4001, name: PLAIN}]\n").constant("CloseCode", "PLAIN");
        assertNull(GeneratedApi.callOn(plain, "since"));
        assertEquals(false, GeneratedApi.callOn(plain, "isDeprecated"));
        assertNull(GeneratedApi.callOn(plain, "replacement"));
        assertEquals(plain.getClass(), plain.getClass().getMethod("replacement").getReturnType(), "not just any code");
    }
}
