package dev.closecodes.samples.echo;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * File descriptors: a process that runs out of them fails in odd places, down to classes that cannot be loaded, so the
 * server never takes the last ones.
 */
final class Descriptors {

    /** For selectors, jars, and whatever else the process opens. */
    private static final int RESERVED = 64;

    private Descriptors() {}

    /** How many of the sockets that are wanted there can be. */
    static int sockets(long wanted, int least) throws IOException {
        long free = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount() - RESERVED
                : Integer.MAX_VALUE;
        if (free < least) {
            throw new IOException("there are too few file descriptors; \"ulimit -n 4096\" in the shell allows more");
        }
        return (int) Math.min(Math.min(wanted, free), Integer.MAX_VALUE);
    }
}
