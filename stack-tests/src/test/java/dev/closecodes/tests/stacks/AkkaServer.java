package dev.closecodes.tests.stacks;

import akka.Done;
import akka.actor.ActorSystem;
import akka.http.javadsl.Http;
import akka.http.javadsl.ServerBinding;
import akka.http.javadsl.model.ws.Message;
import akka.http.javadsl.model.ws.PeerClosedConnectionException;
import akka.http.javadsl.model.ws.WebSocket;
import akka.japi.Pair;
import akka.stream.javadsl.Flow;
import akka.stream.javadsl.Keep;
import akka.stream.javadsl.Sink;
import akka.stream.javadsl.Source;
import com.typesafe.config.ConfigFactory;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The server of Akka HTTP. */
final class AkkaServer extends FlowServer {

    private final ActorSystem system = ActorSystem.create(
            "quiet", ConfigFactory.parseString("akka.loglevel = OFF").withFallback(ConfigFactory.load()));
    private @Nullable ServerBinding binding;

    @Override
    void start() throws Exception {
        Flow<Message, Message, ?> flow = Flow.fromSinkAndSourceCoupledMat(
                        Sink.<Message>ignore(), Source.<Message>maybe(), Keep.both())
                .mapMaterializedValue(this::connected);
        binding = Http.get(system)
                .newServerAt("127.0.0.1", 0)
                .bindSync(request -> WebSocket.handleWebSocketRequestWith(request, flow))
                .toCompletableFuture()
                .get();
    }

    private StackConnection connected(Pair<CompletionStage<Done>, CompletableFuture<Optional<Message>>> ends) {
        return connected(ends.first(), ends.second());
    }

    @Override
    void failed(Throwable error, StackConnection connection) {
        if (error instanceof PeerClosedConnectionException close) {
            connection.closed(close.closeCode(), close.closeReason());
        } else {
            connection.ended(error);
        }
    }

    @Override
    int port() {
        return Objects.requireNonNull(binding).localAddress().getPort();
    }

    @Override
    void stop() throws Exception {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().get();
    }
}
