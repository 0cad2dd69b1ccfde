package dev.closecodes.tests.frames.peers;

/** An endpoint that reads the bytes which the other endpoint sent. */
interface Peer {

    /** Reads the next bytes. Bytes after the end of the connection are ignored. */
    void feed(byte[] piece);

    Transcript transcript();

    /** Releases the resources of this peer, which must not be used afterwards. */
    default void release() {}
}
