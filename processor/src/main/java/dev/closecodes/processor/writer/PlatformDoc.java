package dev.closecodes.processor.writer;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in Javadoc what is known of a platform and of each name on it. */
final class PlatformDoc {

    private final Platform platform;
    private final Target target;
    private final String title;
    private final Map<Integer, NamedCode> codes;

    PlatformDoc(Registry registry, Platform platform, Target target) {
        this.platform = platform;
        this.target = target;
        this.title = Doc.text(platform.title());
        this.codes = registry.codes().stream().collect(Collectors.toMap(NamedCode::number, Function.identity()));
    }

    CodeBlock ofType() {
        Doc doc = Doc.of("The close codes as " + title + " spells them: " + Doc.code(platform.type()) + " in "
                + Doc.text(platform.language()) + ", with numbers of type " + Doc.code(platform.rawType())
                + ".");
        privateCodes(platform.privateCodes()).ifPresent(doc::paragraph);
        messages(platform.reasons()).ifPresent(doc::paragraph);
        wire().ifPresent(doc::paragraph);
        return doc.paragraph("Source: " + Doc.text(platform.source()) + ".").build();
    }

    CodeBlock ofConstant(PlatformMember member) {
        NamedCode code = codes.get(member.code());
        Optional<String> sentinel = member.builtIn().map(PlatformName::sentinel);
        String meaning = sentinel.map(text -> "not a close code. " + Doc.text(text))
                .orElse(
                        code == null
                                ? "a code of " + title + " itself."
                                : "{@link " + target.closeCode().simpleName() + "#" + code.constant() + "}.");
        String origin = member.builtIn().isPresent() ? since(member) : " A name of this registry.";
        Doc doc = Doc.of(member.code() + ": " + meaning + origin);
        member.builtIn().filter(name -> !name.isCurrent()).ifPresent(name -> doc.deprecated(deprecation(name)));
        member.deprecatedCode()
                .map(deprecated ->
                        CloseCodeDoc.deprecation(deprecated, target.closeCode().simpleName()))
                .ifPresent(doc::deprecated);
        return doc.build();
    }

    CodeBlock ofByCode(String parameter) {
        String choice = "the constant with this number, or null if there is none";
        return Doc.of("Finds the name of a number.")
                .param(parameter, "any number")
                .returns(
                        platform.names().stream().allMatch(PlatformName::isCurrent)
                                ? choice
                                : choice + "; a deprecated one only where there is no other")
                .build();
    }

    private Optional<String> privateCodes(PrivateCodes codes) {
        String other = codes.expressionFor(4001);
        if (codes.support() == PrivateCodes.Support.NONE) {
            return Optional.of("It has no way to express any other code.");
        }
        return Optional.ofNullable(other)
                .map(expression -> "Any other code is written " + Doc.code(expression) + "."
                        + (codes.note() == null ? "" : " " + Doc.text(codes.note())));
    }

    private Optional<String> messages(ReasonLimit reasons) {
        Integer limit = reasons.maxBytes();
        if (limit != null && limit == 0) {
            return Optional.of("It cannot send a message with the code.");
        }
        String bytes = limit == null ? "" : " over " + limit + " bytes";
        return Optional.ofNullable(reasons.overLimit())
                .map(what -> switch (what) {
                    case THROW -> "A message" + bytes + " is refused with an exception.";
                    case TRUNCATE -> "A message" + bytes + " is cut.";
                    case UNCHECKED -> "The length of a message is not checked.";
                })
                .or(() -> Optional.ofNullable(limit).map(max -> "A message may have " + max + " bytes at most."));
    }

    private Optional<String> wire() {
        if (platform.receives().isEmpty() && platform.sends().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("It accepts " + list(platform.receives()) + " from a peer and lets " + list(platform.sends())
                + " through to the wire, whether or not the protocol allows them.");
    }

    private static String list(List<Interval> intervals) {
        return intervals.isEmpty()
                ? "unknown codes"
                : intervals.stream().map(Interval::toString).collect(Collectors.joining(", "));
    }

    private String since(PlatformMember member) {
        return member.builtIn()
                .map(PlatformName::since)
                .map(version -> " Since " + title + " " + Doc.text(version) + ".")
                .orElse("");
    }

    private String deprecation(PlatformName name) {
        List<String> sentences = new ArrayList<>();
        Optional<Deprecation> deprecated = Optional.ofNullable(name.deprecated());
        deprecated
                .map(Deprecation::since)
                .ifPresent(version -> sentences.add("Since " + title + " " + Doc.text(version) + "."));
        deprecated.map(Deprecation::reason).ifPresent(reason -> sentences.add(Doc.text(reason)));
        deprecated
                .map(Deprecation::replacement)
                .ifPresent(other -> sentences.add("Use {@link #" + Doc.text(other.value()) + "}."));
        Optional.ofNullable(name.removed())
                .ifPresent(version -> sentences.add("Removed in " + title + " " + Doc.text(version) + "."));
        return sentences.isEmpty() ? "By " + title + "." : String.join(" ", sentences);
    }
}
