package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.model.Conduct;
import dev.closecodes.processor.model.Constant;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.reader.CodeEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The codes of all registries together: each number and each name once, refined by those that inherit them. */
public final class CodeTable {

    /** What a registry may say of a code that it inherits. */
    private static final Set<String> REFINABLE =
            Set.of("code", "name", "aliases", "reconnect", "description", "override");

    /** What says nothing new of it. */
    private static final Set<String> NAMES_ONLY = Set.of("code", "name");

    private final Problems problems;
    private final Map<Integer, DefinedCode> byNumber = new TreeMap<>();
    private final Map<String, DefinedCode> byName = new HashMap<>();
    private final List<DefinedCode> all = new ArrayList<>();
    private final Set<String> misnamed = new HashSet<>();

    public CodeTable(Problems problems) {
        this.problems = problems;
    }

    /** Takes the codes of a registry, after those of the registries that it extends. */
    public void add(RegistryNode node) {
        for (CodeEntry entry : node.document().codes()) {
            DefinedCode known = byNumber.get(entry.code().number());
            if (known != null
                    && known.isInheritedBy(node)
                    && known.isCalled(entry.code().constant(), node)) {
                refine(known, entry, node);
            } else {
                define(entry, node);
            }
        }
    }

    /** Every code that is defined, also one whose number or name is wrong or taken. */
    public Collection<DefinedCode> all() {
        return all;
    }

    /** Tells whether a code is the one that its number belongs to. */
    public boolean isHolder(DefinedCode code) {
        return byNumber.get(code.code().number()) == code;
    }

    /** The codes whose number and name are their own, in ascending order. */
    public Collection<DefinedCode> sound() {
        return byNumber.values().stream()
                .filter(code -> byName.get(code.code().constant()) == code)
                .toList();
    }

    /** The code that a registry means by a name. */
    public Optional<DefinedCode> named(String name, RegistryNode node) {
        return Optional.ofNullable(byName.get(node.prefixed(name)))
                .or(() -> Optional.ofNullable(byName.get(name))
                        .filter(code -> code.definer().isBuiltIn()));
    }

    /** Tells whether a registry means by a name a code whose name was refused. */
    public boolean isMisnamed(String name, RegistryNode node) {
        return misnamed.contains(node.prefixed(name));
    }

    /** The codes that can replace another, as a registry has to name them, those of users first. */
    public Collection<String> names(RegistryNode node, DefinedCode except) {
        Set<String> ofUsers = new TreeSet<>();
        Set<String> builtIn = new TreeSet<>();
        byName.forEach((name, code) -> {
            if (code == except || code.code().deprecated() != null) {
                return;
            }
            if (code.definer().isBuiltIn()) {
                builtIn.add(name);
            } else if (name.startsWith(node.prefixed(""))) {
                ofUsers.add(code.nameIn(node));
            }
        });
        Set<String> names = new LinkedHashSet<>(ofUsers);
        names.addAll(builtIn);
        return names;
    }

    private void define(CodeEntry entry, RegistryNode node) {
        NamedCode code = entry.code();
        DefinedCode defined = new DefinedCode(entry, node);
        all.add(defined);
        boolean numberIsSound = node.isBuiltIn() || checkNumber(code);
        DefinedCode sameNumber = byNumber.get(code.number());
        if (numberIsSound && sameNumber == null) {
            byNumber.put(code.number(), defined);
        }
        // One code written down twice is one mistake, though both its number and its name are taken.
        DefinedCode sameName = byName.get(defined.code().constant());
        if (numberIsSound && sameNumber != null) {
            reportNumber(code, sameNumber, node);
            if (sameNumber == sameName) {
                return;
            }
        }
        if (!checkName(code, defined.code().constant())) {
            misnamed.add(defined.code().constant());
        } else if (sameName == null) {
            byName.put(defined.code().constant(), defined);
        } else {
            reportName(defined.code(), sameName, node);
        }
    }

