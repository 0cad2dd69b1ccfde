package dev.closecodes.processor.output.markdown;

import dev.closecodes.processor.model.CodeText;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Prose;
import dev.closecodes.processor.model.RangeRule;
import dev.closecodes.processor.model.ReasonKey;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.output.GeneratedFile;
import dev.closecodes.processor.output.Output;
import java.util.ArrayList;
import java.util.List;

/**
 * The close codes of a registry as a page of Markdown: a table of all codes, a list of ranges, a table of the names on
 * platforms, and a table of the fixed reason texts.
 */
public final class CloseCodesPage implements Output {

    private static final String NAME = "close-codes.md";

    @Override
    public List<GeneratedFile> write(Registry registry) {
        Page page = new Page("Close codes");
        page.paragraph(Markdown.of(CodeText.ofRegistry(registry)));
        addCodes(page, registry);
        addRanges(page, registry);
        addPlatforms(page, registry);
        addReasons(page, registry);
        return List.of(new GeneratedFile(GeneratedFile.Kind.RESOURCE, NAME, page.toString()));
    }

    private static void addCodes(Page page, Registry registry) {
        page.table(List.of("Code", "Name", "Meaning", "Sent by", "What a client does next", "Reason text"));
        for (NamedCode code : registry.codes()) {
            page.row(List.of(
                    String.valueOf(code.number()),
                    Markdown.code(code.constant()),
                    Markdown.text(code.description()) + history(code),
                    Markdown.text(CodeText.senders(code)),
                    Markdown.text(code.reconnect().advice()),
                    Markdown.text(code.message())));
        }
    }

    private static String history(NamedCode code) {
        String since = code.since() == null ? "" : " " + Markdown.text("Since " + code.since() + ".");
        return code.deprecated() == null
                ? since
                : since + " **Deprecated.** " + Markdown.of(CodeText.ofDeprecation(code.deprecated()));
    }

    private static void addRanges(Page page, Registry registry) {
        List<Prose> facts = new ArrayList<>();
        for (RangeRule range : registry.ranges()) {
            facts.add(CodeText.ofRange(range));
        }
        Prose reserved = CodeText.ofReserved(registry);
        if (facts.isEmpty() && reserved.isEmpty()) {
            return;
        }
        page.heading("Numbers without a name");
        for (Prose fact : facts) {
            page.item(Markdown.of(fact));
        }
        if (!reserved.isEmpty()) {
            page.item(Markdown.of(reserved));
        }
    }

    private static void addPlatforms(Page page, Registry registry) {
        if (!registry.platforms().isEmpty()) {
            page.heading("Names on platforms");
            new PlatformTables(registry).addTo(page);
        }
    }

    private static void addReasons(Page page, Registry registry) {
        if (!registry.hasReasons()) {
            return;
        }
        page.heading("Fixed reason texts");
        page.table(List.of("Code", "Text", "Meaning"));
        for (NamedCode code : registry.codes()) {
            for (ReasonKey reason : code.reasons()) {
                page.row(List.of(
                        code.number() + " " + Markdown.code(code.constant()),
                        Markdown.code(reason.text()),
                        Markdown.text(reason.description())));
            }
        }
    }
}
