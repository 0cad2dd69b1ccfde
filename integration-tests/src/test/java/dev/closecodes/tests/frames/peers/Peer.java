package dev.closecodes.tests.frames.peers;

/** One end of a connection, fed with what the other end sent. */
interface Peer {

    /** Takes the next bytes; whatever comes after the end is ignored. */
    void feed(byte[] piece);

    Transcript transcript();

    /** Gives back what it holds; nothing counts any more. */
    default void release() {}
}
