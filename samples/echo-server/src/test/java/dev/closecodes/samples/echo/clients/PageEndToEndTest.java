package dev.closecodes.samples.echo.clients;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.closecodes.samples.echo.ConnectionLog;
import dev.closecodes.samples.echo.EchoServer;
import dev.closecodes.samples.echo.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests the page in Chromium. This class starts the servers and names the tests; {@code page.mjs} runs them. */
@EndToEnd
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(600)
final class PageEndToEndTest {

    private static final int TIMEOUT_SECONDS = 300;
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final JsonMapper json = new JsonMapper();
    private final BlockingQueue<JsonNode> reports = new LinkedBlockingQueue<>();
    private NodeProcess browser;

    @BeforeAll
    void start() throws IOException {
        browser = new NodeProcess(
                "page.mjs",
                reports::add,
                () -> reports.add(json.valueToTree(Map.of("failure", "The script has ended"))));
    }

    @AfterAll
    void stop() throws IOException {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "closesWithEveryCode",
                "tellsADropFromALostConnection",
                "cutsALongReason",
                "searches",
                "echoesAllSortsOfText",
                "closesIfTheServerChangesTheText",
                "countsRoundTrips",
                "worksWithTheKeyboardAlone",
                "fitsEveryWidth",
                "hasColumnsOnALaptop",
                "showsADifferenceInTwoWays",
                "hasTargetsLargeEnoughToTouch",
                "hasNothingThatAxeFinds",
                "staysATableForScreenReaders",
                "canBeReadWithoutJavaScript",
            })
    void page(String test) throws Exception {
        try (EchoServer server = start(Settings.onLoopback(0))) {
            run(test, server);
            expect("done");
        }
    }

    @Test
    void showsAnIdleTimeout() throws Exception {
        Settings settings = Settings.onLoopback(0);
        try (EchoServer server = start(settings.withTimes(settings.handshakeTime(), SHORT, settings.closeTime()))) {
            run("showsAnIdleTimeout", server);
            expect("done");
        }
    }

    @Test
    void showsThatTheServerShutsDown() throws Exception {
        try (EchoServer server = start(Settings.onLoopback(0))) {
            run("showsThatTheServerShutsDown", server);
            expect("at");
        }
        expect("done");
    }

    private static EchoServer start(Settings settings) throws IOException {
        return EchoServer.start(settings, new ConnectionLog() {});
    }

    private void run(String test, EchoServer server) throws IOException {
        String url = "http://127.0.0.1:" + server.address().getPort() + "/";
        browser.send(json.valueToTree(Map.of("test", test, "url", url)));
    }

    private void expect(String report) throws InterruptedException {
        JsonNode line = reports.poll(TIMEOUT_SECONDS, SECONDS);
        if (line == null) {
            throw browser.failure("There was no answer");
        }
        if (!line.has(report)) {
            throw browser.failure(line.path("failure").asString(line.toString()));
        }
    }
}
