package dev.closecodes.tests.stacks;

import dev.closecodes.Role;
import java.net.URI;

/** A server. It accepts connections to {@code /} on the loopback interface. */
abstract class ServerStack extends Stack {

    /** Returns the port that the server has chosen. */
    abstract int port() throws Exception;

    @Override
    final Role role() {
        return Role.SERVER;
    }

    final URI uri() throws Exception {
        return URI.create("ws://127.0.0.1:" + port() + "/");
    }

    @Override
    final RawPeer connectPeer() throws Exception {
        return RawPeer.connect(port());
    }
}
