package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.closecodes.Role;
import dev.closecodes.frame.FrameEncoder;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The encoders write the same bytes as each vector without a violation, frame by frame. */
final class VectorsEncodingTest {

    private int key;
    private int messageOpcode;

    static Stream<Vector> valid() {
        return Vector.all().filter(vector -> vector.outcome().violation() == 0);
    }

    static Stream<Vector> withoutExtension() {
        return valid().filter(vector -> vector.codec().rules().ownedBits() == 0);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void headersAreTheSameBytes(Vector vector) {
        HeaderOracle oracle =
                new HeaderOracle(vector.fromClient(), vector.codec().rules());
        VectorFrames.forEach(vector, rest -> {
            HeaderOracle.Header header = oracle.read(rest, rest.length).header();
            if (header == null) {
                return; // The stream ends inside a header.
            }
            byte[] encoded = new byte[header.headerBytes()];
            int end = vector.sender()
                    .arrayEncoder()
                    .encode(
                            header.fin(),
                            header.reservedBits(),
                            header.opcode(),
                            header.payloadBytes().longValueExact(),
                            header.key(),
                            encoded,
                            0);
            assertEquals(encoded.length, end);
            assertArrayEquals(Arrays.copyOf(rest, encoded.length), encoded);
        });
    }

    @ParameterizedTest
    @MethodSource("withoutExtension")
    void framesAreTheSameBytes(Vector vector) {
        FrameEncoder<CloseReason> encoder =
                vector.fromClient() ? new ClientFrameCodec.Encoder(() -> key) : new ServerFrameCodec.Encoder();
        HeaderOracle oracle =
                new HeaderOracle(vector.fromClient(), vector.codec().rules());
        VectorFrames.forEach(vector, rest -> {
            HeaderOracle.Header header = oracle.read(rest, rest.length).header();
            if (header == null || header.headerBytes() + header.payloadBytes().intValueExact() > rest.length) {
                return; // The stream ends inside a frame.
            }
            byte[] frame = Arrays.copyOf(
                    rest, header.headerBytes() + header.payloadBytes().intValueExact());
            ByteBuffer target = ByteBuffer.allocate(frame.length);
            encode(encoder, header, unmasked(frame, header), vector.fromClient() ? Role.CLIENT : Role.SERVER, target);
            assertArrayEquals(frame, target.array());
            assertEquals(0, target.remaining());
        });
    }

    private void encode(
            FrameEncoder<CloseReason> encoder,
            HeaderOracle.Header header,
            byte[] payload,
            Role from,
            ByteBuffer target) {
        key = header.key();
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        if (header.opcode() == 1 || header.opcode() == 2) {
            messageOpcode = header.opcode();
        }
        switch (header.opcode()) {
            case 8 -> {
                CloseReason reason = CloseReason.fromWire(payload);
                assertEquals(payload.length == 0, reason.code() == 1005);
                int sendable = CloseCodes.isSendableBy(reason.code(), from) ? reason.code() : 1011;
                assertEquals(
                        payload.length == 0 ? 1000 : sendable,
                        reason.toSendable(from).code());
                encoder.close(reason, target);
                assertNotNull(encoder.sent());
            }
            case 9 -> encoder.ping(bytes, target);
            case 10 -> encoder.pong(bytes, target);
            default -> {
                if (messageOpcode == 1) {
                    encoder.text(bytes, header.fin(), target);
                } else {
                    encoder.binary(bytes, header.fin(), target);
                }
            }
        }
    }

    /** Returns the payload of a frame, unmasked byte by byte as in section 5.3. */
    private static byte[] unmasked(byte[] frame, HeaderOracle.Header header) {
        byte[] payload = Arrays.copyOfRange(frame, header.headerBytes(), frame.length);
        int[] octets = {header.key() >>> 24, header.key() >>> 16 & 0xFF, header.key() >>> 8 & 0xFF, header.key() & 0xFF
        };
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) (payload[i] ^ octets[i % 4]);
        }
        return payload;
    }
}