    private boolean checkNumber(NamedCode code) {
        boolean isForUsers = Registry.USER_CODES.contains(code.number());
        if (!isForUsers) {
            DefinedCode ofProtocol = byNumber.get(code.number());
            problems.add(
                    ProblemId.CC011,
                    code.code().place(),
                    "code " + code.number()
                            + (ofProtocol == null
                                    ? " is not in " + Registry.USER_CODES + ", the codes that a registry may name"
                                    : " is the protocol's " + ofProtocol.code().constant())
                            + "; choose a free number from 4000-4999");
        }
        return isForUsers;
    }

    private void reportNumber(NamedCode code, DefinedCode first, RegistryNode node) {
        Place place = code.code().place();
        String name = first.code().constant();
        boolean isInherited = first.isInheritedBy(node);
        String mend;
        if (first.isRefinedBy(node)) {
            mend = "join the two";
        } else if (isInherited && first.isCalled(code.constant(), node)) {
            mend = "remove this one, or say what is new here: aliases, reconnect, description, override";
        } else if (isInherited) {
            mend = "call it " + first.nameIn(node) + " to say more of it, or choose a free number from 4000-4999";
        } else if (first.definer() != node) {
            mend = "choose a free number from 4000-4999, or extend one of the two files only";
        } else {
            mend = "choose a free number from 4000-4999";
        }
        problems.add(
                ProblemId.CC012,
                place,
                "code " + code.number() + " is already " + name + " ("
                        + first.lastPlace().from(place) + "); " + mend);
    }

    private boolean checkName(NamedCode code, String prefixed) {
        boolean isConstant = Constant.isOne(code.constant());
        if (isConstant && prefixed.length() > Constant.MAX_LENGTH) {
            problems.add(
                    ProblemId.CC014,
                    code.name().place(),
                    "name " + Quote.of(code.constant()) + " has " + prefixed.length()
                            + " characters with the prefix that `extends` gives it; " + Constant.MAX_LENGTH
                            + " are the most");
            return false;
        }
        if (!isConstant) {
            problems.add(
                    ProblemId.CC014,
                    code.name().place(),
                    "name " + Quote.of(code.constant())
                            + " is not a constant: it starts with A-Z and goes on with A-Z, 0-9 and _, "
                            + Constant.MAX_LENGTH + " characters at most" + Constant.suggestion(code.constant()));
        }
        return isConstant;
    }

    private void reportName(NamedCode code, DefinedCode first, RegistryNode node) {
        Place place = code.name().place();
        problems.add(
                ProblemId.CC013,
                place,
                "name " + code.constant() + " is already code " + first.code().number() + " ("
                        + first.code().name().place().from(place) + "); choose another name"
                        + otherWayOut(first, node));
    }

    private static String otherWayOut(DefinedCode first, RegistryNode node) {
        if (first.definer() == node) {
            return "";
        }
        return first.isInheritedBy(node)
                ? ", or its number to say more of it"
                : ", or give one of the two files a `prefix` where it is extended";
    }

    private void refine(DefinedCode known, CodeEntry entry, RegistryNode node) {
        if (known.isRefinedBy(node) || NAMES_ONLY.containsAll(entry.words())) {
            reportNumber(entry.code(), known, node);
            return;
        }
        for (Located<String> key : entry.keys()) {
            if (!REFINABLE.contains(key.value())) {
                problems.add(
                        ProblemId.CC027,
                        key.place(),
                        "`" + key.value() + "` of " + known.code().constant()
                                + " is settled where the code is defined ("
                                + known.code().code().place().from(key.place())
                                + "); a registry that inherits it may say aliases, reconnect, description and override");
            }
        }
        NamedCode code = known.code();
        Conduct conduct = new Conduct(
                code.conduct().sender(), entry.code().conduct().reconnect().or(code.conduct()::reconnect));
        known.refine(
                code.with(
                        entry.says("description") ? entry.code().description() : code.description(),
                        conduct,
                        aliases(code.aliases(), entry.code().aliases())),
                entry,
                node);
    }

    private static List<NamedCode.Alias> aliases(List<NamedCode.Alias> inherited, List<NamedCode.Alias> later) {
        Map<String, NamedCode.Alias> byPlatform = new TreeMap<>();
        inherited.forEach(alias -> byPlatform.put(alias.platform().value(), alias));
        later.forEach(alias -> byPlatform.put(alias.platform().value(), alias));
        return new ArrayList<>(byPlatform.values());
    }
}
