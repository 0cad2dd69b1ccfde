package dev.closecodes.samples.benchmarks.load;

/** What a server did wrong. */
final class WrongEcho extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongEcho(String message) {
        super(message);
    }
}
