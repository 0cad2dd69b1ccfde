package dev.closecodes.samples.echo;

import java.io.PrintStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * One line for whatever ends. They are printed by a thread of its own, since whoever reads them may be slow; lines that
 * it is too slow for are left out.
 */
final class PrintedLog implements ConnectionLog {

    private static final int MAX_WAITING = 1_000;
    private static final long PATIENCE_MILLIS = 1_000;

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

    /** Waits a little for what is not yet printed. */
    void finish() {
        printer.interrupt();
        try {
            printer.join(PATIENCE_MILLIS);
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
