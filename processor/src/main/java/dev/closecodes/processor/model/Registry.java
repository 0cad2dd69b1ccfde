package dev.closecodes.processor.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is generated from: the protocol's codes, those of the registries extended, and the user's own.
 *
 * @param file what the user calls the registry; empty for the protocol alone
 * @param ranges the rules for numbers without a name, in ascending order
 * @param inherited the protocol's codes and those of the registries extended
 * @param own the codes that the user's registry names
 * @param platforms in the order that the user lists them
 */
public record Registry(
        Optional<String> file,
        List<CodeRange> ranges,
        List<NamedCode> inherited,
        List<NamedCode> own,
        List<Platform> platforms) {

    /** The codes that a user's registry may name. */
    public static final Interval USER_CODES = new Interval(3000, 4999);

    /** The same registry with fewer codes of its own. */
    public Registry withOwn(List<NamedCode> fewer) {
        return new Registry(file, ranges, inherited, fewer, platforms);
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

    /** All codes, in ascending order. */
    public List<NamedCode> codes() {
        return Stream.concat(inherited.stream(), own.stream())
                .sorted(Comparator.comparingInt(NamedCode::number))
                .toList();
    }

    /**
     * The names on one platform: its own, and one for each code above the protocol's that it does not name itself. A
     * protocol code without a name there stays without.
     */
    public List<PlatformMember> members(Platform platform) {
        List<PlatformMember> members = new ArrayList<>();
        for (PlatformName name : platform.names()) {
            members.add(new PlatformMember(name.name(), name.code(), Optional.of(name)));
        }
        for (NamedCode code : codes()) {
            nameOf(code, platform)
                    .filter(name -> !platform.hasName(name.value(), code.number()))
                    .ifPresent(name -> members.add(new PlatformMember(name, code.number(), Optional.empty())));
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
}
