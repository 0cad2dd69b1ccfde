package dev.closecodes.samples.benchmarks.load;

import dev.closecodes.samples.echo.ConnectionLog;
import dev.closecodes.samples.echo.EchoServer;
import dev.closecodes.samples.echo.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;

/** The echo server of the samples, unchanged. */
final class ClosecodesServer implements RunningServer {

    private final EchoServer server = EchoServer.start(Settings.onLoopback(0), new ConnectionLog() {});

    ClosecodesServer() throws IOException {}

    @Override
    public InetSocketAddress address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
