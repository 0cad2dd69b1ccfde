package dev.closecodes.samples.benchmarks.load;

import java.net.InetSocketAddress;

/** One of the servers to compare. It listens on the loopback interface and echoes messages. */
interface RunningServer extends AutoCloseable {

    /** The number of threads: the number of cores of the machine on which the README's results were measured. */
    int EVENT_LOOPS = 2;

    /** The same as in the echo server of the samples. */
    int BACKLOG = 1_024;

    /** The same as in the echo server of the samples. */
    int MAX_MESSAGE_BYTES = 8 << 20;

    InetSocketAddress address();

    @Override
    void close();
}
