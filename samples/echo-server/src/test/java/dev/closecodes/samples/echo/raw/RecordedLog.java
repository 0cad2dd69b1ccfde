package dev.closecodes.samples.echo.raw;

import dev.closecodes.samples.echo.ConnectionLog;
import dev.closecodes.samples.echo.Ending;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Records the events of a server. */
final class RecordedLog implements ConnectionLog {

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final Queue<Ending> endings = new ConcurrentLinkedQueue<>();
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();

    @Override
    public void opened(String target) {
        opened.incrementAndGet();
    }

    @Override
    public void closed(Ending ending) {
        endings.add(ending);
        closed.incrementAndGet();
    }

    @Override
    public void failed(Exception cause) {
        failures.add(cause);
    }

    int opened() {
        return opened.get();
    }

    int closed() {
        return closed.get();
    }

    /** Returns the endings that no test has removed yet. */
    Queue<Ending> endings() {
        return endings;
    }

    Queue<Exception> failures() {
        return failures;
    }
}
