package dev.closecodes.samples.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * Netty's encoder and decoder, called without a pipeline. A decoder accepts one Close frame and skips all bytes after
 * it, so each frame has its own decoder.
 */
final class NettyClose extends CloseExchange {

    private static final int MAX_FRAME_BYTES = 16_777_216;

    private final Encoder encoder = new Encoder();
    private final List<Object> out = new ArrayList<>(1);
    private final ChannelHandlerContext context;

    NettyClose() {
        ChannelInboundHandlerAdapter handler = new ChannelInboundHandlerAdapter();
        context = new EmbeddedChannel(handler).pipeline().context(handler);
    }

    @Override
    void exchange(int sentCode, String sentMessage) throws Exception {
        CloseWebSocketFrame sent = new CloseWebSocketFrame(sentCode, sentMessage);
        encoder.encode(context, sent, out);
        sent.release();
        ByteBuf encoded = (ByteBuf) out.get(0);
        out.clear();
        new Decoder().decode(context, encoded, out);
        encoded.release();
        CloseWebSocketFrame received = (CloseWebSocketFrame) out.get(0);
        out.clear();
        code = received.statusCode();
        message = received.reasonText();
        received.release();
    }

    /** Makes the method accessible that a pipeline would call. */
    private static final class Encoder extends WebSocket13FrameEncoder {

        Encoder() {
            super(false);
        }

        @Override
        protected void encode(ChannelHandlerContext context, WebSocketFrame frame, List<Object> out) throws Exception {
            super.encode(context, frame, out);
        }
    }

    /** Makes the method accessible that a pipeline would call. */
    private static final class Decoder extends WebSocket13FrameDecoder {

        Decoder() {
            super(false, false, MAX_FRAME_BYTES);
        }

        @Override
        protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
            super.decode(context, in, out);
        }
    }
}
