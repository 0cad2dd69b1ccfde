package dev.closecodes.tests.stacks;

/** A server. It accepts connections to {@code /} on the loopback interface. */
abstract class ServerStack extends Stack {

    /** Returns the port that the server has chosen. */
    abstract int port() throws Exception;

    @Override
    final RawPeer connectPeer() throws Exception {
        return RawPeer.connect(port());
    }
}
