package dev.closecodes.samples.echo;

import java.io.PrintStream;

/** One line for whatever ends. */
final class PrintedLog implements ConnectionLog {

    private final PrintStream out;

    PrintedLog(PrintStream out) {
        this.out = out;
    }

    @Override
    public void closed(Ending ending) {
        out.println(ending.target() + " received " + ending.observed() + ", sent "
                + (ending.sent() == null ? "nothing" : ending.sent()));
    }

    @Override
    public void failed(Exception cause) {
        out.println("failed: " + cause);
    }
}
