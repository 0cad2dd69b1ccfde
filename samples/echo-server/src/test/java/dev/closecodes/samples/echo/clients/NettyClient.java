package dev.closecodes.samples.echo.clients;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.extensions.compression.WebSocketClientCompressionHandler;
import io.netty.util.Version;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Netty's handlers for the handshake, frames and UTF-8. If they handled Close frames too, they would not report them.
 * So the handler of this class answers a Close frame, with the same content.
 */
final class NettyClient implements Client {

    private static final int TIMEOUT_SECONDS = 20;
    private static final int MAX_MESSAGE_BYTES = 8 << 20;
    private static final int MAX_HEAD_BYTES = 8 << 10;
    private static final int NO_STATUS_RECEIVED = 1005;
    private static final String ARTIFACT = "netty-codec-http";

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

    @Override
    public String name() {
        Version version = Version.identify().get(ARTIFACT);
        return "Netty " + Objects.requireNonNull(version).artifactVersion();
    }

    @Override
    public Session connect(URI uri) throws Exception {
        Reports reports = new Reports();
        WebSocketClientProtocolConfig config = WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(uri)
                .maxFramePayloadLength(MAX_MESSAGE_BYTES)
                .allowExtensions(true)
                .handleCloseFrames(false)
                .sendCloseFrame(null)
                .dropPongFrames(false)
                .build();
        Channel channel = new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel opened) {
                        opened.pipeline()
                                .addLast(
                                        new HttpClientCodec(),
                                        new HttpObjectAggregator(MAX_HEAD_BYTES),
                                        new WebSocketClientCompressionHandler(MAX_MESSAGE_BYTES),
                                        new WebSocketClientProtocolHandler(config),
                                        new WebSocketFrameAggregator(MAX_MESSAGE_BYTES),
                                        reports);
                    }
                })
                .connect(uri.getHost(), uri.getPort())
                .sync()
                .channel();
        reports.open.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        return new Connection(channel, reports.inbox, reports);
    }

    @Override
    public void close() {
        loops.shutdownGracefully(0, TIMEOUT_SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private static final class Connection implements Session {

        private final Channel channel;
        private final Inbox inbox;
        private final Reports reports;
        private boolean inMessage;

        Connection(Channel channel, Inbox inbox, Reports reports) {
            this.channel = channel;
            this.inbox = inbox;
            this.reports = reports;
        }

        @Override
        public void text(String message) throws Exception {
            send(new TextWebSocketFrame(message));
        }

        @Override
        public void binary(byte[] message) throws Exception {
            send(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(message)));
        }

        @Override
        public void textFragment(String part, boolean last) throws Exception {
            textFragment(part.getBytes(StandardCharsets.UTF_8), last);
        }

        @Override
        public void textFragment(byte[] part, boolean last) throws Exception {
            ByteBuf bytes = Unpooled.wrappedBuffer(part);
            fragment(inMessage ? null : new TextWebSocketFrame(last, 0, bytes), bytes, last);
        }

        @Override
        public void binaryFragment(byte[] part, boolean last) throws Exception {
            ByteBuf bytes = Unpooled.wrappedBuffer(part);
            fragment(inMessage ? null : new BinaryWebSocketFrame(last, 0, bytes), bytes, last);
        }

        private void fragment(@Nullable WebSocketFrame first, ByteBuf bytes, boolean last) throws Exception {
            send(first != null ? first : new ContinuationWebSocketFrame(last, 0, bytes));
            inMessage = !last;
        }

        @Override
        public void ping(byte[] payload) throws Exception {
            send(new PingWebSocketFrame(Unpooled.wrappedBuffer(payload)));
        }

        @Override
        public void close(int code, String reason) throws Exception {
            CloseWebSocketFrame close = new CloseWebSocketFrame(code, reason);
            reports.closing = true;
            send(close);
        }

        @Override
        public Event next() throws Exception {
            return inbox.next();
        }

        @Override
        public void close() {
            channel.close().syncUninterruptibly();
        }

        private void send(WebSocketFrame frame) throws Exception {
            channel.writeAndFlush(frame).sync();
        }
    }

    private static final class Reports extends SimpleChannelInboundHandler<WebSocketFrame> {

        private final Inbox inbox = new Inbox();
        private final CompletableFuture<@Nullable Void> open = new CompletableFuture<>();
        private volatile boolean closing;

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
                open.complete(null);
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
            if (frame instanceof TextWebSocketFrame text) {
                inbox.add(new Event.Text(text.text()));
            } else if (frame instanceof BinaryWebSocketFrame) {
                inbox.add(new Event.Binary(ByteBuffer.wrap(ByteBufUtil.getBytes(frame.content()))));
            } else if (frame instanceof PongWebSocketFrame) {
                inbox.add(new Event.Pong(ByteBuffer.wrap(ByteBufUtil.getBytes(frame.content()))));
            } else if (frame instanceof CloseWebSocketFrame close) {
                answer(context, close);
                int code = close.statusCode();
                inbox.add(new Event.Closed(code == -1 ? NO_STATUS_RECEIVED : code, close.reasonText()));
            }
        }

        private void answer(ChannelHandlerContext context, CloseWebSocketFrame close) {
            ChannelFuture answered =
                    closing ? context.newSucceededFuture() : context.writeAndFlush(close.retainedDuplicate());
            answered.addListener(ChannelFutureListener.CLOSE);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            open.completeExceptionally(cause);
            inbox.add(new Event.Failed(cause.toString()));
        }
    }
}
