package dev.closecodes.samples.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import java.nio.ByteBuffer;

/** Netty's decoder. It works only in a pipeline. */
final class NettyReader implements FrameReader {

    private static final int MAX_FRAME_BYTES = 16_777_216;

    private final Summing summing = new Summing();
    private final EmbeddedChannel channel =
            new EmbeddedChannel(new WebSocket13FrameDecoder(true, false, MAX_FRAME_BYTES), summing);

    @Override
    public long read(ByteBuffer frames) {
        summing.sum = 0;
        channel.writeInbound(Unpooled.wrappedBuffer(frames));
        return summing.sum;
    }

    /** Adds the values of the frames. The superclass releases the frames. */
    private static final class Summing extends SimpleChannelInboundHandler<BinaryWebSocketFrame> {

        private long sum;

        @Override
        protected void channelRead0(ChannelHandlerContext context, BinaryWebSocketFrame frame) {
            ByteBuf payload = frame.content();
            sum += MaskedFrames.sum(
                    payload.readableBytes(),
                    payload.getByte(payload.readerIndex()),
                    payload.getByte(payload.writerIndex() - 1));
        }
    }
}
