package dev.closecodes.tests.stacks;

import dev.closecodes.Role;
import dev.closecodes.tests.stacks.bridges.NettyBridge;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The last handler in the pipeline of a Netty client or server that handles Close frames itself. */
final class NettyHandler extends SimpleChannelInboundHandler<WebSocketFrame> {

    private final Consumer<StackConnection> opened;
    private final Role role;
    private @Nullable StackConnection connection;
    private @Nullable Throwable error;

    NettyHandler(Consumer<StackConnection> opened, Role role) {
        this.opened = opened;
        this.role = role;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete
                || event == WebSocketClientProtocolHandler.ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            connection = new StackConnection(
                    (code, reason) -> context.writeAndFlush(new CloseWebSocketFrame(code, reason))
                            .sync(),
                    reason -> context.writeAndFlush(NettyBridge.toNetty(reason, role))
                            .sync());
            opened.accept(connection);
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // channelInactive follows
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame close) {
            Objects.requireNonNull(connection)
                    .closed(close.statusCode(), close.reasonText(), NettyBridge.fromNetty(close));
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        error = cause;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        Objects.requireNonNull(connection)
                .ended(
                        error,
                        error == null
                                ? NettyBridge.fromNetty((CloseWebSocketFrame) null)
                                : NettyBridge.fromNetty(error));
    }
}
