package dev.closecodes.samples.benchmarks.load;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Echoes ten messages correctly, and then makes one mistake. */
final class FaultyEcho extends ChannelInboundHandlerAdapter {

    /** The mistake with the eleventh message of a connection. */
    enum Fault {
        NONE,
        DROPPED,
        DOUBLED,
        SWAPPED_WITH_THE_NEXT,
        FROM_ANOTHER_CONNECTION,
        CORRUPTED,
        SHORTENED,
        LENGTHENED,
        OF_ANOTHER_TYPE,
        CLOSED,
        CUT_OFF
    }

    private static final int CORRECT_ECHOES = 10;

    private final Fault fault;
    private final AtomicReference<@Nullable WebSocketFrame> ofAnother;
    private @Nullable WebSocketFrame held;
    private int count;

    /** Makes one kind of mistake. {@code ofAnother} holds a message of one connection, to be sent on the next one. */
    FaultyEcho(Fault fault, AtomicReference<@Nullable WebSocketFrame> ofAnother) {
        this.fault = fault;
        this.ofAnother = ofAnother;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        WebSocketFrame frame = (WebSocketFrame) message;
        count++;
        if (held != null) {
            write(context, frame);
            write(context, held);
            held = null;
        } else if (count == CORRECT_ECHOES + 1) {
            fail(context, frame);
        } else {
            write(context, frame);
        }
    }

    private void fail(ChannelHandlerContext context, WebSocketFrame frame) {
        switch (fault) {
            case NONE -> write(context, frame);
            case DROPPED -> frame.release();
            case DOUBLED -> {
                write(context, frame.copy());
                write(context, frame);
            }
            case SWAPPED_WITH_THE_NEXT -> held = frame;
            case FROM_ANOTHER_CONNECTION -> {
                WebSocketFrame other = ofAnother.getAndSet(frame.copy());
                write(context, other == null ? frame : other);
            }
            case CORRUPTED -> {
                int last = frame.content().writerIndex() - 1;
                frame.content().setByte(last, frame.content().getByte(last) ^ 1);
                write(context, frame);
            }
            case SHORTENED -> {
                frame.content().writerIndex(frame.content().writerIndex() - 1);
                write(context, frame);
            }
            case LENGTHENED ->
                write(context, frame.replace(frame.content().copy().writeByte('0')));
            case OF_ANOTHER_TYPE -> write(context, new BinaryWebSocketFrame(frame.content()));
            case CLOSED -> write(context, new CloseWebSocketFrame(1001, ""));
            case CUT_OFF -> context.channel().unsafe().closeForcibly();
        }
    }

    private static void write(ChannelHandlerContext context, WebSocketFrame frame) {
        var unused = context.write(frame);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
    }
}
