package dev.closecodes.samples.chat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/** Lets guests in, passes their messages on, and closes their connections with the codes of the registry. */
@Component
final class ChatHandler extends TextWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ChatHandler.class);

    /** The attribute of a session that holds its guest. */
    private static final String GUEST = Guest.class.getName();

    private final Rooms rooms;
    private final JsonMapper json;
    private final MeterRegistry meters;

    ChatHandler(Rooms rooms, JsonMapper json, MeterRegistry meters) {
        this.rooms = rooms;
        this.json = json;
        this.meters = meters;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        Guest guest = new Guest(Seat.of(session.getUri()), session, json);
        session.getAttributes().put(GUEST, guest);
        if (!guest.seat().isValid()) {
            guest.close(new CloseReason(CloseCode.NOT_A_NAME));
        } else if (!rooms.enter(guest)) {
            guest.close(new CloseReason(CloseCode.NAME_TAKEN));
        } else {
            tellRoomOf(guest, Line.ofServer(guest.name() + " is here."));
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Guest guest = guestOf(session);
        if (!guest.maySpeak()) {
            guest.close(new CloseReason(CloseCode.TOO_MANY_MESSAGES));
        } else if (message.getPayload().startsWith("/")) {
            obey(guest, message.getPayload());
        } else {
            tellRoomOf(guest, new Line(guest.name(), message.getPayload()));
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        CloseReason reason = SpringBridge.fromSpring(status);
        meters.counter("chat.closed", "code", CloseCodes.label(reason.code())).increment();
        LOG.info("Closed: {}", reason);
        Guest guest = guestOf(session);
        if (rooms.leave(guest)) {
            tellRoomOf(guest, Line.ofServer(guest.name() + " has left."));
        }
    }

    /** Runs before the web server stops, which does not send Close frames: a page would see 1006. */
    @EventListener
    void closeAll(ContextClosedEvent event) {
        CloseReason reason = new CloseReason(CloseCode.GOING_AWAY, "The chat restarts");
        rooms.guests().forEach(guest -> guest.close(reason));
    }

    /** Runs {@code /kick NAME REASON} or {@code /close REASON}. Only the host of the room may do this. */
    private void obey(Guest guest, String command) {
        if (rooms.hostOf(guest.seat().room()) != guest) {
            guest.send(Line.ofServer("Only the host can do this: the guest who is here for the longest time."));
            return;
        }
        String[] words = command.split(" ", 3);
        if (words[0].equals("/kick") && words.length > 1) {
            kick(guest, words[1], words.length > 2 ? words[2] : "");
        } else if (words[0].equals("/close")) {
            String text = command.substring("/close".length()).strip();
            CloseReason reason = CloseReason.truncated(CloseCode.ROOM_CLOSED, text);
            guestsWith(guest).forEach(each -> each.close(reason));
        } else {
            guest.send(Line.ofServer("The commands are: /kick NAME REASON, /close REASON"));
        }
    }

    private void kick(Guest host, String name, String text) {
        Guest kicked = rooms.find(new Seat(host.seat().room(), name));
        if (kicked == null) {
            host.send(Line.ofServer("There is no " + name + " in this room."));
        } else {
            kicked.close(CloseReason.truncated(CloseCode.KICKED, text));
        }
    }

    private void tellRoomOf(Guest guest, Line line) {
        guestsWith(guest).forEach(each -> each.send(line));
    }

    private List<Guest> guestsWith(Guest guest) {
        return rooms.guestsOf(guest.seat().room());
    }

    private static Guest guestOf(WebSocketSession session) {
        return (Guest) Objects.requireNonNull(session.getAttributes().get(GUEST));
    }
}
