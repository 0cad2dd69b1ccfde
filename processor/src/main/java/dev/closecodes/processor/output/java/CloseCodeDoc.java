package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import dev.closecodes.processor.model.Deprecation;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.PlatformMember;
import dev.closecodes.processor.model.RangeConduct;
import dev.closecodes.processor.model.Registry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says in Javadoc what the registry knows of each code. */
final class CloseCodeDoc {

    private final Registry registry;
    private final Target target;

    /** Links to the names of each code, by the id of the platform and by number. */
    private final Map<String, Map<Integer, List<String>>> links = new HashMap<>();

    CloseCodeDoc(Registry registry, Target target) {
        this.registry = registry;
        this.target = target;
        for (Platform platform : registry.platforms()) {
            String type = target.platform(platform).simpleName();
            Map<Integer, List<String>> ofPlatform = new HashMap<>();
            for (PlatformMember member : registry.members(platform)) {
                ofPlatform
                        .computeIfAbsent(member.code(), code -> new ArrayList<>())
                        .add("{@link " + type + "#" + member.constant() + "}");
            }
            links.put(platform.id(), ofPlatform);
        }
    }

    CodeBlock ofType() {
        String source = registry.file()
                .map(file -> "The close codes of " + Doc.code(file)
                        + (registry.files().size() > 1 ? ", of what it extends," : "")
                        + " and those of the WebSocket protocol.")
                .orElse("The close codes of the WebSocket protocol.");
        Doc doc = Doc.of(source)
                .paragraph("Any other number is carried by what {@link #of(int)} gives, so that none is lost.");
        if (!registry.reserved().isEmpty()) {
            doc.paragraph("Never to be used: "
                    + registry.reserved().stream()
                            .map(entry -> entry.value().toString())
                            .distinct()
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return doc.build();
    }

    CodeBlock ofConstant(NamedCode code) {
        Doc doc = Doc.of(code.number() + ": " + Doc.text(code.description())).paragraph(facts(code));
        if (!code.reasons().isEmpty()) {
            doc.paragraph("Reasons: "
                    + code.reasons().stream()
                            .map(reason -> "{@link " + target.closeReasonKey().simpleName() + "#"
                                    + reason.constant(code) + "}")
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        List<String> rows = new ArrayList<>();
        for (Platform platform : registry.platforms()) {
            List<String> names =
                    Objects.requireNonNull(links.get(platform.id())).getOrDefault(code.number(), List.of());
            if (!names.isEmpty()) {
                rows.add("  <tr><th>" + Doc.text(platform.title()) + "</th><td>" + String.join(", ", names)
                        + "</td></tr>");
            }
        }
        if (!rows.isEmpty()) {
            rows.add(0, "<table>");
            rows.add(1, "  <caption>Names of " + code.number() + "</caption>");
            rows.add("</table>");
            doc.block(rows);
        }
        if (code.since() != null) {
            doc.since(Doc.text(code.since()));
        }
        Deprecation deprecated = code.deprecated();
        return deprecated == null
                ? doc.build()
                : doc.deprecated(deprecation(deprecated, "")).build();
    }

    /** What a number without a name has from its range. */
    static String ofRange(RangeConduct range) {
        String advice = range.conduct()
                .reconnect()
                .map(stated -> ", reconnect: " + word(stated.value()))
                .orElse("");
        String sender = range.conduct()
                .sender()
                .map(stated -> ", sender: " + word(stated.value()))
                .orElse("");
        return range.codes().value() + advice + sender;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private String facts(NamedCode code) {
        String who = code.local()
                ? "Never sent: it only reports what happened"
                : switch (code.sender()) {
                    case SERVER -> "Sent by the server";
                    case CLIENT -> "Sent by the client";
                    case EITHER -> "Sent by either end";
                    case NOBODY -> "Not for the wire";
                };
        return who + "; reconnect: " + word(code.reconnect()) + "." + origin(code);
    }

    private String origin(NamedCode code) {
        if (code.reference() != null) {
            return " Defined in " + Doc.text(code.reference()) + ".";
        }
        String file = code.code().place().file();
        return registry.file().filter(file::equals).isPresent() ? "" : " Defined in " + Doc.code(file) + ".";
    }

    /**
     * Why not to use a code, and what instead.
     *
     * @param type where the replacement is found; empty for the type itself
     */
    static String deprecation(Deprecation deprecated, String type) {
        List<String> sentences = new ArrayList<>();
        if (deprecated.since() != null) {
            sentences.add("Since " + Doc.text(deprecated.since()) + ".");
        }
        if (deprecated.reason() != null) {
            sentences.add(Doc.sentence(deprecated.reason()));
        }
        if (deprecated.replacement() != null) {
            sentences.add("Use {@link " + type + "#" + deprecated.replacement().value() + "}.");
        }
        return sentences.isEmpty() ? "By the registry." : String.join(" ", sentences);
    }
}
