package dev.closecodes.tests.stacks;

import io.undertow.server.DefaultByteBufferPool;
import io.undertow.websockets.client.WebSocketClient;
import java.io.IOException;
import java.net.URI;
import org.xnio.OptionMap;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/** The client of Undertow, with Undertow's own API. */
final class UndertowClient extends ClientStack {

    private final XnioWorker worker = Xnio.getInstance().createWorker(OptionMap.EMPTY);
    private final DefaultByteBufferPool buffers = new DefaultByteBufferPool(false, 8192);

    UndertowClient() throws IOException {}

    @Override
    void connect(URI uri) throws IOException {
        opened(UndertowChannel.connection(
                WebSocketClient.connectionBuilder(worker, buffers, uri)
                        .connect()
                        .get(),
                role()));
    }

    @Override
    void stopClient() {
        worker.shutdown();
        buffers.close();
    }
}
