package dev.closecodes.samples.echo;

import java.io.PrintStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Prints one line for each WebSocket that is closed and for each failure. A separate thread prints the lines, since the
 * reader of the output may be slow. If too many lines are waiting, new lines are dropped.
 */
final class PrintedLog implements ConnectionLog {

    private static final int MAX_WAITING = 1_000;
    private static final long FINISH_MILLIS = 1_000;

    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(MAX_WAITING);
    private final Thread printer;

    PrintedLog(PrintStream out) {
        printer = new Thread(() -> print(out), "echo log");
        printer.setDaemon(true);
        printer.start();
    }

    @Override
    public void closed(Ending ending) {
        add(ending.target() + " received " + ending.observed() + ", sent "
                + (ending.sent() == null ? "nothing" : ending.sent()));
    }

    @Override
    public void failed(Exception cause) {
        add("failed: " + cause);
    }

    /** Waits for a short time until the waiting lines are printed. */
    void finish() {
        printer.interrupt();
        try {
            printer.join(FINISH_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(String line) {
        boolean unused = lines.offer(line);
    }

    private void print(PrintStream out) {
        try {
            while (true) {
                out.println(lines.take());
            }
        } catch (InterruptedException e) {
            for (String line = lines.poll(); line != null; line = lines.poll()) {
                out.println(line);
            }
        }
    }
}
