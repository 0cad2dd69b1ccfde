package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names that a registry gives to a code on platforms, at most one for each platform. */
public record Aliases(List<Alias> list) {

    public static final Aliases NONE = new Aliases(List.of());

    /** Returns the name on one platform; null if the registry gives none. */
    public @Nullable Located<String> on(Platform platform) {
        for (Alias alias : list) {
            if (alias.platform().value().equals(platform.id())) {
                return alias.name();
            }
        }
        return null;
    }

    /** Returns these aliases together with later ones. A later alias replaces an earlier one on the same platform. */
    public Aliases with(Aliases later) {
        Map<String, Alias> byPlatform = new TreeMap<>();
        for (Alias alias : list) {
            byPlatform.put(alias.platform().value(), alias);
        }
        for (Alias alias : later.list) {
            byPlatform.put(alias.platform().value(), alias);
        }
        return new Aliases(List.copyOf(byPlatform.values()));
    }
}
