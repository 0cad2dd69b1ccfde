package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.model.Advice;
import dev.closecodes.processor.model.Conduct;
import dev.closecodes.processor.model.Deprecation;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.ReasonKey;
import dev.closecodes.processor.model.Sender;
import dev.closecodes.processor.yaml.YamlNode;
import dev.closecodes.processor.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the entries of {@code codes}, and what ranges have in common with them. */
public final class CodeReader {

    public static final Set<String> KEYS = Fields.keys(
            "code",
            "name",
            "description",
            "sender",
            "reconnect",
            "aliases",
            "since",
            "deprecated",
            "local",
            "reasons",
            "iana",
            "override");
    public static final Set<String> DEPRECATED_KEYS = Fields.keys("since", "replacement", "reason");
    private static final Set<String> BUILT_IN_KEYS =
            Fields.keys("code", "name", "description", "sender", "local", "reconnect", "reference");

    public static final int MAX_DESCRIPTION_LENGTH = 1000;
    private static final int MAX_WORD_LENGTH = 100;

    public static final Map<String, Sender> SENDERS =
            Fields.choices(List.of(Sender.SERVER, Sender.CLIENT, Sender.EITHER));
    private static final Map<String, Sender> BUILT_IN_SENDERS = Fields.choices(List.of(Sender.values()));
    public static final Map<String, Advice> ADVICE = Fields.choices(List.of(Advice.values()));
    public static final Map<String, Iana> IANA = Fields.choices(List.of(Iana.values()));

    /** How far IANA knows of a code. */
    public enum Iana {
        PENDING,
        REGISTERED
    }

    private final boolean builtIn;
    private final Problems problems;

    public CodeReader(boolean builtIn, Problems problems) {
        this.builtIn = builtIn;
        this.problems = problems;
    }

    public Optional<CodeEntry> read(YamlNode item) {
        Optional<Fields> fields = Fields.of(item, "a code", builtIn ? BUILT_IN_KEYS : KEYS, problems);
        return fields.isPresent() ? code(fields.get()) : Optional.empty();
    }

    private Optional<CodeEntry> code(Fields fields) {
        Optional<Located<Integer>> code = fields.requiredInteger("code");
        Optional<Located<String>> name = fields.requiredText("name");
        Optional<String> description =
                fields.text("description", MAX_DESCRIPTION_LENGTH).map(text -> oneLine(text.value()));
        Conduct conduct = conduct(fields);
        boolean local = fields.flag("local");
        List<NamedCode.Alias> aliases = aliases(fields);
        List<ReasonKey> reasons = reasons(fields);
        String since = word(fields, "since");
        Deprecation deprecated = fields.part("deprecated", DEPRECATED_KEYS)
                .map(CodeReader::deprecation)
                .orElse(null);
        boolean override = fields.flag("override");
        fields.choice("iana", IANA);
        return code.flatMap(number -> name.map(constant -> new CodeEntry(
                new NamedCode(
                        number,
                        constant,
                        description.filter(text -> !text.isEmpty()).orElseGet(() -> sentence(constant.value())),
                        conduct,
                        local,
                        aliases,
                        reasons,
                        since,
                        deprecated,
                        fields.textOrNull("reference")),
                override,
                fields.present())));
    }

    /** What a code or a range says of the two ends. */
    public Conduct conduct(Fields fields) {
        return new Conduct(
                fields.choice("sender", builtIn ? BUILT_IN_SENDERS : SENDERS), fields.choice("reconnect", ADVICE));
    }

    public static Deprecation deprecation(Fields fields) {
        return new Deprecation(
                word(fields, "since"),
                fields.text("replacement").orElse(null),
                fields.text("reason", MAX_DESCRIPTION_LENGTH)
                        .map(reason -> oneLine(reason.value()))
                        .orElse(null));
    }

    public static @Nullable String word(Fields fields, String key) {
        return fields.textOrNull(key, MAX_WORD_LENGTH);
    }

    private static List<NamedCode.Alias> aliases(Fields fields) {
        List<NamedCode.Alias> aliases = new ArrayList<>();
        for (Mapping.Entry entry : fields.map("aliases")) {
            fields.asText("the alias for " + Quote.of(entry.key().value()), entry.value())
                    .ifPresent(alias -> aliases.add(new NamedCode.Alias(entry.key(), alias)));
        }
        return List.copyOf(aliases);
    }

    private List<ReasonKey> reasons(Fields fields) {
        List<ReasonKey> reasons = new ArrayList<>();
        for (Mapping.Entry entry : fields.map("reasons")) {
            Located<String> key = entry.key();
            String name = "the description of " + Quote.of(key.value());
            Optional<Located<String>> description =
                    fields.asText(name, entry.value()).filter(text -> fields.fits(name, text, MAX_DESCRIPTION_LENGTH));
            if (!isReasonKey(key.value())) {
                refuseReason(key.place(), key.value());
            } else {
                description.ifPresent(text -> reasons.add(new ReasonKey(key, oneLine(text.value()))));
            }
        }
        return List.copyOf(reasons);
    }

    /** A key stands in a log and in the name of a constant, and fits into the 123 bytes of a reason. */
    private static boolean isReasonKey(String key) {
        return !key.isEmpty()
                && key.length() <= MAX_WORD_LENGTH
                && isLetterOrDigit(key.charAt(0))
                && key.charAt(key.length() - 1) != ' '
                && key.chars().allMatch(c -> isLetterOrDigit(c) || " ._:/-".indexOf(c) >= 0);
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private void refuseReason(Place place, String key) {
        problems.add(
                ProblemId.CC014,
                place,
                Quote.of(key)
                        + " cannot be the key of a reason: it starts with a letter or a digit of ASCII and goes on"
                        + " with these, inner spaces and . _ : / -, " + MAX_WORD_LENGTH + " characters at most");
    }

    /** A description is one line of a log or a table, however the registry breaks it. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean afterSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean isSpace = isSpace(unit);
            if (!isSpace) {
                line.append(afterSpace && !line.isEmpty() ? " " : "").append(unit);
            }
            afterSpace = isSpace;
        }
        return line.toString();
    }

    /** Every space, line end and control character; all of them are single units of UTF-16. */
    private static boolean isSpace(char unit) {
        int type = Character.getType(unit);
        return type == Character.SPACE_SEPARATOR
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.CONTROL;
    }

    /** Stands in for a description: {@code SESSION_EXPIRED} reads "Session expired." */
    private static String sentence(String constant) {
        String words = constant.replace('_', ' ').toLowerCase(Locale.ROOT).strip();
        return words.isEmpty() ? constant : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
