package dev.closecodes.samples.echo.raw;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What this process holds.
 *
 * @param heapBytes what is left after a collection
 * @param directBytes direct buffers
 * @param descriptors open files and sockets, 0 where the system does not tell
 * @param threads the names of the server's threads
 */
record Footprint(long heapBytes, long directBytes, long descriptors, List<String> threads) {

    static Footprint now() {
        System.gc();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return new Footprint(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                direct,
                openDescriptors(),
                serverThreads());
    }

    static List<String> serverThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("echo "))
                .sorted()
                .toList();
    }

    private static long openDescriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }
}
