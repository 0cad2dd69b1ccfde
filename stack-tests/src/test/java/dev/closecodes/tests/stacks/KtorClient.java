package dev.closecodes.tests.stacks;

import io.ktor.client.HttpClient;
import io.ktor.client.HttpClientKt;
import io.ktor.client.engine.cio.CIO;
import io.ktor.client.plugins.websocket.BuildersKt;
import io.ktor.client.plugins.websocket.DefaultClientWebSocketSession;
import io.ktor.client.plugins.websocket.WebSockets;
import java.io.IOException;
import java.net.URI;
import kotlin.Unit;
import kotlin.coroutines.EmptyCoroutineContext;

/** The client of Ktor with the engine CIO. */
final class KtorClient extends ClientStack {

    private final HttpClient client = HttpClientKt.HttpClient(CIO.INSTANCE, config -> {
        config.install(WebSockets.Plugin, options -> Unit.INSTANCE);
        return Unit.INSTANCE;
    });

    KtorClient() throws IOException {}

    @Override
    void connect(URI uri) throws InterruptedException {
        DefaultClientWebSocketSession session = kotlinx.coroutines.BuildersKt.runBlocking(
                EmptyCoroutineContext.INSTANCE,
                (scope, connected) ->
                        BuildersKt.webSocketSession(client, uri.toString(), request -> Unit.INSTANCE, connected));
        opened(KtorSession.connection(session, role()));
    }

    /** The connection sometimes ends before the Close frame is written. */
    @Override
    boolean losesCloseFrames() {
        return true;
    }

    @Override
    OwnClose reportsOwnClose() {
        return OwnClose.ITS_REASON;
    }

    @Override
    void stopClient() {
        client.close();
    }
}
