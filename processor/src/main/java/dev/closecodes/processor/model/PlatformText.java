package dev.closecodes.processor.model;

import dev.closecodes.processor.model.CodeHandling.Rewrite;
import dev.closecodes.processor.model.Platform.PrivateCodes;
import dev.closecodes.processor.model.Platform.ReasonLimit;
import dev.closecodes.processor.model.Reports.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Describes a platform and its names in sentences for people. */
public final class PlatformText {

    /** A code for examples, as one without a name on the platform. */
    private static final int EXAMPLE_CODE = 4001;

    private final Registry registry;
    private final Platform platform;

    public PlatformText(Registry registry, Platform platform) {
        this.registry = registry;
        this.platform = platform;
    }

    /** Returns a paragraph about the type of the codes, and then a paragraph for each known fact. */
    public List<Prose> ofPlatform() {
        List<Prose> paragraphs = new ArrayList<>();
        paragraphs.add(types());
        for (Prose fact : List.of(privateCodes(), reasonLimit(), wire(), reports())) {
            if (!fact.isEmpty()) {
                paragraphs.add(fact);
            }
        }
        paragraphs.add(Prose.of("Source: " + platform.source() + "."));
        return paragraphs;
    }

    private Prose types() {
        String type = platform.type();
        Prose prose = type == null
                ? Prose.of(platform.title() + " has no names for close codes, only numbers of type ")
                        .code(platform.rawType())
                        .text(" in " + platform.language() + ".")
                : Prose.of("The close codes as " + platform.title() + " spells them: ")
                        .code(type)
                        .text(" in " + platform.language() + ", with numbers of type ")
                        .code(platform.rawType())
                        .text(".");
        List<Role> roles = platform.roles();
        return roles.size() == 1 ? prose.text(" It can only be a " + roles.get(0) + ".") : prose;
    }

    private Prose privateCodes() {
        PrivateCodes codes = platform.privateCodes();
        String example = codes.expressionFor(EXAMPLE_CODE);
        if (codes.support() == PrivateCodes.Support.NONE) {
            return withNote(Prose.of(platform.title() + " cannot express any other code."), codes.note());
        }
        if (example == null) {
            return Prose.of("");
        }
        return withNote(
                Prose.of((platform.names().isEmpty() ? "A code" : "Any other code") + ", such as " + EXAMPLE_CODE
                                + ", is written ")
                        .code(example)
                        .text("."),
                codes.note());
    }

    private static Prose withNote(Prose prose, @Nullable String note) {
        return note == null ? prose : prose.text(" " + note);
    }

    private Prose reasonLimit() {
        ReasonLimit limit = platform.reasons();
        Integer bytes = limit.maxBytes();
        if (bytes != null && bytes == 0) {
            return Prose.of(platform.title() + " cannot send a reason text with the code.");
        }
        if (limit.overLimit() == null) {
            return Prose.of(bytes == null ? "" : "A reason text can have at most " + bytes + " bytes.");
        }
        String tooLong = bytes == null ? "too long" : "longer than " + bytes + " bytes";
        return Prose.of(platform.title()
                + switch (limit.overLimit()) {
                    case THROW -> " rejects a reason text that is " + tooLong + ".";
                    case TRUNCATE -> " cuts a reason text that is " + tooLong + ".";
                    case UNCHECKED -> " does not check the length of a reason text.";
                });
    }

    private Prose wire() {
        Prose wire = receives().then(sends());
        return wire.isEmpty() ? wire : wire.text(" This does not depend on what the protocol allows.");
    }

