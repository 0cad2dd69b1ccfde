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
 * Reads the head of a request, split anywhere. It is strict where lenience has led to trouble: lines end with CRLF,
 * names have no spaces, nothing is folded, and no control character is waited with.
 */
public final class RequestReader {

    private static final String CRLF = "\r\n";
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern HOST = Pattern.compile("[0-9A-Za-z._~%:\\[\\]-]+");
    private static final Pattern TARGET = Pattern.compile("/(?!/)|https?://[^/]");

    private final int maxBytes;
    private final StringBuilder head = new StringBuilder();

    /**
     * Prepares for the first byte of a connection.
     *
     * @param maxBytes the largest head to accept
     */
    public RequestReader(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Reads on.
     *
     * @param input what has arrived; what follows the head stays in it
     * @return the request, or null if there is more to come
     * @throws Refusal if it is no request, or its head is too large
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

    /** So that TLS, or whatever else it is, does not wait for its time to run out. */
    private void requireText(char next) throws Refusal {
        boolean afterReturn = head.length() > 0 && head.charAt(head.length() - 1) == '\r';
        boolean isText = next == '\t' || next == '\r' || (next >= ' ' && next != 0x7F);
        if (afterReturn ? next != '\n' : !isText) {
            throw Refusal.badRequest("This is no HTTP: there is a byte " + (int) next + " in the head");
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
            throw new Refusal(Response.text("505 HTTP Version Not Supported", "Only HTTP/1.1 is spoken here"));
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

    /** One Host and no body: two readers of the same bytes shall not differ on where the request goes and ends. */
    private static Request valid(Request request) throws Refusal {
        if (!HOST.matcher(request.one("host")).matches()) {
            throw Refusal.badRequest("There is no Host");
        }
        String length = request.one("content-length");
        if (!request.all("transfer-encoding").isEmpty() || !(length.isEmpty() || length.equals("0"))) {
            throw Refusal.badRequest("No request has a body here");
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
            // Refused like one that cannot be asked for.
        }
        throw Refusal.badRequest("The target is no path and no URL");
    }
}
