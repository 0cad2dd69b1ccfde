package dev.closecodes.tests.stacks;

import java.util.Objects;
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
                (code, reason) -> session.close(new CloseStatus(code, reason)).subscribe());
        session.closeStatus()
                .subscribe(
                        status -> connection.closed(status.getCode(), status.getReason()),
                        connection::ended,
                        () -> connection.ended(null));
        opened(connection);
        return session.receive().then();
    }

    @Override
    int port() {
        return Objects.requireNonNull(server).port();
    }

    @Override
    void stop() {
        Objects.requireNonNull(server).disposeNow();
    }
}
