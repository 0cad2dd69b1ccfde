package dev.closecodes.samples.benchmarks.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connections that are measured really exchange messages, compressed as their mode says. */
final class IdleConnectionTest {

    @ParameterizedTest
    @EnumSource
    void messagesArrive(Mode mode) throws IOException {
        String message = IdleMemory.json(64 << 10);
        ByteBuffer wire = ByteBuffer.allocate(256 << 10);
        try (IdleConnection server = IdleConnection.server(mode);
                IdleConnection client = IdleConnection.client(mode)) {
            client.send(message, wire);
            assertEquals(mode == Mode.OFF, wire.position() > message.length());
            assertEquals(message.length(), server.receive(wire.flip()));
            server.send(message, wire.clear());
            assertEquals(mode == Mode.OFF, wire.position() > message.length());
            assertEquals(message.length(), client.receive(wire.flip()));
        }
    }
}
