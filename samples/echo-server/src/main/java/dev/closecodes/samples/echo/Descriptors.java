package dev.closecodes.samples.echo;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * Limits the number of sockets to the available file descriptors. A process without free descriptors fails in
 * unexpected places; it cannot even load a class. So the server always leaves some free.
 */
final class Descriptors {

    /** Descriptors for selectors, jars and other files that the process opens. */
    private static final int RESERVED = 64;

    private Descriptors() {}

    /**
     * Returns how many sockets can be open: {@code wanted}, or fewer if there are not enough descriptors. Throws if
     * there can be fewer than {@code least}.
     */
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
