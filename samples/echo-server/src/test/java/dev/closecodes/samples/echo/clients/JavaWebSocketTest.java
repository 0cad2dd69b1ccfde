package dev.closecodes.samples.echo.clients;

import dev.closecodes.samples.echo.Compression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the tests of the contract with Java-WebSocket. */
final class JavaWebSocketTest extends ClientContract {

    @Override
    Client newClient() throws Exception {
        return new JavaWebSocketClient(false);
    }

    @ParameterizedTest
    @EnumSource
    void wholeMessagesWithItsExtension(Compression compression) throws Exception {
        try (Client client = new JavaWebSocketClient(true)) {
            assertMessages(client, compression);
        }
    }
}
