package dev.closecodes.processor.model;

import dev.closecodes.processor.model.Platform.PrivateCodes;
import dev.closecodes.processor.model.Platform.ReasonLimit;
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
        paragraphs.add(Prose.of("The close codes as " + platform.title() + " spells them: ")
                .code(platform.type())
                .text(" in " + platform.language() + ", with numbers of type ")
                .code(platform.rawType())
                .text("."));
        for (Prose fact : List.of(privateCodes(), reasonLimit(), wire())) {
            if (!fact.isEmpty()) {
                paragraphs.add(fact);
            }
        }
        paragraphs.add(Prose.of("Source: " + platform.source() + "."));
        return paragraphs;
    }

    private Prose privateCodes() {
        PrivateCodes codes = platform.privateCodes();
        String example = codes.expressionFor(EXAMPLE_CODE);
        if (codes.support() == PrivateCodes.Support.NONE) {
            return Prose.of(platform.title() + " cannot express any other code.");
        }
        if (example == null) {
            return Prose.of("");
        }
        return Prose.of("Any other code, such as " + EXAMPLE_CODE + ", is written ")
                .code(example)
                .text(codes.note() == null ? "." : ". " + codes.note());
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
                    case THROW -> " throws an exception if a reason text is " + tooLong + ".";
                    case TRUNCATE -> " cuts a reason text that is " + tooLong + ".";
                    case UNCHECKED -> " does not check the length of a reason text.";
                });
    }

    private Prose wire() {
        if (platform.receives().isEmpty() && platform.sends().isEmpty()) {
            return Prose.of("");
        }
        return Prose.of(platform.title() + " accepts " + list(platform.receives()) + " from a peer and sends "
                + list(platform.sends()) + ", whether or not the protocol allows these codes.");
    }

    private static String list(List<Interval> intervals) {
        StringJoiner list = new StringJoiner(", ").setEmptyValue("unknown codes");
        for (Interval interval : intervals) {
            list.add(interval.toString());
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
