package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.model.Alias;
import dev.closecodes.processor.model.Aliases;
import dev.closecodes.processor.model.CloseFrame;
import dev.closecodes.processor.model.CodeKey;
import dev.closecodes.processor.model.EntryKind;
import dev.closecodes.processor.model.Iana;
import dev.closecodes.processor.model.KeyValues;
import dev.closecodes.processor.model.Reconnect;
import dev.closecodes.processor.model.Sender;
import dev.closecodes.processor.yaml.YamlNode;
import dev.closecodes.processor.yaml.YamlNode.Mapping;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the entry of a code, and the values of a range of codes. */
final class CodeReader {

    static final int MAX_VERSION_LENGTH = 100;

    static final Sender[] SENDERS = {Sender.SERVER, Sender.CLIENT, Sender.EITHER};

    private final boolean builtIn;
    private final Problems problems;
    private final Values values;
    private final BuiltInNames protocol = new BuiltInNames(Spec.PROTOCOL);

    CodeReader(boolean builtIn, Problems problems) {
        this.builtIn = builtIn;
        this.problems = problems;
        this.values = new Values(problems);
    }

    /** Reads an item of {@code codes}; null if its number or its name is missing, which is reported. */
    @Nullable
    CodeEntry read(YamlNode item) {
        List<CodeKey<?>> known = CodeKey.of(builtIn ? EntryKind.BUILT_IN : EntryKind.CODE);
        Fields fields = Fields.of(item, "a code", known, problems);
        if (fields == null) {
            return null;
        }
        Located<Integer> code = fields.requiredCode(CodeKey.NUMBER);
        Located<String> name =
                fields.requiredName(CodeKey.NAME, "a name such as SESSION_EXPIRED", nameHint(code, fields));
        KeyValues keyValues = keyValues(fields);
        Map<CodeKey<?>, Place> keys = new LinkedHashMap<>();
        for (CodeKey<?> key : known) {
            Place place = fields.placeOf(key);
            if (place != null) {
                keys.put(key, place);
            }
        }
        return code == null || name == null ? null : new CodeEntry(code, name, keyValues, keys);
    }

    /** Returns the end of the message about a missing name: the name that the protocol has for the number, if any. */
    private String nameHint(@Nullable Located<Integer> code, Fields fields) {
        String name = code == null || fields.has(CodeKey.NAME) ? null : protocol.find(code.value());
        return name == null ? "" : "; add `" + CodeKey.NAME + ": " + name + "` to change that code of the protocol";
    }

    /** Reads all keys of a code or a range, except those that identify it. */
    KeyValues keyValues(Fields fields) {
        KeyValues keyValues = new KeyValues();
        keyValues.put(CodeKey.DESCRIPTION, OneLine.of(fields.text(CodeKey.DESCRIPTION, OneLine.MAX_LENGTH)));
        keyValues.put(CodeKey.MESSAGE, message(fields));
        keyValues.put(CodeKey.SENDER, fields.choice(CodeKey.SENDER, builtIn ? Sender.values() : SENDERS));
        keyValues.put(CodeKey.RECONNECT, fields.choice(CodeKey.RECONNECT, Reconnect.values()));
        keyValues.put(CodeKey.ALIASES, aliases(fields));
        keyValues.put(CodeKey.SINCE, fields.text(CodeKey.SINCE, MAX_VERSION_LENGTH));
        keyValues.put(CodeKey.DEPRECATED, DeprecationReader.read(fields));
        keyValues.put(CodeKey.LOCAL, fields.flag(CodeKey.LOCAL));
        keyValues.put(CodeKey.REASONS, new ReasonsReader(values, problems).read(fields));
        keyValues.put(CodeKey.IANA, fields.choice(CodeKey.IANA, Iana.values()));
        keyValues.put(CodeKey.ALLOW, allow(fields));
        keyValues.put(CodeKey.REFERENCE, fields.text(CodeKey.REFERENCE));
        return keyValues;
    }

    /** Reads the message, which is sent exactly as it is written. An empty one replaces an inherited one. */
    private @Nullable Located<String> message(Fields fields) {
        Located<String> message = fields.exactText(CodeKey.MESSAGE);
        if (message == null) {
            return null;
        }
        int bytes = message.value().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > CloseFrame.MAX_MESSAGE_BYTES) {
            problems.add(
                    ProblemId.CC022,
                    message.place(),
                    "`" + CodeKey.MESSAGE + "` has " + bytes + " bytes in UTF-8, but a Close frame can have at most "
                            + CloseFrame.MAX_MESSAGE_BYTES + "; shorten it");
            return null;
        }
        if (!OneLine.isOneLine(message.value())) {
            problems.add(
                    ProblemId.CC006,
                    message.place(),
                    "`" + CodeKey.MESSAGE + "` has a line break or another control character, but must be one line;"
                            + " remove it (in double quotes, `\\n` is a line break)");
            return null;
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(message.value())) {
            problems.add(
                    ProblemId.CC006,
                    message.place(),
                    "`" + CodeKey.MESSAGE + "` has an unpaired surrogate, which UTF-8 cannot encode; remove it");
            return null;
        }
        return message;
    }

    /** Reads the ids of the warnings that must not be reported for the code. */
    private @Nullable Located<List<ProblemId>> allow(Fields fields) {
        List<ProblemId> ids = new ArrayList<>();
        for (Located<ProblemId> id :
                fields.choices(CodeKey.ALLOW, ProblemId.warnings().toArray(new ProblemId[0]))) {
            ids.add(id.value());
        }
        Place place = fields.placeOf(CodeKey.ALLOW);
        return place == null ? null : new Located<>(List.copyOf(ids), place);
    }

    private @Nullable Located<Aliases> aliases(Fields fields) {
        List<Alias> aliases = new ArrayList<>();
        for (Mapping.Entry entry : fields.map(CodeKey.ALIASES)) {
            String name = "the alias for " + Quote.of(entry.key().value());
            Located<String> alias = values.name(name, entry.value(), "a name in the style of the platform");
            if (alias != null) {
                aliases.add(new Alias(entry.key(), alias));
            }
        }
        Place place = fields.placeOf(CodeKey.ALIASES);
        return place == null ? null : new Located<>(new Aliases(aliases), place);
    }
}
