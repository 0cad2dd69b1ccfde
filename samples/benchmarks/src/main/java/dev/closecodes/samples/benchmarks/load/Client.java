package dev.closecodes.samples.benchmarks.load;

import dev.closecodes.frame.FrameHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;

/** One connection. Sends messages, compares every echo with its message, and closes when all echoes have arrived. */
final class Client implements FrameHandler<CloseReason> {

    private static final int FRAME_OVERHEAD = 14;
    private static final int CLOSE_FRAME_BYTES = 131;

    private final int number;
    private final SocketChannel channel;
    private final Workload workload;
    private final Schedule schedule;
    private final Messages messages;
    private final Histogram latencies;
    private final ClientFrameCodec.Decoder decoder = new ClientFrameCodec.Decoder(this);
    private final ClientFrameCodec.Encoder encoder;
    private final ByteBuffer out;

    /** When the messages in flight were sent. */
    private final long[] sentAt;

    private long now;
    private long sent;
    private long echoed;
    private int echoedBytes;

    Client(
            int number,
            SocketChannel channel,
            Workload workload,
            Schedule schedule,
            Messages messages,
            Histogram latencies) {
        this.number = number;
        this.channel = channel;
        this.workload = workload;
        this.schedule = schedule;
        this.messages = messages;
        this.latencies = latencies;
        // These keys need not be unpredictable, and strong ones would cost time in the runs of all contenders.
        this.encoder = new ClientFrameCodec.Encoder(new SplittableRandom(number)::nextInt);
        this.out = ByteBuffer.allocateDirect(
                workload.inFlight() * (workload.payloadBytes() + FRAME_OVERHEAD) + CLOSE_FRAME_BYTES);
        this.sentAt = new long[workload.inFlight()];
    }

    /** Sends the first messages. */
    void start(SelectionKey key) throws IOException {
        now = System.nanoTime();
        for (int i = 0; i < workload.inFlight(); i++) {
            send();
        }
        flush(key);
    }

    /**
     * Reads and writes, as the socket is ready for it.
     *
     * @return whether the connection was closed without an error
     */
    boolean ready(SelectionKey key, ByteBuffer input) throws IOException {
        if (key.isReadable()) {
            int bytes = channel.read(input.clear());
            now = System.nanoTime();
            if (bytes < 0) {
                if (decoder.received() == null) {
                    throw new WrongEcho("the connection ended without a Close frame");
                }
                channel.close();
                return true;
            }
            decoder.decode(input.flip());
            if (schedule.isStopped(now) && echoed == sent && encoder.isOpen()) {
                encoder.close(new CloseReason(CloseCode.NORMAL_CLOSURE, ""), out);
            }
        }
        flush(key);
        return false;
    }

    long sent() {
        return sent;
    }

    long lost() {
        return sent - echoed;
    }

    void drop() throws IOException {
        channel.close();
    }

    @Override
    public String toString() {
        return "Connection " + number;
    }

    @Override
    public void onText(ByteBuffer piece, boolean first, boolean last) {
        echo(piece, true, last);
    }

    @Override
    public void onBinary(ByteBuffer piece, boolean first, boolean last) {
        echo(piece, false, last);
    }

    @Override
    public void onPing(ByteBuffer payload) {
        encoder.pong(payload, out);
    }

    @Override
    public void onClose(CloseReason reason) {
        if (encoder.isOpen() || reason.code() != CloseCode.NORMAL_CLOSURE.code()) {
            throw new WrongEcho("the server closed with " + reason);
        }
    }

    private void echo(ByteBuffer piece, boolean text, boolean last) {
        if (echoed == sent) {
            throw new WrongEcho("an echo arrived for which no message was sent");
        }
        if (text != workload.text()) {
            throw new WrongEcho("text was echoed as binary, or binary as text");
        }
        messages.requireSame(number, echoed, echoedBytes, piece);
        echoedBytes += piece.remaining();
        if (last) {
            if (echoedBytes != workload.payloadBytes()) {
                throw new WrongEcho("only " + echoedBytes + " bytes were echoed");
            }
            if (schedule.isMeasured(now)) {
                latencies.recordValue(now - sentAt[(int) (echoed % sentAt.length)]);
            }
            echoed++;
            echoedBytes = 0;
            if (!schedule.isStopped(now)) {
                send();
            }
        }
    }

    private void send() {
        ByteBuffer message = messages.message(number, sent);
        if (workload.text()) {
            encoder.text(message, true, out);
        } else {
            encoder.binary(message, true, out);
        }
        sentAt[(int) (sent % sentAt.length)] = now;
        sent++;
    }

    private void flush(SelectionKey key) throws IOException {
        if (out.position() > 0) {
            channel.write(out.flip());
            out.compact();
        }
        // The client always reads: a server may wait with reading until its echoes are read.
        int operations = out.position() > 0 ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (key.interestOps() != operations) {
            key.interestOps(operations);
        }
    }
}
