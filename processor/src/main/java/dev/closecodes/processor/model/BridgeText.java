package dev.closecodes.processor.model;

import dev.closecodes.processor.model.Reports.Report;
import java.util.ArrayList;
import java.util.List;

/** Describes what becomes of codes that a library sends and reports, in sentences for people. */
public final class BridgeText {

    /** What some libraries report if a Close frame has no code. */
    private static final int NO_CODE = -1;

    private final Platform platform;
    private final PlatformText text;
    private final CodeSet replaced;

    public BridgeText(Registry registry, Platform platform) {
        this.platform = platform;
        this.text = new PlatformText(registry, platform);
        this.replaced = replaced(registry.wireRules(), platform);
    }

    /** Returns the codes that the protocol allows on this platform, but that the platform does not send. */
    private static CodeSet replaced(WireRules rules, Platform platform) {
        CodeSet codes = new CodeSet();
        if (!platform.sends().isKnown()) {
            return codes;
        }
        for (Interval interval : rules.sendable().intervals()) {
            for (int code = interval.first(); code <= interval.last(); code++) {
                codes.set(
                        code,
                        isAllowed(rules, platform, code) && !platform.sends().passesOn(code));
            }
        }
        return codes;
    }

    private static boolean isAllowed(WireRules rules, Platform platform, int code) {
        for (Role role : platform.roles()) {
            if (rules.isSendableBy(code, role)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the codes that must be replaced although the protocol allows them. */
    public CodeSet replaced() {
        return replaced;
    }

    /** Returns a paragraph for each fact that is known. */
    public List<Prose> paragraphs() {
        List<Prose> paragraphs = new ArrayList<>();
        if (!replaced.isEmpty()) {
            paragraphs.add(Prose.of(platform.title() + " cannot send " + replaced + ". Such a code becomes 1011, with"
                    + " the code and the text as the new text."));
        }
        for (Prose fact : List.of(text.receives(), text.reports())) {
            if (!fact.isEmpty()) {
                paragraphs.add(fact);
            }
        }
        Report noStatus = platform.reports().noStatus();
        if (noStatus != null && Integer.valueOf(NO_CODE).equals(noStatus.number())) {
            paragraphs.add(Prose.of("The bridge changes " + NO_CODE + " to " + CloseFrame.NO_STATUS + "."));
        }
        paragraphs.add(Prose.of("These facts are from " + platform.source() + "."));
        return paragraphs;
    }
}
