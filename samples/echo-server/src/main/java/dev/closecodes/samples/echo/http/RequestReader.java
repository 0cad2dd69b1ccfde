package dev.closecodes.samples.echo.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a request. The input may be split anywhere. The reader is strict where tolerant readers have had
 * security problems: lines must end with CRLF, names must have no spaces, folded lines are refused, and a control
 * character is refused as soon as it arrives.
 */
public final class RequestReader {

    private static final String CRLF = "\r\n";
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern HOST = Pattern.compile("[0-9A-Za-z._~%:\\[\\]-]+");
    private static final Pattern TARGET = Pattern.compile("/(?!/)|https?://[^/]");

    private final int maxBytes;
    private final StringBuilder head = new StringBuilder();

    /**
     * Creates a reader that expects the first byte of a connection.
     *
     * @param maxBytes the maximum length of the head
     */
    public RequestReader(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Reads the next bytes.
     *
     * @param input the bytes that have arrived; bytes after the head remain in it
     * @return the request, or null if more bytes are needed
     * @throws Refusal if the bytes are not a valid request, or the head is too long
     */
    public @Nullable Request read(ByteBuffer input) throws Refusal {
        while (input.hasRemaining()) {
            char next = (char) (input.get() & 0xFF);
            requireText(next);
            if (head.length() == maxBytes) {
                throw new Refusal(Response.text(
                        "431 Request Header Fields Too Large", "The head is longer than " + maxBytes + " bytes"));
            }
            head.append(next);
            if (next == '\n' && endsWithEmptyLine()) {
                return parse();
            }
        }
        return null;
    }

    /** Refuses other protocols, for example TLS, at once instead of after a timeout. */
    private void requireText(char next) throws Refusal {
        boolean afterReturn = head.length() > 0 && head.charAt(head.length() - 1) == '\r';
        boolean isText = next == '\t' || next == '\r' || (next >= ' ' && next != 0x7F);
        if (afterReturn ? next != '\n' : !isText) {
            throw Refusal.badRequest("This is not HTTP: the head contains the byte " + (int) next);
        }
    }

    private boolean endsWithEmptyLine() {
        int length = head.length();
        return length >= 4 && head.charAt(length - 3) == '\n';
    }

    private Request parse() throws Refusal {
        String[] lines = head.substring(0, head.length() - 4).split(CRLF, -1);
        String[] request = lines[0].split(" ", -1);
        if (request.length != 3 || !TOKEN.matcher(request[0]).matches() || !request[2].startsWith("HTTP/")) {
            throw Refusal.badRequest("The first line is not \"method target HTTP/version\"");
        }
        if (!request[2].equals("HTTP/1.1")) {
            throw new Refusal(Response.text("505 HTTP Version Not Supported", "Only HTTP/1.1 is supported"));
        }
        Map<String, List<String>> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 0 || !TOKEN.matcher(lines[i].substring(0, colon)).matches()) {
                throw Refusal.badRequest("Header " + i + " is not \"name: value\"");
            }
            String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
            headers.computeIfAbsent(name, unused -> new ArrayList<>())
                    .add(lines[i].substring(colon + 1).strip());
        }
        return valid(new Request(request[0], target(request[1]), headers));
    }

    /**
     * Requires exactly one Host and no body. Otherwise two readers of the same bytes, for example a proxy and this
     * server, could disagree about the host or the end of the request.
     */
    private static Request valid(Request request) throws Refusal {
        if (!HOST.matcher(request.one("host")).matches()) {
            throw Refusal.badRequest("There is no valid Host");
        }
        String length = request.one("content-length");
        if (!request.all("transfer-encoding").isEmpty() || !(length.isEmpty() || length.equals("0"))) {
            throw Refusal.badRequest("Requests with a body are not supported");
        }
        return request;
    }

    private static URI target(String text) throws Refusal {
        try {
            URI target = new URI(text);
            if (TARGET.matcher(text).lookingAt() && target.getRawFragment() == null) {
                return target;
            }
        } catch (URISyntaxException e) {
            // Refused below, like an unsupported target.
        }
        throw Refusal.badRequest("The target is neither a path nor an HTTP URL");
    }
}
