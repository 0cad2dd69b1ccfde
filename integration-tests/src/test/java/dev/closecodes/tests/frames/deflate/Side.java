package dev.closecodes.tests.frames.deflate;

import java.util.List;

/** One side of a connection with permessage-deflate: this implementation or another one. */
interface Side extends AutoCloseable {

    /** Sends a message in fragments, and returns the bytes of the frames. */
    byte[] send(boolean text, List<byte[]> fragments);

    /** Receives bytes, and returns the messages that they complete. */
    List<Message> receive(byte[] bytes);

    @Override
    void close();
}
