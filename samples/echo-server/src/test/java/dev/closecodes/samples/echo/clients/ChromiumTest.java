package dev.closecodes.samples.echo.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Tests Chromium, on the server's own page. It does one handshake at a time with a server and waits before the next, so
 * thousands of connections take a minute.
 */
@EndToEnd
@Timeout(600)
final class ChromiumTest extends ClientContract {

    @Override
    Client newClient() throws Exception {
        return NodeClient.start("chromium.mjs");
    }

    /** The session itself checks that the code agrees with whether the close was clean. */
    @Test
    void aCloseWithoutCloseFrameIsNotClean() throws Exception {
        try (DroppingServer server = new DroppingServer();
                Client another = newClient();
                Session session = another.connect(server.uri())) {
            assertEquals(new Event.Closed(1006, ""), session.next());
        }
    }
}
