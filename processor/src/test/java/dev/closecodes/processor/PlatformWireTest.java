package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.closecodes.processor.reader.Spec;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The generated {@code isReceivable}, {@code isSendable} and {@code reported} of each built-in platform, for all
 * numbers, compared with the platform file as another YAML parser reads it.
 */
final class PlatformWireTest {

    private static final int NUMBERS = 0x10000;

    private static final YAMLMapper YAML = new YAMLMapper();

    private static ClassLoader classes = ClassLoader.getSystemClassLoader();

    /** Compiled once, because there are many platforms. */
    @BeforeAll
    static void compileAllPlatforms(@TempDir Path folder) throws IOException {
        classes = RegistryCompilation.of(folder, "platforms: " + platforms() + "\n")
                .classes();
    }

    static List<String> platforms() {
        return Spec.platforms();
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void membersAreThoseOfTheFile(String platform) throws Throwable {
        JsonNode file = file(platform);
        assertMembers(platform, "isReceivable", file.path("receives"), file.has("received-as"));
        assertMembers(platform, "isSendable", file.path("sends"), file.has("sent-as"));
    }

    private static void assertMembers(String platform, String method, JsonNode codes, boolean hasRewrites)
            throws Throwable {
        if (codes.isMissingNode() && !hasRewrites) {
            assertFalse(has(platform, method), method);
            return;
        }
        MethodHandle generated = method(platform, method, boolean.class);
        BitSet actual = new BitSet();
        for (int number = 0; number < NUMBERS; number++) {
            actual.set(number, (boolean) generated.invokeExact(number));
        }
        assertEquals(set(codes), actual);
        for (int number :
                new int[] {-1, NUMBERS, Integer.MIN_VALUE, Integer.MAX_VALUE, NUMBERS + 1000, 1000 - NUMBERS}) {
            assertFalse((boolean) generated.invokeExact(number), () -> method + " " + number);
        }
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void reportedIsWhatTheFileSays(String platform) throws Throwable {
        JsonNode file = file(platform);
        BitSet received = set(file.path("receives"));
        BitSet known = (BitSet) received.clone();
        for (JsonNode rewrite : file.path("received-as")) {
            known.or(set(rewrite.get("codes")));
        }
        JsonNode refused = file.path("reports").path("refused");
        boolean isKnown = !known.isEmpty() && (known.cardinality() == NUMBERS || refused.isInt());
        assertEquals(isKnown, has(platform, "reported"));
        if (!isKnown) {
            return;
        }
        MethodHandle reported = method(platform, "reported", int.class);
        for (int number = 0; number < NUMBERS; number++) {
            int expected = received.get(number) ? number : seen(number, file.path("received-as"), refused);
            assertEquals(expected, (int) reported.invokeExact(number));
        }
    }

    private static int seen(int number, JsonNode rewrites, JsonNode refused) {
        for (JsonNode rewrite : rewrites) {
            if (set(rewrite.get("codes")).get(number)) {
                return rewrite.get("as").asInt();
            }
        }
        return refused.asInt();
    }

    private static BitSet set(JsonNode codes) {
        BitSet set = new BitSet();
        for (JsonNode item : codes) {
            String[] ends = item.asString().split("-", -1);
            set.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
        }
        return set;
    }

    private static JsonNode file(String platform) {
        return YAML.readTree(Objects.requireNonNull(Spec.platform(platform)));
    }

    private static boolean has(String platform, String method) throws ClassNotFoundException {
        return Stream.of(type(platform).getMethods())
                .anyMatch(known -> known.getName().equals(method));
    }

    private static MethodHandle method(String platform, String name, Class<?> result)
            throws ReflectiveOperationException {
        return MethodHandles.lookup().findStatic(type(platform), name, MethodType.methodType(result, int.class));
    }

    private static Class<?> type(String platform) throws ClassNotFoundException {
        String name = Stream.of(platform.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return classes.loadClass("com.example.chat." + name + "CloseCode");
    }
}
