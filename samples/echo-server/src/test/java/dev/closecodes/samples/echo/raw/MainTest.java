package dev.closecodes.samples.echo.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.samples.echo.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the server as a process that has too few resources. */
final class MainTest {

    private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)/");
    private static final int SIGTERM = 128 + 15;

    private final List<RawPeer> peers = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (RawPeer peer : peers) {
            peer.close();
        }
    }

    /** The server at once gets more connections than it has file descriptors for. */
    @Test
    void fewFileDescriptors() throws Exception {
        Process process = start("ulimit -n 500 && exec \"$@\"");
        try {
            BufferedReader out = output(process);
            InetSocketAddress address = address(out.readLine());
            String warning = out.readLine();
            assertTrue(warning.startsWith("There are file descriptors for "), warning);
            for (int i = 0; i < 600; i++) {
                peers.add(RawPeer.connect(address));
            }
            for (int i = 0; i < 300; i++) {
                peers.get(i).send(Handshake.request("/echo"));
            }
            for (int i = 0; i < 300; i++) {
                assertEquals(
                        "HTTP/1.1 101 Switching Protocols", peers.get(i).head().get(0));
            }
            close();
            peers.clear();
            RawPeer good = RawPeer.connect(address);
            peers.add(good);
            good.send(Handshake.request("/close/4000"));
            good.head();
            assertEquals("4000 IDLE_TIMEOUT", good.message().text());
            assertEquals(4000, good.frame().closeCode());
        } finally {
            process.destroyForcibly();
        }
    }

    /** No process reads the output of the server. The server must still work, and end when it is asked to. */
    @Test
    void theLogIsNotRead() throws Exception {
        Process process = start("exec \"$@\"");
        try {
            InetSocketAddress address = address(output(process).readLine());
            for (int i = 0; i < 600; i++) {
                try (RawPeer peer = RawPeer.connect(address)) {
                    peer.send(Handshake.request("/echo?" + "a".repeat(500)));
                    assertEquals("HTTP/1.1 101 Switching Protocols", peer.head().get(0));
                }
            }
            process.destroy();
            assertTrue(process.waitFor(Await.TIMEOUT.toSeconds(), TimeUnit.SECONDS), "it does not end");
            assertEquals(SIGTERM, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
        assertFalse(process.isAlive());
    }

    private static Process start(String shell) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        shell,
                        "sh",
                        java,
                        "-Xmx64m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--port=0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static InetSocketAddress address(String line) {
        Matcher port = PORT.matcher(String.valueOf(line));
        assertTrue(port.find(), line);
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1)));
    }
}
