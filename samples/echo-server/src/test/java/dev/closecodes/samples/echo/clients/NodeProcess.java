package dev.closecodes.samples.echo.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A script that runs in Node. Requests and reports are lines of JSON. */
final class NodeProcess implements AutoCloseable {

    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", "")).resolve("target/node").toAbsolutePath();
    private static final int TIMEOUT_SECONDS = 20;

    private final JsonMapper json = new JsonMapper();
    private final Process process;
    private final Path errors;
    private final BufferedWriter input;
    private final Thread reader;

    /**
     * Starts a script.
     *
     * @param reports gets each line of the script, and must not block
     * @param onEnd called when there will be no more lines
     */
    NodeProcess(String script, Consumer<JsonNode> reports, Runnable onEnd) throws IOException {
        if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
            throw new AssertionError("There are no packages in " + FOLDER + ": \"mvn verify -Pe2e\" installs them");
        }
        errors = FOLDER.resolve(script + ".log");
        process = start(script);
        input = process.outputWriter(UTF_8);
        // This thread always reads, so the script never waits for its output to be read, and can always read requests.
        reader = new Thread(() -> read(reports, onEnd), script);
        reader.start();
    }

    private Process start(String script) {
        try {
            return new ProcessBuilder("node", script)
                    .directory(FOLDER.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("Node does not start: install the packages nodejs (20 or later) and npm", e);
        }
    }

    private void read(Consumer<JsonNode> reports, Runnable onEnd) {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reports.accept(json.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            onEnd.run();
        }
    }

    /** Sends a request. Any thread may call this method. */
    void send(JsonNode request) throws IOException {
        String text = json.writeValueAsString(request);
        synchronized (input) {
            input.write(text);
            input.newLine();
            input.flush();
        }
    }

    /** Creates an error with a message and the script's standard error. */
    AssertionError failure(String message) {
        try {
            return new AssertionError(message + ". Its standard error:\n" + Files.readString(errors));
        } catch (IOException e) {
            return new AssertionError(message, e);
        }
    }

    /** Ends the script and all processes that it has started. */
    @Override
    public void close() throws IOException {
        List<ProcessHandle> started = process.descendants().toList();
        try {
            input.close();
            process.waitFor(TIMEOUT_SECONDS, SECONDS);
            process.destroyForcibly();
            reader.join(SECONDS.toMillis(TIMEOUT_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            started.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
