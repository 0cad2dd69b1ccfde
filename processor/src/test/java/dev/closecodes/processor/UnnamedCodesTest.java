package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the generated code says of numbers without a name. */
final class UnnamedCodesTest {

    @TempDir
    Path folder;

    @Test
    void haveLabelsThatNoCodeCanHave() throws IOException, ReflectiveOperationException {
        GeneratedApi api = GeneratedApi.of(RegistryCompilation.of(folder, """
                codes:
                  - {code: 4001, name: PRIVATE_USE}
                  - {code: 4002, name: REGISTERED}
                  - {code: 4003, name: INVALID}
                  - {code: 4004, name: NOT_A_CODE}
                """));
        Set<Object> ofOthers = new TreeSet<>();
        for (int code = -1; code <= 65536; code++) {
            Object label = api.call("CloseCodes", "label", code);
            if (api.call("CloseCode", "byCode", code) == null) {
                ofOthers.add(label);
            }
        }
        assertEquals(
                List.of("0-999", "1000-2999", "3000-3999", "4000-4999", "5000-65535", "not-a-code"),
                List.copyOf(ofOthers));
        assertEquals("PRIVATE_USE", api.call("CloseCodes", "label", 4001));
    }

    @Test
    void areDescribedByTheirRange() throws IOException, ReflectiveOperationException {
        GeneratedApi api = GeneratedApi.of(RegistryCompilation.of(folder, "codes: []\n"));
        assertEquals("3500 (range of IANA registrations)", api.call("CloseCodes", "describe", 3500));
        assertEquals("4999 (private use)", api.call("CloseCodes", "describe", 4999));
    }

    @Test
    void needNoCodeForARangeThatChangesNothing() throws IOException {
        String redundant = RegistryCompilation.of(
                        folder, "ranges: [{codes: 4100-4199, reconnect: backoff, sender: either}]\n")
                .source("CloseCode");
        assertFalse(redundant.contains("unnamed(") || redundant.contains("4100"), redundant);
        String one = RegistryCompilation.of(
                        folder, "ranges: [{codes: 4100-4199, sender: either}, {codes: 4200-4299, reconnect: never}]\n")
                .source("CloseCode");
        assertTrue(one.contains("if (code >= 4200 && code <= 4299)"), one);
        assertFalse(one.contains("4100"), one);
    }
}
