package dev.closecodes.samples.echo;

import dev.closecodes.samples.echo.http.Refusal;
import dev.closecodes.samples.echo.http.Request;
import dev.closecodes.samples.echo.http.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request that asks the server to close the WebSocket at once, with a code and an optional message:
 * {@code /close/4000?reason=Good%20night}.
 */
final class CloseRequest {

    private static final String FOLDER = "/close/";
    private static final Pattern CODE = Pattern.compile(FOLDER + "([0-9]{1,5})");
    private static final String REASON = "reason=";

    private CloseRequest() {}

    static boolean is(Request request) {
        return request.path().startsWith(FOLDER);
    }

    /** Returns the reason. Its message is cut to the length that fits into a Close frame. */
    static CloseReason reason(Request request) throws Refusal {
        Matcher path = CODE.matcher(request.path());
        int code = path.matches() ? Integer.parseInt(path.group(1)) : Integer.MAX_VALUE;
        if (code > 0xFFFF) {
            throw new Refusal(Response.text("404 Not Found", FOLDER + " must be followed by a number from 0 to 65535"));
        }
        return CloseReason.truncated(code, message(request));
    }

    private static String message(Request request) {
        String query = request.target().getRawQuery();
        return Stream.of(query == null ? new String[0] : query.split("&", -1))
                .filter(part -> part.startsWith(REASON))
                .map(part -> URLDecoder.decode(part.substring(REASON.length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
