package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As much as a registry may have, against javac's limits on the size of methods and constant pools. */
final class LargeRegistryTest {

    @TempDir
    Path folder;

    @Test
    void mayNameAThousandNumbersInTwoFiles() throws Exception {
        Files.writeString(folder.resolve("base.yaml"), codes(3500, 4000));
        GeneratedApi api = GeneratedApi.of(RegistryCompilation.of(
                folder, "extends: [base.yaml]\nplatforms: [ktor, apple, litert, windows]\n" + codes(4000, 4500)));
        assertEquals(1016, api.type("CloseCode").getEnumConstants().length);
        for (int code = 3500; code < 4500; code++) {
            Object constant = api.call("CloseCode", "byCode", code);
            assertEquals("CODE_" + code, constant.toString());
            assertEquals("Description of " + code + ".", GeneratedApi.callOn(constant, "description"));
            assertEquals("1." + code, GeneratedApi.callOn(constant, "since"));
            assertEquals("code" + code, GeneratedApi.callOn(constant, "toApple").toString());
        }
    }

    private static String codes(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(code ->
                        ("  - {code: %1$d, name: CODE_%1$d, description: Description of %1$d., since: \"1.%1$d\","
                                        + " sender: %2$s, deprecated: {since: \"2\"}%3$s}\n")
                                .formatted(
                                        code,
                                        code % 3 == 0 ? "server" : "client",
                                        code < 4000 ? ", iana: pending" : ""))
                .collect(Collectors.joining("", "codes:\n", ""));
    }

    @Test
    void mayHaveAThousandReasonsOfOneCode() throws Exception {
        assertHasAThousandReasons("codes:\n  - code: 4000\n    name: ONE\n    reasons:\n"
                + IntStream.range(0, 1000)
                        .mapToObj(i -> "      %s%d: Description %d.\n".formatted("key".repeat(30), i, i))
                        .collect(Collectors.joining()));
    }

    @Test
    void mayHaveAReasonOfEachOfAThousandCodes() throws Exception {
        assertHasAThousandReasons(IntStream.range(4000, 5000)
                .mapToObj("  - {code: %1$d, name: CODE_%1$d, reasons: {key: Description.}}\n"::formatted)
                .collect(Collectors.joining("", "codes:\n", "")));
    }

    private void assertHasAThousandReasons(String registry) throws Exception {
        GeneratedApi api = GeneratedApi.of(RegistryCompilation.of(folder, registry));
        Object[] keys = api.type("CloseReasonKey").getEnumConstants();
        assertEquals(1000, keys.length);
        for (Object key : keys) {
            assertEquals(key, GeneratedApi.callOn(GeneratedApi.callOn(key, "toCloseReason"), "key"));
        }
    }
}
