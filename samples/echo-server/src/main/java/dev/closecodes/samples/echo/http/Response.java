package dev.closecodes.samples.echo.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** A response, behind which the connection ends. */
public final class Response {

    private static final String TEXT = "text/plain; charset=utf-8";

    /** The page has all it needs from here, and is nobody's frame. */
    private static final String SAFE = lines(
            "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: no-referrer",
            "Cache-Control: no-cache");

    private final String status;
    private final String headers;
    private final String type;
    private final byte[] body;

    private Response(String status, String headers, String type, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.type = type;
        this.body = body;
    }

    /**
     * A file.
     *
     * @param type its media type
     * @param body its bytes
     * @return a response with status 200
     */
    public static Response file(String type, byte[] body) {
        return new Response("200 OK", SAFE, type, body);
    }

    /**
     * An answer in words.
     *
     * @param status the code and the phrase
     * @param text what to tell whoever asked
     * @param headers more header lines, without their ends
     * @return the response
     */
    public static Response text(String status, String text, String... headers) {
        return new Response(status, lines(headers), TEXT, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What came of the request.
     *
     * @return the code and the phrase
     */
    public String status() {
        return status;
    }

    /**
     * The response as it is sent.
     *
     * @param withBody whether it is the answer to anything but a HEAD request
     * @return a new buffer
     */
    public ByteBuffer toWire(boolean withBody) {
        byte[] head = ("HTTP/1.1 " + status + "\r\n" + headers
                        + lines("Content-Type: " + type, "Content-Length: " + body.length, "Connection: close")
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteBuffer wire = ByteBuffer.allocate(head.length + body.length).put(head);
        return (withBody ? wire.put(body) : wire).flip();
    }

    private static String lines(String... headers) {
        return Stream.of(headers).map(header -> header + "\r\n").reduce("", String::concat);
    }
}
