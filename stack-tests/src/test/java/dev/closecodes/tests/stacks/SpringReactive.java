package dev.closecodes.tests.stacks;

import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.SpringWebfluxBridge;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import org.springframework.web.server.adapter.HttpWebHandlerAdapter;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Spring's reactive API, on Reactor Netty. */
final class SpringReactive extends ServerStack {

    private @Nullable DisposableServer server;

    @Override
    void start() {
        HandshakeWebSocketService service = new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy());
        HttpWebHandlerAdapter handler =
                new HttpWebHandlerAdapter(exchange -> service.handleRequest(exchange, this::handle));
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(handler))
                .bindNow();
    }

    private Mono<Void> handle(WebSocketSession session) {
        StackConnection connection = new StackConnection(
                (code, reason) -> session.close(new CloseStatus(code, reason)).subscribe(),
                reason -> session.close(SpringWebfluxBridge.toSpring(reason)).subscribe());
        session.closeStatus()
                .subscribe(
                        status -> connection.closed(
                                status.getCode(), status.getReason(), SpringWebfluxBridge.fromSpring(status)),
                        error -> connection.ended(error, SpringWebfluxBridge.fromSpring(error)),
                        () -> connection.ended(null, SpringWebfluxBridge.fromSpring((CloseStatus) null)));
        opened(connection);
        return session.receive().then();
    }

    /** Reactor Netty may fail to send 1002 first, and reports that. */
    @Override
    Set<Integer> afterReset() {
        return Set.of(CloseCode.PROTOCOL_ERROR.code(), CloseCode.ABNORMAL_CLOSURE.code());
    }

    @Override
    int port() {
        return Objects.requireNonNull(server).port();
    }

    @Override
    void stop() {
        Objects.requireNonNull(server).disposeNow();
    }

    @Override
    OwnClose reportsOwnClose() {
        return OwnClose.ITS_REASON;
    }
}
