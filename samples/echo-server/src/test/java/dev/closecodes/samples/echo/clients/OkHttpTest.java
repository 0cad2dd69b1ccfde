package dev.closecodes.samples.echo.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import okhttp3.internal.ws.RealWebSocket;
import org.junit.jupiter.api.Test;

/** Holds OkHttp to the contract. */
final class OkHttpTest extends ClientContract {

    private static final long PATIENCE_MILLIS = 20_000;

    @Override
    Client newClient() {
        return new OkHttpClient();
    }

    /** The only pings that it has. What came of them is known within. */
    @Test
    void pingsAtIntervals() throws Exception {
        okhttp3.OkHttpClient http = new okhttp3.OkHttpClient.Builder()
                .pingInterval(Duration.ofSeconds(1))
                .build();
        try (Loopback site = new Loopback();
                Client client = new OkHttpClient(http);
                Session session = client.connect(site.uri(site.echo()))) {
            RealWebSocket socket = assertInstanceOf(
                    RealWebSocket.class,
                    assertInstanceOf(OkHttpClient.Connection.class, session).socket());
            long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
            while (socket.receivedPongCount() == 0 && System.currentTimeMillis() < deadline) {
                Thread.sleep(10);
            }
            assertTrue(socket.receivedPongCount() > 0, "no pong");
            session.close(1000, "");
            assertEquals(new Event.Closed(1000, ""), session.next());
        }
    }
}
