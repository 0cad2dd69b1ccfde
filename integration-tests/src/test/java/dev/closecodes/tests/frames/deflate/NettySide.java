package dev.closecodes.tests.frames.deflate;

import dev.closecodes.Role;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtension;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionData;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionUtil;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketServerExtension;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateClientExtensionHandshaker;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateServerExtensionHandshaker;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Netty's frames and its extension. */
final class NettySide implements Side {

    private static final int LEVEL = 6;
    private static final int WINDOW_BITS = 15;

    private final String answer;
    private final EmbeddedChannel channel;
    private final List<byte[]> pieces = new ArrayList<>();
    private boolean text;

    private NettySide(Role role, WebSocketExtension extension, String answer) {
        this.answer = answer;
        WebSocketDecoderConfig config = WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(role == Role.SERVER)
                .allowExtensions(true)
                .maxFramePayloadLength(1 << 20)
                .build();
        channel = new EmbeddedChannel(
                new WebSocket13FrameDecoder(config),
                new WebSocket13FrameEncoder(role == Role.CLIENT),
                extension.newExtensionDecoder(),
                extension.newExtensionEncoder());
    }

    /** Accepts an offer as Netty's server does, with or without its own context. */
    static NettySide server(String offer, boolean ownContext, boolean clientContext) {
        WebSocketServerExtension extension = new PerMessageDeflateServerExtensionHandshaker(
                        LEVEL, false, WINDOW_BITS, !ownContext, !clientContext, 0)
                .handshakeExtension(
                        WebSocketExtensionUtil.extractExtensions(offer).get(0));
        return new NettySide(Role.SERVER, extension, header(extension.newReponseData()));
    }

    static String offer(boolean serverContext, boolean ownContext) {
        return header(handshaker(serverContext, ownContext).newRequestData());
    }

    static NettySide client(String answer, boolean serverContext, boolean ownContext) {
        WebSocketExtension extension = handshaker(serverContext, ownContext)
                .handshakeExtension(
                        WebSocketExtensionUtil.extractExtensions(answer).get(0));
        return new NettySide(Role.CLIENT, extension, answer);
    }

    private static PerMessageDeflateClientExtensionHandshaker handshaker(boolean serverContext, boolean ownContext) {
        return new PerMessageDeflateClientExtensionHandshaker(LEVEL, true, WINDOW_BITS, !ownContext, !serverContext, 0);
    }

    private static String header(WebSocketExtensionData data) {
        StringBuilder header = new StringBuilder(data.name());
        data.parameters()
                .forEach((name, value) -> header.append("; ").append(name).append(value == null ? "" : "=" + value));
        return header.toString();
    }

    String answer() {
        return answer;
    }

    @Override
    public byte[] send(boolean textMessage, List<byte[]> fragments) {
        for (int i = 0; i < fragments.size(); i++) {
            boolean last = i == fragments.size() - 1;
            ByteBuf payload = Unpooled.copiedBuffer(fragments.get(i));
            if (i > 0) {
                channel.writeOutbound(new ContinuationWebSocketFrame(last, 0, payload));
            } else if (textMessage) {
                channel.writeOutbound(new TextWebSocketFrame(last, 0, payload));
            } else {
                channel.writeOutbound(new BinaryWebSocketFrame(last, 0, payload));
            }
        }
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
            wire.writeBytes(ByteBufUtil.getBytes(bytes));
            bytes.release();
        }
        return wire.toByteArray();
    }

    @Override
    public List<Message> receive(byte[] bytes) {
        channel.writeInbound(Unpooled.copiedBuffer(bytes));
        List<Message> messages = new ArrayList<>();
        for (WebSocketFrame frame = channel.readInbound(); frame != null; frame = channel.readInbound()) {
            text = frame instanceof TextWebSocketFrame || (text && frame instanceof ContinuationWebSocketFrame);
            pieces.add(ByteBufUtil.getBytes(frame.content()));
            if (frame.isFinalFragment()) {
                messages.add(Message.join(text, pieces));
                pieces.clear();
            }
            frame.release();
        }
        return messages;
    }

    @Override
    public void close() {
        channel.finishAndReleaseAll();
    }
}
