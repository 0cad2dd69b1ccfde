/** The annotation that asks for a close API, and the few types that all generated code shares. */
module dev.closecodes {
    requires static org.jspecify;

    exports dev.closecodes;
    exports dev.closecodes.frame;
}
