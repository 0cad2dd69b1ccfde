package dev.closecodes.tests.frames.deflate;

import dev.closecodes.ExtensionBit;
import dev.closecodes.Role;
import dev.closecodes.frame.DeflateSettings;
import dev.closecodes.frame.DeflatingEncoder;
import dev.closecodes.frame.FrameDecoder;
import dev.closecodes.frame.FrameEncoder;
import dev.closecodes.frame.FrameHandler;
import dev.closecodes.frame.MaskingKeys;
import dev.closecodes.frame.MessageHandler;
import dev.closecodes.frame.PerMessageDeflate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The generated codecs with {@link PerMessageDeflate}. */
final class Endpoint extends MessageHandler<CloseReason> implements Side {

    static final DeflateSettings SETTINGS = DeflateSettings.defaults();

    private static final long LIMIT = ServerFrameCodec.MAX_MESSAGE_BYTES;

    private final PerMessageDeflate deflate;
    private final FrameDecoder<CloseReason> decoder;
    private final DeflatingEncoder encoder;
    private List<Message> received = new ArrayList<>();
    private @Nullable CloseReason closed;

    private Endpoint(Role role, PerMessageDeflate deflate) {
        this.deflate = deflate;
        Set<ExtensionBit> bits = deflate.extensionBits();
        FrameHandler<CloseReason> handler = deflate.inflating(this, LIMIT);
        this.decoder = role == Role.SERVER
                ? new ServerFrameCodec.Decoder(handler, LIMIT, bits)
                : new ClientFrameCodec.Decoder(handler, LIMIT, bits);
        FrameEncoder<CloseReason> frames = role == Role.SERVER
                ? new ServerFrameCodec.Encoder(bits)
                : new ClientFrameCodec.Encoder(MaskingKeys.strong(), bits);
        this.encoder = deflate.deflating(frames);
    }

    static Endpoint server(String offers, DeflateSettings settings) {
        return new Endpoint(Role.SERVER, PerMessageDeflate.accept(List.of(offers), settings));
    }

    static Endpoint client(String answer, DeflateSettings settings) {
        return new Endpoint(Role.CLIENT, PerMessageDeflate.confirm(List.of(answer), settings));
    }

    String answer() {
        return deflate.answer();
    }

    /** Returns the reason of the peer's Close frame, or null if none was received. */
    @Nullable
    CloseReason closed() {
        return closed;
    }

    @Override
    public byte[] send(boolean text, List<byte[]> fragments) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        for (int i = 0; i < fragments.size(); i++) {
            byte[] fragment = fragments.get(i);
            boolean last = i == fragments.size() - 1;
            ByteBuffer target = ByteBuffer.allocate(DeflatingEncoder.maxFrameBytes(fragment.length));
            if (text) {
                encoder.text(ByteBuffer.wrap(fragment), last, target);
            } else {
                encoder.binary(ByteBuffer.wrap(fragment), last, target);
            }
            wire.write(target.array(), 0, target.position());
        }
        return wire.toByteArray();
    }

    @Override
    public List<Message> receive(byte[] bytes) {
        received = new ArrayList<>();
        try {
            decoder.decode(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return received;
    }

    @Override
    protected void onText(String text) {
        received.add(Message.of(true, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    protected void onBinary(ByteBuffer message) {
        byte[] bytes = new byte[message.remaining()];
        message.get(bytes);
        received.add(Message.of(false, bytes));
    }

    @Override
    public void onPing(ByteBuffer payload) {
        throw new AssertionError("No test sends a ping");
    }

    @Override
    public void onClose(CloseReason reason) {
        closed = reason;
    }

    @Override
    public void close() {
        deflate.close();
    }
}
