package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data for all outputs: the codes of the protocol, of the extended registries, and of the user's own registry.
 *
 * @param files the user's registry, then the files that it refers to; none for the protocol alone
 * @param codes in ascending order
 * @param ranges the values for ranges of codes, in ascending order
 * @param reserved the numbers that must not be used, in ascending order
 * @param platforms in the order that the user lists them
 */
public record Registry(
        List<SourceFile> files,
        List<NamedCode> codes,
        List<RangeRule> ranges,
        List<Located<Interval>> reserved,
        List<Platform> platforms) {

    /**
     * The numbers that a user's registry can define: those for registration with IANA and those for private use. An
     * endpoint may send them even if they have no name (RFC 6455 section 7.4.2).
     */
    public static final Interval USER_CODES = new Interval(3000, 4999);

    /** The numbers that have a name in the protocol (RFC 6455 section 7.4.1, and IANA's registry for 1012-1014). */
    public static final Interval PROTOCOL_CODES = new Interval(1000, 1015);

    /** Returns the name of the registry file as the user wrote it; null for the protocol alone. */
    public @Nullable String file() {
        return files.isEmpty() ? null : files.get(0).name();
    }

    /** Returns the name of the file of a place. The place itself has a path that depends on the machine. */
    String nameOf(Place place) {
        for (SourceFile file : files) {
            if (file.shown().equals(place.file())) {
                return file.name();
            }
        }
        throw new IllegalArgumentException("Not in a file of this registry: " + place);
    }

    /** Returns the code with a number; null if the number has no name. */
    public @Nullable NamedCode find(int number) {
        int low = 0;
        int high = codes.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            NamedCode code = codes.get(middle);
            if (code.number() == number) {
                return code;
            }
            if (code.number() < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** Returns the names of close codes on one of the platforms. */
    public PlatformNames names(Platform platform) {
        return new PlatformNames(platform, codes);
    }

    /** Returns who may send and receive each number. */
    public WireRules wireRules() {
        return WireRules.of(this);
    }

    /** Returns whether at least one code has fixed reason texts. */
    public boolean hasReasons() {
        for (NamedCode code : codes) {
            if (!code.reasons().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
