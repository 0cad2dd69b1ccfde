package dev.closecodes.samples.benchmarks.load;

/** The servers to compare. */
enum Contender {
    CLOSECODES,
    NETTY,
    JETTY;

    RunningServer start() throws Exception {
        return switch (this) {
            case CLOSECODES -> new ClosecodesServer();
            case NETTY -> new NettyServer(NettyEcho::new);
            case JETTY -> new JettyServer();
        };
    }
}
