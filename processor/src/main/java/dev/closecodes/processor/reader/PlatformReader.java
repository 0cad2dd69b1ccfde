package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.Role;
import dev.closecodes.processor.yaml.YamlNode;
import dev.closecodes.processor.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a platform file. */
public final class PlatformReader {

    private static final String PLATFORM = "platform";
    private static final String TITLE = "title";
    private static final String LANGUAGE = "language";
    private static final String TYPE = "type";
    private static final String RAW_TYPE = "raw-type";
    private static final String ROLES = "roles";
    private static final String NAMING = "naming";
    private static final String PRIVATE_CODES = "private-codes";
    private static final String RECEIVES = "receives";
    private static final String RECEIVED_AS = "received-as";
    private static final String SENDS = "sends";
    private static final String SENT_AS = "sent-as";
    private static final String REPORTS = "reports";
    private static final String REASONS = "reasons";
    private static final String SOURCE = "source";
    private static final String NAMES = "names";

    static final List<String> KEYS = List.of(
            PLATFORM,
            TITLE,
            LANGUAGE,
            TYPE,
            RAW_TYPE,
            ROLES,
            NAMING,
            PRIVATE_CODES,
            RECEIVES,
            RECEIVED_AS,
            SENDS,
            SENT_AS,
            REPORTS,
            REASONS,
            SOURCE,
            NAMES);

    private static final int MAX_ID_LENGTH = 50;

    /** Not allowed as an id: its method would be {@code toString()}, which every Java object already has. */
    private static final String STRING = "string";

    private final Problems problems;

    public PlatformReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads a platform.
     *
     * @param file the name of the file in messages
     * @return the platform; null if the text is not a platform or has no valid id, which is reported
     */
    public @Nullable Platform read(String file, String text) {
        Optional<YamlNode> node = YamlReader.read(file, text, problems);
        if (node.isEmpty() || isRegistry(node.get())) {
            return null;
        }
        Fields fields = Fields.of(node.get(), "a platform", KEYS, problems);
        return fields == null ? null : platform(fields);
    }

    /** Returns a built-in platform; null if there is none with the id. */
    public @Nullable Platform builtIn(String id) {
        String text = Spec.platform(id);
        return text == null ? null : read("built-in platform " + id, text);
    }

    private boolean isRegistry(YamlNode node) {
        boolean isRegistry = node instanceof YamlNode.Mapping map && map.has("codes") && !map.has(PLATFORM);
        if (isRegistry) {
            problems.add(
                    ProblemId.CC006,
                    node.place(),
                    "this is a registry, not the file of a platform; list it under `extends` of another registry");
        }
        return isRegistry;
    }

    /** Reads all keys even without an id, so that all mistakes are reported. */
    private @Nullable Platform platform(Fields fields) {
        String id = id(fields);
        PlatformFactsReader facts = new PlatformFactsReader(problems);
        if (!fields.list(NAMES).isEmpty()) {
            fields.require(TYPE);
        }
        Platform platform = new Platform(
                id == null ? "" : id,
                required(fields, TITLE),
                required(fields, LANGUAGE),
                fields.plainText(TYPE, OneLine.MAX_LENGTH),
                required(fields, RAW_TYPE),
                roles(fields),
                facts.naming(fields.part(NAMING, PlatformFactsReader.NAMING_KEYS)),
                facts.privateCodes(fields.part(PRIVATE_CODES, PlatformFactsReader.PRIVATE_KEYS)),
                new PlatformCodesReader(fields, RECEIVES, RECEIVED_AS, problems).read(),
                new PlatformCodesReader(fields, SENDS, SENT_AS, problems).read(),
                new PlatformReportsReader(problems).read(fields.part(REPORTS, PlatformReportsReader.KEYS)),
                facts.reasonLimit(fields.part(REASONS, PlatformFactsReader.REASON_KEYS)),
                required(fields, SOURCE),
                new PlatformNamesReader(problems).read(fields.list(NAMES)));
        return id == null ? null : platform;
    }

    private @Nullable String id(Fields fields) {
        Located<String> id = fields.requiredName(PLATFORM, "an id such as apple-network");
        if (id == null) {
            return null;
        }
        if (id.value().equals(STRING)) {
            problems.add(
                    ProblemId.CC014,
                    id.place(),
                    "the id " + Quote.of(STRING)
                            + " would give `CloseCode` a second method `toString()`; choose another id");
        }
        if (!isId(id.value())) {
            problems.add(
                    ProblemId.CC014,
                    id.place(),
                    "the id " + Quote.of(id.value()) + " cannot start the name of a type; an id starts with a-z,"
                            + " followed by a-z, 0-9 and single -, at most " + MAX_ID_LENGTH + " characters");
            return null;
        }
        return id.value();
    }

    private static boolean isId(String text) {
        boolean isId = text.length() <= MAX_ID_LENGTH && text.charAt(0) >= 'a' && text.charAt(0) <= 'z';
        for (int i = 1; i < text.length() && isId; i++) {
            char c = text.charAt(i);
            isId = (c >= 'a' && c <= 'z')
                    || (c >= '0' && c <= '9')
                    || (c == '-' && text.charAt(i - 1) != '-' && i + 1 < text.length());
        }
        return isId;
    }

    /** Returns the endpoints that the platform can be: both if the key is missing. */
    private List<Role> roles(Fields fields) {
        if (!fields.has(ROLES)) {
            return List.of(Role.values());
        }
        fields.refuseEmptyList(ROLES);
        List<Role> roles = new ArrayList<>();
        for (Located<Role> role : fields.choices(ROLES, Role.values())) {
            if (roles.contains(role.value())) {
                problems.add(
                        ProblemId.CC007,
                        role.place(),
                        Quote.of(role.value().toString()) + " is here a second time; remove it");
            } else {
                roles.add(role.value());
            }
        }
        return List.copyOf(roles);
    }

    /** Reads a required text. If it is missing, which is reported, the result is never used. */
    private static String required(Fields fields, String key) {
        Located<String> text = OneLine.of(fields.requiredText(key, OneLine.MAX_LENGTH));
        return text == null ? key : text.value();
    }
}
