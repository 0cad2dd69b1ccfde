/** Defines the annotation that requests a close API, and the few types that all generated code uses. */
module dev.closecodes {
    requires static org.jspecify;

    exports dev.closecodes;
    exports dev.closecodes.frame;
    exports dev.closecodes.internal;
}
