package dev.closecodes.samples.echo.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import okhttp3.internal.ws.RealWebSocket;
import org.junit.jupiter.api.Test;

/** Runs the tests of the contract with OkHttp. */
final class OkHttpTest extends ClientContract {

    private static final long TIMEOUT_MILLIS = 20_000;

    @Override
    Client newClient() {
        return new OkHttpClient();
    }

    /** OkHttp can send pings only at an interval. It counts the pongs only internally. */
    @Test
    void pingsAtIntervals() throws Exception {
        okhttp3.OkHttpClient http = new okhttp3.OkHttpClient.Builder()
                .pingInterval(Duration.ofSeconds(1))
                .build();
        try (Loopback server = new Loopback();
                Client client = new OkHttpClient(http);
                Session session = client.connect(server.uri(server.echo()))) {
            RealWebSocket socket = assertInstanceOf(
                    RealWebSocket.class,
                    assertInstanceOf(OkHttpClient.Connection.class, session).socket());
            long deadline = System.currentTimeMillis() + TIMEOUT_MILLIS;
            while (socket.receivedPongCount() == 0 && System.currentTimeMillis() < deadline) {
                Thread.sleep(10);
            }
            assertTrue(socket.receivedPongCount() > 0, "no pong");
            session.close(1000, "");
            assertEquals(new Event.Closed(1000, ""), session.next());
        }
    }
}
