package dev.closecodes.processor.output.markdown;

import dev.closecodes.processor.model.CodeHandling;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.PlatformMember;
import dev.closecodes.processor.model.PlatformNames;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.WireRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names of the codes on platforms, and what becomes of the codes there: small tables, grouped by language. */
final class PlatformTables {

    /** So that a table fits on a screen. */
    private static final int MAX_PLATFORMS = 5;

    private static final String LEGEND = "A cell has the name of the code on the platform, or – if it has none there. A"
            + " name in italics is from this registry, because the platform has none."
            + " **✗** means that the platform refuses the code if a peer sends it. **→ 1002** means that a program sees"
            + " 1002 in place of the code. Without such a mark, a program sees the code, or it is not known what it sees.";

    private final Registry registry;
    private final WireRules rules;

    PlatformTables(Registry registry) {
        this.registry = registry;
        this.rules = registry.wireRules();
    }

    void addTo(Page page) {
        Map<String, List<Platform>> byLanguage = new TreeMap<>();
        for (Platform platform : registry.platforms()) {
            List<Platform> ofLanguage = byLanguage.get(platform.language());
            if (ofLanguage == null) {
                ofLanguage = new ArrayList<>();
                byLanguage.put(platform.language(), ofLanguage);
            }
            ofLanguage.add(platform);
        }
        page.paragraph(LEGEND);
        for (Map.Entry<String, List<Platform>> language : byLanguage.entrySet()) {
            page.subheading(Markdown.text(language.getKey()));
            List<Platform> platforms = language.getValue();
            for (int first = 0; first < platforms.size(); first += MAX_PLATFORMS) {
                addTable(page, platforms.subList(first, Math.min(first + MAX_PLATFORMS, platforms.size())));
            }
        }
    }

    private void addTable(Page page, List<Platform> platforms) {
        List<PlatformNames> names = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("Code", "Name"));
        for (Platform platform : platforms) {
            names.add(registry.names(platform));
            header.add(Markdown.text(platform.title()));
        }
        page.table(header);
        for (NamedCode code : registry.codes()) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(code.number()), Markdown.code(code.constant())));
            for (PlatformNames ofPlatform : names) {
                row.add(cell(code, ofPlatform));
            }
            page.row(row);
        }
    }

    private String cell(NamedCode code, PlatformNames names) {
        PlatformMember primary = names.primary(code.number());
        String name = primary == null ? "–" : name(primary);
        String mark = mark(code.number(), names.platform());
        return mark.isEmpty() ? name : name + " **" + mark + "**";
    }

    private static String name(PlatformMember member) {
        String name = Markdown.code(member.constant());
        return member.builtIn() == null ? "*" + name + "*" : name;
    }

    /** Returns what a program sees if a peer sends a code; empty if it sees the code, or if no peer may send it. */
    private String mark(int code, Platform platform) {
        CodeHandling receives = platform.receives();
        if (!rules.isSendable(code) || !receives.isKnown() || receives.passesOn(code)) {
            return "";
        }
        Integer seen = receives.result(code);
        return seen == null ? "✗" : "→ " + seen;
    }
}
