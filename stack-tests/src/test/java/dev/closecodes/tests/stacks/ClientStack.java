package dev.closecodes.tests.stacks;

import dev.closecodes.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A client. */
abstract class ClientStack extends Stack {

    private final ServerSocket listener;
    private final URI uri;
    private final ExecutorService connecting = Executors.newSingleThreadExecutor();

    ClientStack() throws IOException {
        listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        listener.setSoTimeout((int) TIMEOUT.toMillis());
        uri = URI.create("ws://127.0.0.1:" + listener.getLocalPort() + "/");
    }

    /** Connects to a server. This may return before the opening handshake is complete. */
    abstract void connect(URI uri) throws Exception;

    /** Stops whatever all connections of the library share. */
    void stopClient() throws Exception {}

    @Override
    final Role role() {
        return Role.CLIENT;
    }

    @Override
    void start() throws Exception {}

    @Override
    final RawPeer connectPeer() throws Exception {
        Future<?> connected = connecting.submit(() -> {
            connect(uri);
            return null;
        });
        RawPeer peer = RawPeer.accept(listener);
        connected.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        return peer;
    }

    @Override
    final void stop() throws Exception {
        listener.close();
        connecting.shutdownNow();
        stopClient();
    }
}
