package dev.closecodes.tests.stacks;

import com.typesafe.config.ConfigFactory;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.Done;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.http.javadsl.Http;
import org.apache.pekko.http.javadsl.ServerBinding;
import org.apache.pekko.http.javadsl.model.ws.Message;
import org.apache.pekko.http.javadsl.model.ws.PeerClosedConnectionException;
import org.apache.pekko.http.javadsl.model.ws.WebSocket;
import org.apache.pekko.japi.Pair;
import org.apache.pekko.stream.javadsl.Flow;
import org.apache.pekko.stream.javadsl.Keep;
import org.apache.pekko.stream.javadsl.Sink;
import org.apache.pekko.stream.javadsl.Source;
import org.jspecify.annotations.Nullable;

/** The server of Pekko HTTP. */
final class PekkoServer extends FlowServer {

    private final ActorSystem system = ActorSystem.create(
            "quiet", ConfigFactory.parseString("pekko.loglevel = OFF").withFallback(ConfigFactory.load()));
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
