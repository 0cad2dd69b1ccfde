package dev.closecodes.samples.benchmarks;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.internal.Generator;
import org.eclipse.jetty.websocket.core.internal.Parser;

/** Jetty's generator and parser. */
final class JettyClose extends CloseExchange {

    private final Generator generator = new Generator();
    private final Parser parser = new Parser(new ByteBufferPool.NonPooling());
    private final ByteBuffer buffer = BufferUtil.allocate(128);

    @Override
    void exchange(int sentCode, String sentMessage) {
        BufferUtil.clear(buffer);
        generator.generateWholeFrame(CloseStatus.toFrame(sentCode, sentMessage), buffer);
        CloseStatus received = CloseStatus.getCloseStatus(parser.parse(buffer));
        code = received.getCode();
        message = received.getReason();
    }
}
