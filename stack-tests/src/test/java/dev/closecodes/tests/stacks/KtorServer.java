package dev.closecodes.tests.stacks;

import io.ktor.server.application.Application;
import io.ktor.server.application.ApplicationPluginKt;
import io.ktor.server.cio.CIO;
import io.ktor.server.cio.CIOApplicationEngine;
import io.ktor.server.engine.EmbeddedServer;
import io.ktor.server.engine.EmbeddedServerKt;
import io.ktor.server.engine.EngineConnectorConfig;
import io.ktor.server.routing.Routing;
import io.ktor.server.routing.RoutingRootKt;
import io.ktor.server.websocket.DefaultWebSocketServerSession;
import io.ktor.server.websocket.RoutingKt;
import io.ktor.server.websocket.WebSockets;
import java.util.List;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.Job;
import org.jspecify.annotations.Nullable;

/** The server of Ktor with the engine CIO. */
final class KtorServer extends ServerStack {

    private final EmbeddedServer<CIOApplicationEngine, CIOApplicationEngine.Configuration> server =
            EmbeddedServerKt.embeddedServer(CIO.INSTANCE, 0, "127.0.0.1", List.of(), (application, continuation) -> {
                configure(application);
                return Unit.INSTANCE;
            });

    private void configure(Application application) {
        ApplicationPluginKt.install(application, WebSockets.Plugin, options -> Unit.INSTANCE);
        RoutingRootKt.routing(application, (Routing routing) -> {
            RoutingKt.webSocket(routing, "/", null, this::connected);
            return Unit.INSTANCE;
        });
    }

    /** A suspending function. It ends when the connection is closed. */
    private @Nullable Object connected(DefaultWebSocketServerSession session, Continuation<? super Unit> continuation) {
        opened(KtorSession.connection(session, role()));
        return session.getCoroutineContext().get(Job.Key).join(continuation);
    }

    @Override
    void start() {
        server.start(false);
    }

    @Override
    int port() throws InterruptedException {
        List<? extends EngineConnectorConfig> connectors = BuildersKt.runBlocking(
                EmptyCoroutineContext.INSTANCE,
                (scope, continuation) -> server.getEngine().resolvedConnectors(continuation));
        return connectors.get(0).getPort();
    }

    @Override
    void stop() {
        server.stop(0, 0);
    }

    @Override
    OwnClose reportsOwnClose() {
        return OwnClose.ITS_REASON;
    }
}
