package dev.closecodes.samples.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Tests the page in Chromium. {@code page.mjs} uses it as guests would, and contains the assertions. */
@EnabledIfSystemProperty(named = "e2e", matches = "true", disabledReason = "run mvn verify -Pe2e")
final class PageTest {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "target", "node");

    @Test
    void followsTheAdvice() throws Exception {
        try (ConfigurableApplicationContext chat = SpringApplication.run(ChatApplication.class, "--server.port=0")) {
            String port = chat.getEnvironment().getRequiredProperty("local.server.port");
            Path output = FOLDER.resolve("page.log");
            Process script = new ProcessBuilder("node", "page.mjs", "http://127.0.0.1:" + port + "/")
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                assertTrue(script.waitFor(5, TimeUnit.MINUTES), "the script does not end");
                assertEquals(0, script.exitValue(), () -> read(output));
            } finally {
                script.descendants().forEach(ProcessHandle::destroyForcibly);
                script.destroyForcibly();
            }
        }
    }

    private static String read(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
