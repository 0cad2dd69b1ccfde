package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import dev.closecodes.processor.model.Deprecation;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.Platform.PrivateCodes;
import dev.closecodes.processor.model.Platform.ReasonLimit;
import dev.closecodes.processor.model.PlatformMember;
import dev.closecodes.processor.model.PlatformName;
import dev.closecodes.processor.model.Registry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Says in Javadoc what is known of a platform and of each name on it. */
final class PlatformDoc {

    private final Platform platform;
    private final Target target;
    private final String title;
    private final Map<Integer, NamedCode> codes = new HashMap<>();

    PlatformDoc(Registry registry, Platform platform, Target target) {
        this.platform = platform;
        this.target = target;
        this.title = Doc.text(platform.title());
        for (NamedCode code : registry.codes()) {
            codes.put(code.number(), code);
        }
    }

    CodeBlock ofType() {
        Doc doc = Doc.of("The close codes as " + title + " spells them: " + Doc.code(platform.type()) + " in "
                + Doc.text(platform.language()) + ", with numbers of type " + Doc.code(platform.rawType())
                + ".");
        for (String sentence : List.of(privateCodes(platform.privateCodes()), messages(platform.reasons()), wire())) {
            if (!sentence.isEmpty()) {
                doc.paragraph(sentence);
            }
        }
        return doc.paragraph("Source: " + Doc.text(platform.source()) + ".").build();
    }

    CodeBlock ofConstant(PlatformMember member) {
        PlatformName builtIn = member.builtIn().orElse(null);
        String origin = builtIn == null ? " A name of this registry." : since(builtIn);
        Doc doc = Doc.of(member.code() + ": " + meaning(member.code(), builtIn) + origin);
        if (builtIn != null && !builtIn.isCurrent()) {
            doc.deprecated(deprecation(builtIn));
        }
        Deprecation ofCode = member.deprecatedCode().orElse(null);
        if (ofCode != null) {
            doc.deprecated(CloseCodeDoc.deprecation(ofCode, target.closeCode().simpleName()));
        }
        return doc.build();
    }

    private String meaning(int number, @Nullable PlatformName builtIn) {
        if (builtIn != null && builtIn.sentinel() != null) {
            return "not a close code. " + Doc.text(builtIn.sentinel());
        }
        NamedCode code = codes.get(number);
        return code == null
                ? "a code of " + title + " itself."
                : "{@link " + target.closeCode().simpleName() + "#" + code.constant() + "}.";
    }

    CodeBlock ofByCode(String parameter) {
        String choice = "the constant with this number, or null if there is none";
        return Doc.of("Finds the name of a number.")
                .param(parameter, "any number")
                .returns(hasOldNames() ? choice + "; a deprecated one only where there is no other" : choice)
                .build();
    }

    private boolean hasOldNames() {
        for (PlatformName name : platform.names()) {
            if (!name.isCurrent()) {
                return true;
            }
        }
        return false;
    }

    /** Empty where nothing is known, like the sentences that follow. */
    private static String privateCodes(PrivateCodes codes) {
        String other = codes.expressionFor(4001);
        if (codes.support() == PrivateCodes.Support.NONE) {
            return "It has no way to express any other code.";
        }
        if (other == null) {
            return "";
        }
        String note = codes.note() == null ? "" : " " + Doc.text(codes.note());
        return "Any other code is written " + Doc.code(other) + "." + note;
    }

    private static String messages(ReasonLimit reasons) {
        Integer limit = reasons.maxBytes();
        if (limit != null && limit == 0) {
            return "It cannot send a message with the code.";
        }
        if (reasons.overLimit() == null) {
            return limit == null ? "" : "A message may have " + limit + " bytes at most.";
        }
        String bytes = limit == null ? "" : " over " + limit + " bytes";
        return switch (reasons.overLimit()) {
            case THROW -> "A message" + bytes + " is refused with an exception.";
            case TRUNCATE -> "A message" + bytes + " is cut.";
            case UNCHECKED -> "The length of a message is not checked.";
        };
    }

    private String wire() {
        if (platform.receives().isEmpty() && platform.sends().isEmpty()) {
            return "";
        }
        return "It accepts " + list(platform.receives()) + " from a peer and lets " + list(platform.sends())
                + " through to the wire, whether or not the protocol allows them.";
    }

    private static String list(List<Interval> intervals) {
        StringJoiner list = new StringJoiner(", ").setEmptyValue("unknown codes");
        for (Interval interval : intervals) {
            list.add(interval.toString());
        }
        return list.toString();
    }

    private String since(PlatformName name) {
        return name.since() == null ? "" : " Since " + title + " " + Doc.text(name.since()) + ".";
    }

    private String deprecation(PlatformName name) {
        List<String> sentences = new ArrayList<>();
        Deprecation deprecated = name.deprecated();
        if (deprecated != null && deprecated.since() != null) {
            sentences.add("Since " + title + " " + Doc.text(deprecated.since()) + ".");
        }
        if (deprecated != null && deprecated.reason() != null) {
            sentences.add(Doc.text(deprecated.reason()));
        }
        if (deprecated != null && deprecated.replacement() != null) {
            sentences.add("Use {@link #" + Doc.text(deprecated.replacement().value()) + "}.");
        }
        if (name.removed() != null) {
            sentences.add("Removed in " + title + " " + Doc.text(name.removed()) + ".");
        }
        return sentences.isEmpty() ? "By " + title + "." : String.join(" ", sentences);
    }
}
