/**
 * A program that explains why a connection was closed. It requires only the runtime: not {@code java.compiler}, and not
 * the processor.
 */
module dev.closecodes.samples.module {
    requires dev.closecodes;
}
