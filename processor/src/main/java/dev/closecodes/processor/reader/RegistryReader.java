package dev.closecodes.processor.reader;

import dev.closecodes.processor.model.Advice;
import dev.closecodes.processor.model.CodeRange;
import dev.closecodes.processor.model.Located;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.ProblemId;
import dev.closecodes.processor.model.Problems;
import dev.closecodes.processor.model.Quote;
import dev.closecodes.processor.model.Sender;
import dev.closecodes.processor.reader.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a registry file: the user's, or one of our own, which may say a little more. */
final class RegistryReader {

    /** There are 1,000 private codes, and javac's limits on the size of an enumeration begin not far above. */
    private static final int MAX_CODES = 1000;

    private static final int MAX_DESCRIPTION_LENGTH = 1000;

    private static final Set<String> KEYS = Fields.keys("extends", "platforms", "codes");
    private static final Set<String> CODE_KEYS =
            Fields.keys("code", "name", "description", "sender", "reconnect", "aliases");
    private static final Map<String, Sender> SENDERS =
            lowerCase(List.of(Sender.SERVER, Sender.CLIENT, Sender.EITHER), Sender::name);

    private static final Set<String> BUILT_IN_KEYS = Fields.keys("ranges", "codes");
    private static final Set<String> BUILT_IN_CODE_KEYS =
            Fields.keys("code", "name", "description", "sender", "local", "reconnect", "reference");
    private static final Set<String> BUILT_IN_RANGE_KEYS =
            Fields.keys("codes", "name", "description", "sender", "reference");
    private static final Map<String, Sender> BUILT_IN_SENDERS = lowerCase(List.of(Sender.values()), Sender::name);

    private static final Map<String, Advice> ADVICE = lowerCase(List.of(Advice.values()), Advice::name);

    private final Problems problems;
    private final boolean builtIn;

    private RegistryReader(boolean builtIn, Problems problems) {
        this.builtIn = builtIn;
        this.problems = problems;
    }

    /** Reads a registry in the language that users write. */
    static RegistryReader forUsers(Problems problems) {
        return new RegistryReader(false, problems);
    }

    /** Reads a registry that comes with closecodes. */
    static RegistryReader forBuiltIns(Problems problems) {
        return new RegistryReader(true, problems);
    }

    Optional<RegistryDocument> read(String file, String text) {
        return YamlReader.read(file, text, problems)
                .flatMap(node -> Fields.of(node, "a registry", builtIn ? BUILT_IN_KEYS : KEYS, problems))
                .map(fields -> new RegistryDocument(
                        fields.words("extends"), fields.words("platforms"), ranges(fields), codes(fields)));
    }

    private List<CodeRange> ranges(Fields registry) {
        List<CodeRange> ranges = new ArrayList<>();
        for (YamlNode item : registry.list("ranges")) {
            Fields.of(item, "a range", BUILT_IN_RANGE_KEYS, problems)
                    .ifPresent(fields -> fields.requiredInterval("codes")
                            .ifPresent(codes -> fields.requiredText("name")
                                    .ifPresent(
                                            name -> ranges.add(new CodeRange(codes, name.value(), sender(fields))))));
        }
        return List.copyOf(ranges);
    }

    private List<NamedCode> codes(Fields registry) {
        List<NamedCode> codes = new ArrayList<>();
        List<YamlNode> items = registry.list("codes");
        if (items.size() > MAX_CODES) {
            problems.add(
                    ProblemId.CC022,
                    items.get(MAX_CODES).place(),
                    "a registry has at most " + MAX_CODES + " codes, and this one " + items.size()
                            + "; split it over packages");
            return List.of();
        }
        for (YamlNode item : items) {
            Fields.of(item, "a code", builtIn ? BUILT_IN_CODE_KEYS : CODE_KEYS, problems)
                    .flatMap(this::code)
                    .ifPresent(codes::add);
        }
        return List.copyOf(codes);
    }

    private Optional<NamedCode> code(Fields fields) {
        Optional<Located<Integer>> code = fields.requiredInteger("code");
        Optional<Located<String>> name = fields.requiredText("name");
        Optional<Located<String>> description = fields.text("description", MAX_DESCRIPTION_LENGTH);
        Sender sender = sender(fields);
        Advice reconnect = fields.choice("reconnect", ADVICE, Advice.UNSTATED);
        List<NamedCode.Alias> aliases = aliases(fields);
        return code.flatMap(number -> name.map(constant -> new NamedCode(
                number,
                constant,
                description
                        .map(text -> oneLine(text.value()))
                        .filter(text -> !text.isEmpty())
                        .orElseGet(() -> sentence(constant.value())),
                sender,
                fields.flag("local"),
                reconnect,
                aliases,
                fields.textOrNull("reference"))));
    }

    private Sender sender(Fields fields) {
        return fields.choice("sender", builtIn ? BUILT_IN_SENDERS : SENDERS, Sender.EITHER);
    }

    private List<NamedCode.Alias> aliases(Fields fields) {
        List<NamedCode.Alias> aliases = new ArrayList<>();
        for (Mapping.Entry entry : fields.map("aliases")) {
            fields.asText("the alias for " + Quote.of(entry.key().value()), entry.value())
                    .ifPresent(alias -> aliases.add(new NamedCode.Alias(entry.key(), alias)));
        }
        return List.copyOf(aliases);
    }

    /** A description is one line of a log or a table, however the registry breaks it. */
    private static String oneLine(String text) {
        return String.join(" ", text.split("[\\s\\p{Z}\\p{Cc}]+", -1)).strip();
    }

    /** Stands in for a description: {@code SESSION_EXPIRED} reads "Session expired." */
    private static String sentence(String constant) {
        String words = constant.replace('_', ' ').toLowerCase(Locale.ROOT).strip();
        return words.isEmpty() ? constant : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static <T> Map<String, T> lowerCase(List<T> constants, Function<T, String> name) {
        Map<String, T> choices = new LinkedHashMap<>();
        for (T constant : constants) {
            choices.put(name.apply(constant).toLowerCase(Locale.ROOT), constant);
        }
        return choices;
    }
}
