package dev.closecodes.samples.chat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The guests of all rooms. A room exists while it has guests. Its host is the guest who is there for the longest time.
 */
@Component
final class Rooms {

    private final Map<Seat, Guest> guests = new LinkedHashMap<>();

    /** Returns whether the guest could enter; {@code false} if another guest has the seat. */
    synchronized boolean enter(Guest guest) {
        return guests.putIfAbsent(guest.seat(), guest) == null;
    }

    /** Returns whether the guest was in a room. */
    synchronized boolean leave(Guest guest) {
        return guests.remove(guest.seat(), guest);
    }

    synchronized @Nullable Guest find(Seat seat) {
        return guests.get(seat);
    }

    synchronized @Nullable Guest hostOf(String room) {
        List<Guest> inRoom = guestsOf(room);
        return inRoom.isEmpty() ? null : inRoom.get(0);
    }

    /** Returns the guests of all rooms. */
    synchronized List<Guest> guests() {
        return List.copyOf(guests.values());
    }

    /** Returns the guests of a room in the order in which they came. */
    synchronized List<Guest> guestsOf(String room) {
        return guests.values().stream()
                .filter(guest -> guest.seat().room().equals(room))
                .toList();
    }
}
