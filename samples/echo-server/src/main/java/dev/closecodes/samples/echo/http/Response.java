package dev.closecodes.samples.echo.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** A response, after which the connection is closed. */
public final class Response {

    private static final String TEXT = "text/plain; charset=utf-8";

    /** The page loads files from this server alone, and no other page may embed it. */
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
     * Creates a response with a file.
     *
     * @param type the media type of the file
     * @param body the bytes of the file
     * @return a response with status 200
     */
    public static Response file(String type, byte[] body) {
        return new Response("200 OK", SAFE, type, body);
    }

    /**
     * Creates a response with plain text.
     *
     * @param status the status code and the reason phrase
     * @param text the text
     * @param headers additional header lines, without line ends
     * @return the response
     */
    public static Response text(String status, String text, String... headers) {
        return new Response(status, lines(headers), TEXT, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the status.
     *
     * @return the status code and the reason phrase
     */
    public String status() {
        return status;
    }

    /**
     * Returns the bytes of the response.
     *
     * @param withBody whether to include the body; false for a HEAD request
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
