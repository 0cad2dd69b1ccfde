package dev.closecodes;

/**
 * The reason why a connection was closed or will be closed: a close code and a text. Every generated
 * {@code CloseReason} implements this interface, so one adapter, metric or log line works for the close APIs of all
 * registries. The interface may get more methods, but only default methods.
 */
public interface AnyCloseReason {

    /** {@return the number of the close code, 0-65535} */
    int code();

    /** {@return the reason text; empty if there is none} */
    String message();

    /** {@return the close code with its meaning and its rules; also for a number without a name} */
    AnyCloseCode closeCode();
}
