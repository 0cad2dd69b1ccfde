package dev.closecodes.samples.benchmarks.load;

import java.net.InetSocketAddress;

/** One of the servers to compare: it listens on the loopback interface and sends messages back. */
interface RunningServer extends AutoCloseable {

    /** As many threads as there are cores where the measurements in the README are made. */
    int EVENT_LOOPS = 2;

    /** The same as that of the sample. */
    int BACKLOG = 1_024;

    /** The same as that of the sample. */
    int MAX_MESSAGE_BYTES = 8 << 20;

    InetSocketAddress address();

    @Override
    void close();
}
