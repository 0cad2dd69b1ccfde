package dev.closecodes.samples.echo.clients;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A connection of a {@link NodeClient}. Each method waits for the answer to its request. */
final class NodeSession implements Session {

    private static final int TIMEOUT_SECONDS = 20;
    private static final int ABNORMAL_CLOSURE = 1006;
    private static final String ENDED = "ended";

    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final Inbox inbox = new Inbox();
    private final NodeProcess process;
    private final int id;
    private final Runnable onDropped;

    NodeSession(NodeProcess process, int id, Runnable onDropped) {
        this.process = process;
        this.id = id;
        this.onDropped = onDropped;
    }

    void open(URI uri) throws Exception {
        send(request("open").put("uri", uri.toString()));
    }

    @Override
    public void text(String message) throws Exception {
        send(request("text").put("text", message));
    }

    @Override
    public void binary(byte[] message) throws Exception {
        send(request("binary").put("bytes", message));
    }

    @Override
    public void textFragment(String part, boolean last) throws Exception {
        textFragment(part.getBytes(StandardCharsets.UTF_8), last);
    }

    @Override
    public void textFragment(byte[] part, boolean last) throws Exception {
        send(request("textFragment").put("bytes", part).put("last", last));
    }

    @Override
    public void binaryFragment(byte[] part, boolean last) throws Exception {
        send(request("binaryFragment").put("bytes", part).put("last", last));
    }

    @Override
    public void ping(byte[] payload) throws Exception {
        send(request("ping").put("bytes", payload));
    }

    @Override
    public void close(int code, String reason) throws Exception {
        send(request("close").put("code", code).put("reason", reason));
    }

    @Override
    public Event next() throws Exception {
        return inbox.next();
    }

    @Override
    public void close() throws IOException {
        try {
            send(request("drop"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            onDropped.run();
        }
    }

    /** Called for a line of the script about this connection. */
    void report(JsonNode line) {
        if (line.has("answer")) {
            answers.add(line);
        } else {
            inbox.add(event(line));
        }
    }

    /** Called when there will be no more lines. */
    void end() {
        answers.add(request(ENDED).put("answer", ENDED));
        inbox.add(new Event.Failed("The script has ended"));
    }

    private static Event event(JsonNode line) {
        return switch (line.get("event").stringValue()) {
            case "text" -> new Event.Text(line.get("text").stringValue());
            case "binary" -> new Event.Binary(bytes(line));
            case "pong" -> new Event.Pong(bytes(line));
            case "closed" -> closed(line);
            default -> new Event.Failed(line.get("why").stringValue());
        };
    }

    /**
     * Creates the event for a close. If the client reports whether the close was clean, it must be clean exactly if
     * there was a Close frame.
     */
    private static Event closed(JsonNode line) {
        int code = line.get("code").intValue();
        if (line.has("clean") && line.get("clean").booleanValue() == (code == ABNORMAL_CLOSURE)) {
            return new Event.Failed("Wrong value of \"clean\": " + line);
        }
        return new Event.Closed(code, line.get("reason").stringValue());
    }

    private static ByteBuffer bytes(JsonNode line) {
        return ByteBuffer.wrap(line.get("bytes").binaryValue());
    }

    private ObjectNode request(String name) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("ask", name);
    }

    private void send(ObjectNode request) throws IOException, InterruptedException {
        process.send(request);
        JsonNode answer = answers.poll(TIMEOUT_SECONDS, SECONDS);
        if (answer == null) {
            throw process.failure(
                    "There was no answer to \"" + request.get("ask").stringValue() + '"');
        }
        switch (answer.get("answer").stringValue()) {
            case "done" -> {}
            case "unsupported" ->
                throw new UnsupportedOperationException(request.get("ask").stringValue());
            case ENDED -> throw process.failure("The script has ended");
            default -> throw new IOException(answer.get("why").stringValue());
        }
    }
}
