/**
 * A program that says why a connection was closed. It does not read {@code java.compiler}, nor anything else of ours.
 */
module dev.closecodes.samples.module {
    requires dev.closecodes;
}
