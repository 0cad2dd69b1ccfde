package dev.closecodes.processor.output.markdown;

import dev.closecodes.processor.model.CloseFrame;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.PlatformMember;
import dev.closecodes.processor.model.PlatformNames;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.Reports.Report;
import dev.closecodes.processor.model.WireRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names of the codes on platforms, and what becomes of the codes there: small tables, grouped by language. */
final class PlatformTables {

    /** So that a table fits on a screen. */
    private static final int MAX_PLATFORMS = 5;

    private static final String LEGEND = "A cell has the name of the code on the platform, or – if it has none there. A"
            + " name in italics is from this registry, because the platform has none. A mark says what a program sees if a"
            + " peer sends the code: **→ 1002** means 1002 in place of the code, **✗** means no code at all, and **?** means"
            + " that it is not known. Without a mark, it sees the code. In the row of 1005, the peer sends a Close frame"
            + " without a code. In the row of 1006, the connection ends without a Close frame.";

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
            header.add(Markdown.text(platform.title()) + " " + Markdown.code(platform.id()));
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

    /** Returns what a program sees instead of a code; empty if it sees the code. */
    private String mark(int code, Platform platform) {
        if (code == CloseFrame.NO_STATUS) {
            return mark(code, platform.reports().noStatus());
        }
        if (code == CloseFrame.CONNECTION_LOST) {
            return mark(code, platform.reports().connectionLost());
        }
        if (!rules.isSendable(code) || platform.receives().passesOn(code)) {
            return "";
        }
        if (!platform.receives().isKnown()) {
            return "?";
        }
        Integer seen = platform.reported(code);
        return seen == null ? "✗" : "→ " + seen;
    }

    private static String mark(int code, @Nullable Report report) {
        if (report == null) {
            return "?";
        }
        Integer seen = report.number();
        return seen == null ? "✗" : seen == code ? "" : "→ " + seen;
    }
}
