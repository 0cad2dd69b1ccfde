package dev.closecodes.samples.benchmarks.load;

/** Thrown if a server makes a mistake. */
final class WrongEcho extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongEcho(String message) {
        super(message);
    }
}
