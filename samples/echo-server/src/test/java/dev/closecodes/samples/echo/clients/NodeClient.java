package dev.closecodes.samples.echo.clients;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A client in JavaScript. {@code driver.mjs} describes its requests and reports. */
final class NodeClient implements Client {

    /** A browser may start slowly. */
    private static final int TIMEOUT_SECONDS = 60;

    private final CompletableFuture<JsonNode> introduction = new CompletableFuture<>();
    private final Map<Integer, NodeSession> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final NodeProcess process;

    private NodeClient(String script) throws IOException {
        process = new NodeProcess(script, this::report, this::end);
    }

    /** Starts a script of {@code src/test/node}. */
    static NodeClient start(String script) throws Exception {
        NodeClient client = new NodeClient(script);
        try {
            client.introduction.get(TIMEOUT_SECONDS, SECONDS);
            return client;
        } catch (ExecutionException | TimeoutException e) {
            client.close();
            throw client.process.failure(script + " has not started");
        }
    }

    private void report(JsonNode line) {
        if (!introduction.isDone()) {
            introduction.complete(line);
            return;
        }
        NodeSession session = sessions.get(line.get("id").intValue());
        if (session != null) {
            session.report(line);
        }
    }

    private void end() {
        introduction.completeExceptionally(new IOException("The script has ended"));
        sessions.values().forEach(NodeSession::end);
    }

    @Override
    public String name() {
        return introduction.join().get("name").stringValue();
    }

    @Override
    public Set<Feature> lacks() {
        return introduction
                .join()
                .get("lacks")
                .valueStream()
                .map(feature -> Feature.valueOf(feature.stringValue()))
                .collect(toUnmodifiableSet());
    }

    @Override
    public Session connect(URI uri) throws Exception {
        int id = ids.incrementAndGet();
        NodeSession session = new NodeSession(process, id, () -> sessions.remove(id));
        sessions.put(id, session);
        session.open(uri);
        return session;
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
