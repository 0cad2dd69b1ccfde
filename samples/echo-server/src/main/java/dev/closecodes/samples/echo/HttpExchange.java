package dev.closecodes.samples.echo;

import dev.closecodes.frame.PerMessageDeflate;
import dev.closecodes.samples.echo.http.Refusal;
import dev.closecodes.samples.echo.http.Request;
import dev.closecodes.samples.echo.http.RequestReader;
import dev.closecodes.samples.echo.http.Response;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Handles one request: for a file, after which the connection is closed, or for a WebSocket, which an
 * {@link EchoExchange} then handles.
 */
final class HttpExchange implements Exchange {

    private static final String ECHO = "/echo";
    private static final String DROP = "/drop";

    private final RequestReader reader;
    private final Outbox outbox;
    private final Site site;
    private Phase phase = Phase.REQUEST;

    HttpExchange(Outbox outbox, Site site) {
        this.reader = site.requestReader();
        this.outbox = outbox;
        this.site = site;
    }

    @Override
    public Exchange received(ByteBuffer input) throws IOException {
        boolean withBody = true;
        try {
            Request request = reader.read(input);
            if (request == null) {
                return this;
            }
            withBody = !request.method().equals("HEAD");
            if (request.path().equals(ECHO)) {
                return upgrade(request, echo -> {}, input);
            }
            if (request.path().equals(DROP)) {
                return upgrade(request, EchoExchange::announceAndDrop, input);
            }
            if (CloseRequest.is(request)) {
                CloseReason reason = CloseRequest.reason(request);
                return upgrade(request, echo -> echo.announceAndClose(reason), input);
            }
            respond(site.file(request), withBody);
        } catch (Refusal refusal) {
            respond(refusal.response(), withBody);
        }
        return this;
    }

    /** Opens a WebSocket. Its first frames may already follow the request in the same input. */
    private Exchange upgrade(Request request, FirstStep firstStep, ByteBuffer frames) throws Refusal, IOException {
        PerMessageDeflate deflate = site.compression().accept(request);
        ByteBuffer answer = site.handshake().answer(request, deflate.answer());
        // Counted before the answer is sent, so that a client that has the answer knows that it is counted.
        EchoExchange echo = new EchoExchange(request.target().toString(), deflate, outbox, site);
        try {
            outbox.send(answer);
            if (!echo.isAccepted()) {
                echo.close(new CloseReason(CloseCode.TRY_AGAIN_LATER, "The server is full"));
            } else {
                firstStep.take(echo);
            }
            return echo.received(frames);
        } catch (IOException | RuntimeException e) {
            // The connection does not know the new exchange yet, so it will not call this method.
            echo.ended();
            throw e;
        }
    }

    @Override
    public void expired() throws IOException {
        respond(Response.text("408 Request Timeout", "The request took too long"), true);
    }

    @Override
    public void shutDown() {
        phase = Phase.FINISHED;
    }

    @Override
    public void ended() {
        // Only WebSockets are counted and logged.
    }

    @Override
    public Phase phase() {
        return phase;
    }

    private void respond(Response response, boolean withBody) throws IOException {
        phase = Phase.FINISHED;
        outbox.send(response.toWire(withBody));
    }

    /** What the server does when the WebSocket is open, before it processes any frame. */
    private interface FirstStep {
        void take(EchoExchange echo) throws IOException;
    }
}
