package dev.closecodes.samples.echo;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Parses the command line. */
final class Arguments {

    static final String USAGE = """
            --port=8080                  the port to listen on; 0 chooses a free port
            --host=127.0.0.1             the address to listen on; only this machine can connect to 127.0.0.1
            --connections=10000          the maximum number of open WebSockets
            --idle=60                    seconds without data after which a WebSocket is closed
            --compression=on             permessage-deflate: on, off, or context (shorter messages, more memory)
            --origin=https://a.example   another origin whose pages may connect; may be repeated
            """;

    private static final int DEFAULT_PORT = 8080;

    private static final Pattern ORIGIN = Pattern.compile("https?://[^/A-Z\\s]+");

    private Arguments() {}

    /**
     * Returns the settings. Throws an IllegalArgumentException whose message names the invalid argument and contains
     * the usage.
     */
    static Settings settings(String... arguments) {
        Settings settings = Settings.onLoopback(DEFAULT_PORT);
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            try {
                settings = with(settings, argument.substring(0, Math.max(equals, 0)), argument.substring(equals + 1));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Invalid argument \"" + argument + "\". Valid arguments:\n" + USAGE, e);
            }
        }
        return settings;
    }

    private static Settings with(Settings settings, String name, String value) {
        return switch (name) {
            case "--port" ->
                settings.withAddress(new InetSocketAddress(settings.address().getAddress(), Integer.parseInt(value)));
            case "--host" ->
                settings.withAddress(resolved(value, settings.address().getPort()));
            case "--connections" -> settings.withMaxConnections(positive(value));
            case "--idle" ->
                settings.withTimes(settings.handshakeTime(), Duration.ofSeconds(positive(value)), settings.closeTime());
            case "--compression" -> settings.withCompression(compression(value));
            case "--origin" -> settings.withOrigins(joined(settings.origins(), origin(value)));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Refuses a host that cannot be resolved: combined with another port, it would become the wildcard address. */
    private static InetSocketAddress resolved(String host, int port) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (host.isEmpty() || address.isUnresolved()) {
            throw new IllegalArgumentException(host);
        }
        return address;
    }

    private static Compression compression(String value) {
        for (Compression compression : Compression.values()) {
            if (compression.name().toLowerCase(Locale.ROOT).equals(value)) {
                return compression;
            }
        }
        throw new IllegalArgumentException(value);
    }

    private static int positive(String value) {
        int number = Integer.parseInt(value);
        if (number <= 0) {
            throw new IllegalArgumentException(value);
        }
        return number;
    }

    /** Requires an origin in the form that browsers send, since the server compares the two as strings. */
    private static String origin(String text) {
        if (!ORIGIN.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Set<String> joined(Set<String> origins, String another) {
        Set<String> joined = new HashSet<>(origins);
        joined.add(another);
        return joined;
    }
}
