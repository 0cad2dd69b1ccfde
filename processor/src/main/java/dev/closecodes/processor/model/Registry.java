package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is generated from: the protocol's codes, those of the registries extended, and the user's own.
 *
 * @param files the user's registry, then what it refers to; none for the protocol alone
 * @param ranges the protocol's rules for numbers without a name, in ascending order
 * @param codes in ascending order
 * @param conducts what the registries say of ranges of codes, in ascending order
 * @param reserved the codes that are never to be used
 * @param platforms in the order that the user lists them
 */
public record Registry(
        List<SourceFile> files,
        List<CodeRange> ranges,
        List<NamedCode> codes,
        List<RangeConduct> conducts,
        List<Located<Interval>> reserved,
        List<Platform> platforms) {

    /** The codes that a user's registry may name. */
    public static final Interval USER_CODES = new Interval(3000, 4999);

    /** What the user calls the registry; empty for the protocol alone. */
    public Optional<String> file() {
        return files.isEmpty() ? Optional.empty() : Optional.of(files.get(0).name());
    }

    /**
     * The numbers that either end may send even if they have no name: the ranges left to them, which are neighbours.
     */
    public Interval sendableUnnamed() {
        List<Interval> open = ranges.stream()
                .filter(range -> range.sender() == Sender.EITHER)
                .map(CodeRange::codes)
                .toList();
        return new Interval(open.get(0).first(), open.get(open.size() - 1).last());
    }

    /**
     * The names on one platform: its own, and one for each code above the protocol's that it does not name itself. A
     * protocol code without a name there stays without.
     */
    public List<PlatformMember> members(Platform platform) {
        List<PlatformMember> members = new ArrayList<>();
        for (PlatformName name : platform.names()) {
            members.add(PlatformMember.of(name));
        }
        for (NamedCode code : codes) {
            Optional<Located<String>> name = nameOf(code, platform);
            if (name.isPresent() && !platform.hasName(name.get().value(), code.number())) {
                members.add(PlatformMember.of(code, name.get()));
            }
        }
        return List.copyOf(members);
    }

    private static Optional<Located<String>> nameOf(NamedCode code, Platform platform) {
        for (NamedCode.Alias alias : code.aliases()) {
            if (alias.platform().value().equals(platform.id())) {
                return Optional.of(alias.name());
            }
        }
        if (!USER_CODES.contains(code.number()) || platform.names(code.number())) {
            return Optional.empty();
        }
        return Optional.of(new Located<>(
                platform.naming().apply(code.constant()), code.name().place()));
    }

    /** Tells whether some code has fixed texts that travel with it. */
    public boolean hasReasons() {
        return codes.stream().anyMatch(code -> !code.reasons().isEmpty());
    }
}
