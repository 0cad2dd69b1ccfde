package dev.closecodes.processor.resolve;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Registries that a fuzzer makes up as it sees what they reach in the reader. */
final class FuzzRegistryTest {

    @FuzzTest(maxDuration = "1m")
    void load(byte[] text) {
        RegistryFuzzTest.check(new String(text, StandardCharsets.UTF_8), "fuzzed");
    }
}
