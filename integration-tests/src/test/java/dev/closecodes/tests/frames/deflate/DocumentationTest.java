package dev.closecodes.tests.frames.deflate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.frame.DeflateSettings;
import dev.closecodes.frame.DeflatingEncoder;
import dev.closecodes.frame.MaskingKeys;
import dev.closecodes.frame.MessageHandler;
import dev.closecodes.frame.PerMessageDeflate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the examples of docs/frames.md for compression. */
final class DocumentationTest {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""));
    private static final Path PAGE = FOLDER.resolve("../docs/frames.md");
    private static final Path SOURCE =
            FOLDER.resolve("src/test/java/dev/closecodes/tests/frames/deflate/DocumentationTest.java");

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static HttpHeaders headers(String extensions) {
        return HttpHeaders.of(Map.of("Sec-WebSocket-Extensions", List.of(extensions)), (name, value) -> true);
    }

    @Test
    void server() {
        HttpHeaders request = headers("permessage-deflate");
        Map<String, String> response = new HashMap<>();

        DeflateSettings settings = DeflateSettings.defaults();

        PerMessageDeflate deflate = PerMessageDeflate.accept(request.allValues("Sec-WebSocket-Extensions"), settings);
        if (deflate.isNegotiated()) {
            response.put("Sec-WebSocket-Extensions", deflate.answer());
        }

        assertEquals(Map.of("Sec-WebSocket-Extensions", "permessage-deflate"), response);
    }

    /** The client of the page, as far as it changes. */
    private static final class Client extends MessageHandler<CloseReason> {

        private static final long LIMIT = ClientFrameCodec.MAX_MESSAGE_BYTES;

        private final WritableByteChannel channel;
        private final PerMessageDeflate deflate;
        private final ClientFrameCodec.Decoder decoder;
        private final ClientFrameCodec.Encoder encoder;
        private final DeflatingEncoder deflating;
        private final List<String> received = new ArrayList<>();

        Client(WritableByteChannel channel, PerMessageDeflate deflate) {
            this.channel = channel;
            this.deflate = deflate;
            decoder = new ClientFrameCodec.Decoder(deflate.inflating(this, LIMIT), LIMIT, deflate.extensionBits());
            encoder = new ClientFrameCodec.Encoder(MaskingKeys.strong(), deflate.extensionBits());
            deflating = deflate.deflating(encoder);
        }

        void send(String text) throws IOException {
            ByteBuffer frame = ByteBuffer.allocate(DeflatingEncoder.maxTextFrameBytes(text));
            if (deflating.text(text, frame)) {
                channel.write(frame.flip());
            }
        }

        void end() {
            deflate.close();
        }

        @Override
        protected void onText(String text) {
            received.add(text);
        }

        @Override
        protected void onBinary(ByteBuffer message) {
            throw new AssertionError("Only text is sent");
        }

        @Override
        public void onPing(ByteBuffer payload) {
            throw new AssertionError("Only text is sent");
        }

        @Override
        public void onClose(CloseReason reason) {
            throw new AssertionError("Only text is sent");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void client(boolean negotiated) throws IOException {
        DeflateSettings settings = DeflateSettings.defaults();
        Map<String, String> request = new HashMap<>();
        HttpHeaders response = negotiated ? headers("permessage-deflate") : HttpHeaders.of(Map.of(), (n, v) -> true);

        request.put("Sec-WebSocket-Extensions", PerMessageDeflate.offer(settings));

        PerMessageDeflate deflate = PerMessageDeflate.confirm(response.allValues("Sec-WebSocket-Extensions"), settings);

        assertEquals(Map.of("Sec-WebSocket-Extensions", "permessage-deflate"), request);
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        Client client = new Client(Channels.newChannel(wire), deflate);
        String text = "Hello ".repeat(100);
        client.send(text);
        assertEquals(negotiated, wire.size() < 100);
        try (Endpoint server = Endpoint.server(negotiated ? "permessage-deflate" : "", settings)) {
            List<Message> messages = server.receive(wire.toByteArray());
            assertEquals(List.of(Message.of(true, text.getBytes(StandardCharsets.US_ASCII))), messages);
            client.decoder.decode(
                    ByteBuffer.wrap(server.send(true, List.of(messages.get(0).bytes()))));
        }
        assertEquals(List.of(text), client.received);
        assertTrue(client.encoder.isOpen());
        client.end();
    }

    /** Every line of the examples is a line of this file, except for the class that has a file of its own. */
    @Test
    void examplesAreThoseOfThePage() throws IOException {
        String page = Files.readString(PAGE);
        String section = page.substring(page.indexOf("### Compression"), page.indexOf("## Limits"));
        List<String> source =
                Files.readAllLines(SOURCE).stream().map(String::strip).toList();
        List<String> examples = EXAMPLE.matcher(section)
                .results()
                .filter(match -> !match.group(1).startsWith("final class"))
                .flatMap(match -> match.group(1).lines())
                .map(line -> line.replaceFirst(" +// .*", "").strip())
                .toList();
        assertTrue(examples.size() > 20, examples::toString);
        for (String line : examples) {
            assertTrue(source.contains(line), line);
        }
    }
}
