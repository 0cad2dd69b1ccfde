package dev.closecodes.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** The stable ids of the problems that are reported. docs/problems.md lists each of them with its fix. */
public enum ProblemId {
    CC001("registry file not found"),
    CC002("registry file unreadable"),
    CC003("not YAML"),
    CC004("unknown key"),
    CC005("missing key"),
    CC006("wrong kind of value"),
    CC007("duplicate key"),
    CC008("unknown value"),
    CC009("unknown platform"),
    CC010("unknown registry"),
    CC011("code outside 3000-4999"),
    CC012("duplicate code"),
    CC013("duplicate name"),
    CC014("bad identifier"),
    CC015("alias of an unlisted platform"),
    CC016("duplicate alias"),
    CC017("listed twice"),
    CC018("type already exists"),
    CC019("Java version too low"),
    CC020("bad option"),
    CC021("output not written"),
    CC022("registry too large"),
    CC023("versions differ"),
    CC024("left over from an earlier build"),
    CC025("bad frame limit"),
    CC026("registries extend each other"),
    CC027("inherited code redefined"),
    CC028("reserved code"),
    CC029("ranges overlap"),
    CC030("contradiction"),
    CC031("unknown replacement"),
    CC032("code contradicts its range", true),
    CC033("not registered with IANA", true),
    CC034("duplicate reason"),
    CC035("number has another meaning on a platform", true),
    CC036("code does not arrive on a platform", true),
    CC037("platform cannot send a code", true),
    CC038("platform loses a close reason", true),
    CC039("library of a bridge is missing", false),
    CC099("internal error");

    private final String summary;
    private final boolean isWarning;

    ProblemId(String summary) {
        this(summary, false);
    }

    ProblemId(String summary, boolean isWarning) {
        this.summary = summary;
        this.isWarning = isWarning;
    }

    /** Returns the ids of all warnings. */
    public static List<ProblemId> warnings() {
        List<ProblemId> warnings = new ArrayList<>();
        for (ProblemId id : values()) {
            if (id.isWarning) {
                warnings.add(id);
            }
        }
        return warnings;
    }

    public String summary() {
        return summary;
    }

    /** Returns whether the API is generated although the problem exists, unless the registry is strict. */
    public boolean isWarning() {
        return isWarning;
    }
}
