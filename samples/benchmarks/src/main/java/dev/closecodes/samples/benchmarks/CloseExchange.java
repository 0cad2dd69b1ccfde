package dev.closecodes.samples.benchmarks;

/** A server encodes a Close frame, and a client decodes it, as with one of the contenders. */
abstract class CloseExchange {

    /** The code that the client received. */
    int code;

    /** The message that the client received. */
    String message = "";

    abstract void exchange(int sentCode, String sentMessage) throws Exception;
}
