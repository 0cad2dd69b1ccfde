package dev.closecodes.samples.benchmarks;

/** Encodes a Close frame as a server and decodes it as a client, with one of the contenders. */
abstract class CloseExchange {

    /** The code that the client received. */
    int code;

    /** The message that the client received. */
    String message = "";

    abstract void exchange(int sentCode, String sentMessage) throws Exception;
}
