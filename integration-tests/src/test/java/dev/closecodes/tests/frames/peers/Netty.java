package dev.closecodes.tests.frames.peers;

import dev.closecodes.Role;
import dev.closecodes.tests.frames.ServerFrameCodec;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/** Netty's decoder and UTF-8 validator with their strictest settings. */
final class Netty extends ChannelInboundHandlerAdapter implements Peer {

    private final Transcript transcript = new Transcript();
    private final EmbeddedChannel channel;
    private String kind = "";

    Netty(Role role) {
        WebSocketDecoderConfig strict = WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(role == Role.SERVER)
                .allowMaskMismatch(false)
                .allowExtensions(false)
                .closeOnProtocolViolation(false)
                .maxFramePayloadLength((int) ServerFrameCodec.MAX_FRAME_BYTES)
                .build();
        channel = new EmbeddedChannel(new WebSocket13FrameDecoder(strict), new Utf8FrameValidator(false), this);
        channel.config().setAllocator(UnpooledByteBufAllocator.DEFAULT);
    }

    @Override
    public void feed(byte[] piece) {
        if (!transcript.hasEnded()) {
            channel.writeInbound(Unpooled.copiedBuffer(piece));
        }
    }

    @Override
    public Transcript transcript() {
        return transcript;
    }

    @Override
    public void release() {
        channel.finishAndReleaseAll();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        WebSocketFrame frame = (WebSocketFrame) message;
        byte[] payload = ByteBufUtil.getBytes(frame.content());
        if (frame instanceof CloseWebSocketFrame close) {
            transcript.close(close.statusCode() == -1 ? 1005 : close.statusCode() & 0xFFFF, close.reasonText());
        } else if (frame instanceof PingWebSocketFrame) {
            transcript.control("ping", payload);
        } else if (frame instanceof PongWebSocketFrame) {
            transcript.control("pong", payload);
        } else {
            if (frame instanceof TextWebSocketFrame) {
                kind = "text";
            } else if (frame instanceof BinaryWebSocketFrame) {
                kind = "binary";
            }
            transcript.piece(kind, payload, frame.isFinalFragment());
        }
        frame.release();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof CorruptedWebSocketFrameException violation)) {
            throw new AssertionError(cause);
        }
        transcript.refuse(violation.closeStatus().code());
    }
}
