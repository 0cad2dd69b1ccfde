package dev.closecodes.samples.echo.clients;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The events that a client has reported and the test has not read yet. */
final class Inbox {

    private static final int TIMEOUT_SECONDS = 20;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    void add(Event event) {
        events.add(event);
    }

    Event next() throws InterruptedException {
        Event next = events.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        return next == null ? new Event.Failed("nothing was reported") : next;
    }
}
