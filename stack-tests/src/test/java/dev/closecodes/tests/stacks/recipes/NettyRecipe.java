package dev.closecodes.tests.stacks.recipes;

import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.NettyBridge;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/** A handler of Netty. */
final class NettyRecipe extends SimpleChannelInboundHandler<WebSocketFrame> {

    private CloseReason reason = new CloseReason(CloseCode.ABNORMAL_CLOSURE);

    ChannelFuture expire(Channel channel) {
        return channel.writeAndFlush(NettyBridge.toNetty(new CloseReason(CloseCode.SESSION_EXPIRED)));
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame close) {
            reason = NettyBridge.fromNetty(close);
            context.writeAndFlush(close.retain()).addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        Chat.closed(reason);
    }
}
