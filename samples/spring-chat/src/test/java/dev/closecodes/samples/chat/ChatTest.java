package dev.closecodes.samples.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Talks to the chat with the WebSocket client of the JDK. Each test has a room of its own. */
@TestInstance(Lifecycle.PER_CLASS)
final class ChatTest {

    private ConfigurableApplicationContext chat;
    private int port;

    @BeforeAll
    void start() {
        chat = SpringApplication.run(ChatApplication.class, "--server.port=0");
        port = chat.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    @AfterAll
    void stop() {
        chat.close();
    }

    @Test
    void passesMessagesOn() throws Exception {
        Client ada = enter("talk", "ada");
        Client bob = enter("talk", "b%C3%B6b");
        assertEquals("{\"from\":\"\",\"text\":\"b\u00F6b is here.\"}", ada.line());
        ada.say("hello");
        assertEquals("{\"from\":\"ada\",\"text\":\"hello\"}", bob.line());
        bob.leave(1000, "");
        assertEquals("{\"from\":\"ada\",\"text\":\"hello\"}", ada.line());
        assertEquals("{\"from\":\"\",\"text\":\"b\u00F6b has left.\"}", ada.line());
    }

    @Test
    void refusesANameThatIsTaken() throws Exception {
        Client ada = enter("names", "ada");
        Client other = new Client(port, "names", "ada");
        assertEquals(new CloseReason(CloseCode.NAME_TAKEN), other.closed());
        ada.say("still here");
        assertEquals("{\"from\":\"ada\",\"text\":\"still here\"}", ada.line());
        enter("other-room", "ada");
    }

    @Test
    void refusesWhatIsNotAName() throws Exception {
        assertEquals(new CloseReason(CloseCode.NOT_A_NAME), new Client(port, "names", "").closed());
        assertEquals(new CloseReason(CloseCode.NOT_A_NAME), new Client(port, "names", "a%20b").closed());
        assertEquals(new CloseReason(CloseCode.NOT_A_NAME), new Client(port, "names", "a".repeat(21)).closed());
    }

    @Test
    void kicksForTheHostOnly() throws Exception {
        Client host = enter("kick", "ada");
        Client guest = enter("kick", "bob");
        guest.say("/kick ada because I can");
        assertTrue(guest.line().contains("Only the host"));
        host.say("/kick bob too loud " + "!".repeat(200));
        CloseReason reason = guest.closed();
        assertEquals(CloseCode.KICKED, reason.closeCode());
        assertEquals("too loud " + "!".repeat(CloseReason.MAX_MESSAGE_BYTES - 9), reason.message());
    }

    @Test
    void closesTheRoom() throws Exception {
        Client host = enter("close", "ada");
        Client guest = enter("close", "bob");
        host.say("/close good night");
        assertEquals(new CloseReason(CloseCode.ROOM_CLOSED, "good night"), guest.closed());
        assertEquals(new CloseReason(CloseCode.ROOM_CLOSED, "good night"), host.closed());
    }

    @Test
    void stopsAFlood() throws Exception {
        Client ada = enter("flood", "ada");
        ada.sayUntilClosed("!");
        assertEquals(new CloseReason(CloseCode.TOO_MANY_MESSAGES), ada.closed());
    }

    @Test
    void countsTheCodes() throws Exception {
        double before = closed("4000-4999");
        enter("count", "ada").leave(4999, "a code without a name");
        long end =
                System.nanoTime() + Duration.ofSeconds(Client.TIMEOUT_SECONDS).toNanos();
        while (closed("4000-4999") == before && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertEquals(before + 1, closed("4000-4999"));
    }

    @Test
    void tellsThePageWhatToDo() throws Exception {
        String json = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/close-codes.json"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        assertTrue(
                json.contains(
                        "{\"code\":4002,\"name\":\"KICKED\",\"description\":\"The host asked you to leave the room.\","
                                + "\"reconnect\":\"NEVER\"}"),
                json);
    }

    @Test
    void tellsGuestsThatItStops() throws Exception {
        Client ada;
        try (ConfigurableApplicationContext other = SpringApplication.run(ChatApplication.class, "--server.port=0")) {
            ada = new Client(other.getEnvironment().getRequiredProperty("local.server.port", int.class), "a", "ada");
            ada.line();
        }
        assertEquals(new CloseReason(CloseCode.GOING_AWAY, "The chat restarts"), ada.closed());
    }

    @Test
    void generatedCodeIsCurrent() {
        CloseCodes.requireCurrentRegistry();
    }

    /** Enters a room, and waits until the guest is in it. */
    private Client enter(String room, String name) throws InterruptedException {
        Client client = new Client(port, room, name);
        assertTrue(client.line().contains("is here"));
        return client;
    }

    private double closed(String label) {
        return chat.getBean(MeterRegistry.class)
                .counter("chat.closed", "code", label)
                .count();
    }
}