    /** Returns which codes of a peer a program sees; empty if it is not known. */
    Prose receives() {
        CodeHandling receives = platform.receives();
        StringJoiner sentences = new StringJoiner(" ");
        if (!receives.unchanged().isEmpty()) {
            sentences.add("A program sees " + list(receives.unchanged()) + " if a peer sends them.");
        }
        for (Rewrite rewrite : receives.rewrites()) {
            sentences.add("Instead of " + list(rewrite.codes()) + ", it sees " + rewrite.as() + ".");
        }
        if (receives.isKnown() && !receives.refusesNone()) {
            sentences.add(platform.title() + " refuses all other codes of a peer.");
        }
        return Prose.of(sentences.toString());
    }

    private Prose sends() {
        CodeHandling sends = platform.sends();
        StringJoiner sentences = new StringJoiner(" ");
        if (!sends.unchanged().isEmpty()) {
            sentences.add(platform.title() + " can send " + list(sends.unchanged()) + ".");
        }
        for (Rewrite rewrite : sends.rewrites()) {
            String sent = rewrite.as() == CloseFrame.NO_STATUS
                    ? "a Close frame without a code"
                    : String.valueOf(rewrite.as());
            sentences.add("Instead of " + list(rewrite.codes()) + ", it sends " + sent + ".");
        }
        if (sends.isKnown() && !sends.refusesNone()) {
            sentences.add("It does not send any other code.");
        }
        return Prose.of(sentences.toString());
    }

    /** Returns what a program sees if there is no code; empty if it is not known. */
    Prose reports() {
        Reports reports = platform.reports();
        return report("If " + platform.title() + " refuses the code of a peer", reports.refused())
                .then(report("If a Close frame has no code", reports.noStatus()))
                .then(report("If the connection ends without a Close frame", reports.connectionLost()));
    }

    private static Prose report(String event, @Nullable Report report) {
        if (report == null) {
            return Prose.of("");
        }
        return report.text() == null
                ? Prose.of(event + ", a program sees " + report.number() + ".")
                : Prose.of(event + ", a program sees no code. ").sentence(report.text());
    }

    private static String list(List<Interval> intervals) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < intervals.size(); i++) {
            String separator = i == 0 ? "" : i == intervals.size() - 1 ? " and " : ", ";
            list.append(separator).append(intervals.get(i));
        }
        return list.toString();
    }

    /** Returns the meaning of a name on the platform. */
    public Prose ofName(PlatformMember member) {
        Prose prose = Prose.of(member.code() + ": ");
        PlatformName builtIn = member.builtIn();
        NamedCode code = registry.find(member.code());
        if (builtIn != null && builtIn.sentinel() != null) {
            prose.text("not a close code. " + builtIn.sentinel());
        } else if (code != null) {
            prose.closeCode(code.constant()).text(".");
        } else {
            prose.text("a code of " + platform.title() + " itself.");
        }
        if (builtIn == null) {
            return prose.text(" The name is from this registry.");
        }
        return builtIn.since() == null ? prose : prose.text(" Since " + platform.title() + " " + builtIn.since() + ".");
    }

    /** Returns why a name must not be used any more, and what to use instead; null if the name is not deprecated. */
    public @Nullable Prose ofDeprecation(PlatformMember member) {
        PlatformName builtIn = member.builtIn();
        if (builtIn != null && !builtIn.isCurrent()) {
            return ofDeprecation(builtIn);
        }
        NamedCode code = member.named();
        return code == null || code.deprecated() == null ? null : CodeText.ofDeprecation(code.deprecated());
    }

    private Prose ofDeprecation(PlatformName name) {
        Prose prose = Prose.of("");
        Deprecation deprecated = name.deprecated();
        if (deprecated != null) {
            prose.then(CodeText.ofDeprecation(deprecated, platform.title() + " "));
            if (deprecated.replacement() != null) {
                prose.then(Prose.of("Use ")
                        .platformName(deprecated.replacement().value())
                        .text("."));
            }
        }
        if (name.removed() != null) {
            prose.then(Prose.of("Removed in " + platform.title() + " " + name.removed() + "."));
        }
        return prose.isEmpty() ? Prose.of("Deprecated by " + platform.title() + ".") : prose;
    }
}
