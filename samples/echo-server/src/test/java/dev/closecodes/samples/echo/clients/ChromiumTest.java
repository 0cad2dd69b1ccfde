package dev.closecodes.samples.echo.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Chromium, on the server's own page. It has one handshake at a time with a server and pauses between two, so thousands
 * of connections take a minute.
 */
@EndToEnd
@Timeout(600)
final class ChromiumTest extends ClientContract {

    @Override
    Client newClient() throws Exception {
        return NodeClient.start("chromium.mjs");
    }

    /** The session itself compares whether the end was clean with the code. */
    @Test
    void anEndWithoutCloseFrameIsNotClean() throws Exception {
        try (DroppingServer server = new DroppingServer();
                Client another = newClient();
                Session session = another.connect(server.uri())) {
            assertEquals(new Event.Closed(1006, ""), session.next());
        }
    }
}
