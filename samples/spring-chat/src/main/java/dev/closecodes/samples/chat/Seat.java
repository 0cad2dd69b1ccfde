package dev.closecodes.samples.chat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A place in a room. Only one guest can have it.
 *
 * @param room the name of the room
 * @param name the name of the guest
 */
record Seat(String room, String name) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,20}");

    /** Returns the seat in the query of a URI, such as {@code /chat?room=tea&name=ada}. */
    static Seat of(@Nullable URI uri) {
        var query = uri == null
                ? UriComponentsBuilder.newInstance().build()
                : UriComponentsBuilder.fromUri(uri).build();
        return new Seat(
                decode(query.getQueryParams().getFirst("room")),
                decode(query.getQueryParams().getFirst("name")));
    }

    boolean isValid() {
        return NAME.matcher(room).matches() && NAME.matcher(name).matches();
    }

    private static String decode(@Nullable String value) {
        return value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8);
    }
}
