package dev.closecodes.samples.echo.raw;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The resources that this process uses.
 *
 * @param heapBytes the heap in use after a garbage collection
 * @param directBytes the memory of direct buffers
 * @param descriptors the number of open files and sockets, or 0 if the system does not report it
 * @param threads the names of the server's threads
 * @param objects the number of live objects of each class that belongs to one connection, sorted
 */
record Footprint(long heapBytes, long directBytes, long descriptors, List<String> threads, List<String> objects) {

    private static final Pattern OF_A_CONNECTION =
            Pattern.compile(".*\\.echo\\.(Connection|Outbox|\\w+Exchange|ServerFrameCodec\\$\\w+)");

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
                serverThreads(),
                liveObjects());
    }

    /** Reads the class histogram of the virtual machine. Its columns are rank, instances, bytes and class. */
    private static List<String> liveObjects() {
        try {
            Object histogram = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            return histogram
                    .toString()
                    .lines()
                    .map(line -> line.strip().split("\\s+", 0))
                    .filter(columns -> columns.length >= 4
                            && OF_A_CONNECTION.matcher(columns[3]).matches())
                    .map(columns -> columns[1] + " " + columns[3])
                    .sorted()
                    .toList();
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
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
