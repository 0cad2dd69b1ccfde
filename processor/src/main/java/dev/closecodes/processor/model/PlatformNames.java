package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of close codes on one platform: its own names, and a name for each code in 3000-4999 for which it has none.
 * A code of the protocol gets no name if the platform has none.
 */
public final class PlatformNames {

    private final Platform platform;
    private final List<PlatformMember> members = new ArrayList<>();
    private final Map<Integer, List<PlatformMember>> byCode = new TreeMap<>();

    PlatformNames(Platform platform, List<NamedCode> codes) {
        this.platform = platform;
        for (PlatformName name : platform.names()) {
            PlatformMember member = PlatformMember.of(name);
            members.add(member);
            ofCode(member.code()).add(member);
        }
        for (NamedCode code : codes) {
            Located<String> name = nameOf(code);
            if (name != null) {
                addFirst(name, code);
            }
        }
    }

    private @Nullable Located<String> nameOf(NamedCode code) {
        Located<String> alias = code.aliases().on(platform);
        if (alias != null) {
            return alias;
        }
        if (!Registry.USER_CODES.contains(code.number()) || platform.names(code.number())) {
            return null;
        }
        return new Located<>(
                platform.naming().apply(code.constant()), code.name().place());
    }

    /** Puts a name from the registry before the platform's own names of the code, because the user chose it. */
    private void addFirst(Located<String> name, NamedCode code) {
        List<PlatformMember> ofCode = ofCode(code.number());
        for (PlatformMember own : ofCode) {
            if (own.constant().equals(name.value())) {
                ofCode.remove(own);
                ofCode.add(0, own);
                return;
            }
        }
        PlatformMember member = PlatformMember.of(code, name);
        members.add(member);
        ofCode.add(0, member);
    }

    private List<PlatformMember> ofCode(int code) {
        List<PlatformMember> ofCode = byCode.get(code);
        if (ofCode == null) {
            ofCode = new ArrayList<>();
            byCode.put(code, ofCode);
        }
        return ofCode;
    }

    public Platform platform() {
        return platform;
    }

    /**
     * Returns all names: those of the platform in its order, then those of the registry in ascending order of codes.
     */
    public List<PlatformMember> all() {
        return members;
    }

    /** Returns all names of one code, first the alias that the registry sets, if any; empty if it has none. */
    public List<PlatformMember> of(int code) {
        List<PlatformMember> names = byCode.get(code);
        return names == null ? List.of() : names;
    }

    /** Returns the primary name of each code that has a name, in ascending order of codes. */
    public List<PlatformMember> primary() {
        List<PlatformMember> primary = new ArrayList<>();
        for (List<PlatformMember> names : byCode.values()) {
            primary.add(primary(names));
        }
        return primary;
    }

    /**
     * Returns the primary name of one code: the alias that the registry sets, or else the platform's first name. Names
     * that are deprecated or removed come after all others. Returns null if the code has no name.
     */
    public @Nullable PlatformMember primary(int code) {
        List<PlatformMember> names = byCode.get(code);
        return names == null ? null : primary(names);
    }

    private static PlatformMember primary(List<PlatformMember> names) {
        for (PlatformMember name : names) {
            if (name.isCurrent()) {
                return name;
            }
        }
        return names.get(0);
    }

    /** Returns whether the platform itself has names that are deprecated or removed. */
    public boolean hasOldNames() {
        for (PlatformName name : platform.names()) {
            if (!name.isCurrent()) {
                return true;
            }
        }
        return false;
    }
}
