package dev.closecodes.samples.chat;

import java.io.IOException;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.SessionLimitExceededException;
import tools.jackson.databind.json.JsonMapper;

/** A guest: a seat in a room, and the WebSocket of the guest's page. */
final class Guest {

    private static final int SEND_MILLIS = 5_000;
    private static final int SEND_BUFFER_BYTES = 64 * 1024;

    private final Seat seat;
    private final WebSocketSession session;
    private final JsonMapper json;
    private final Allowance allowance = new Allowance(System::nanoTime);

    Guest(Seat seat, WebSocketSession session, JsonMapper json) {
        this.seat = seat;
        // Several threads send to a guest, but Spring's session accepts one at a time.
        this.session = new ConcurrentWebSocketSessionDecorator(session, SEND_MILLIS, SEND_BUFFER_BYTES);
        this.json = json;
    }

    Seat seat() {
        return seat;
    }

    String name() {
        return seat.name();
    }

    /** Returns whether the guest may send one more message now, and counts it. */
    boolean maySpeak() {
        return allowance.take();
    }

    void send(Line line) {
        try {
            session.sendMessage(new TextMessage(json.writeValueAsString(line)));
        } catch (SessionLimitExceededException slow) {
            close(new CloseReason(CloseCode.TRY_AGAIN_LATER, "The connection is too slow"));
        } catch (IOException lost) {
            // Spring calls afterConnectionClosed, where the guest leaves the room.
        }
    }

    void close(CloseReason reason) {
        try {
            session.close(SpringBridge.toSpring(reason));
        } catch (IOException lost) {
            // Spring calls afterConnectionClosed for this too.
        }
    }
}
