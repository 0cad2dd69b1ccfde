package dev.closecodes.frame;

import java.nio.ByteBuffer;
import java.util.List;

/** An endpoint that has negotiated permessage-deflate. */
final class DeflateEndpoint implements AutoCloseable {

    private static final int MAX_MESSAGE_BYTES = 1 << 20;

    final PerMessageDeflate deflate;
    final SimpleDecoder decoder;
    final SimpleEncoder encoder;
    final DeflatingEncoder deflating;

    private DeflateEndpoint(boolean server, PerMessageDeflate deflate, int maxMessageBytes, int bufferBytes) {
        this.deflate = deflate;
        this.decoder = SimpleDecoder.with(
                server, log -> deflate.inflating(log, maxMessageBytes, ByteBuffer.allocateDirect(bufferBytes)));
        this.encoder = new SimpleEncoder(!server, BitSets.number(deflate.extensionBits()));
        this.deflating = deflate.deflating(encoder);
    }

    static DeflateEndpoint server(DeflateSettings settings, int bufferBytes) {
        PerMessageDeflate deflate = PerMessageDeflate.accept(List.of(PerMessageDeflate.offer(settings)), settings);
        return new DeflateEndpoint(true, deflate, MAX_MESSAGE_BYTES, bufferBytes);
    }

    static DeflateEndpoint client(DeflateSettings settings, int bufferBytes) {
        return client(settings, MAX_MESSAGE_BYTES, bufferBytes);
    }

    static DeflateEndpoint client(DeflateSettings settings, int maxMessageBytes, int bufferBytes) {
        PerMessageDeflate deflate = PerMessageDeflate.confirm(List.of(PerMessageDeflate.offer(settings)), settings);
        return new DeflateEndpoint(false, deflate, maxMessageBytes, bufferBytes);
    }

    /** A client that accepts messages of 1 MiB, with context takeover. */
    static DeflateEndpoint client() {
        return client(DeflateSettings.defaults(), 4096);
    }

    /** Decodes frames of a server or of a client, as this endpoint needs, and returns all that was logged so far. */
    String take(byte[] frames) {
        return decoder.take(frames).log.toString();
    }

    @Override
    public void close() {
        deflate.close();
    }
}
