package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import dev.closecodes.processor.model.CodeText;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.PlatformMember;
import dev.closecodes.processor.model.PlatformNames;
import dev.closecodes.processor.model.Prose;
import dev.closecodes.processor.model.ReasonKey;
import dev.closecodes.processor.model.Registry;
import java.util.ArrayList;
import java.util.List;

/** The Javadoc of {@code CloseCode} and its constants. */
final class CloseCodeDoc {

    private final Registry registry;
    private final Target target;
    private final List<PlatformNames> platforms = new ArrayList<>();

    CloseCodeDoc(Registry registry, Target target) {
        this.registry = registry;
        this.target = target;
        for (Platform platform : registry.platforms()) {
            platforms.add(registry.names(platform));
        }
    }

    CodeBlock ofType() {
        Doc doc = Doc.of(Html.of(CodeText.ofRegistry(registry), ""))
                .paragraph(
                        "For a number without a constant, {@link #of(int)} returns an object that holds the number.");
        Prose reserved = CodeText.ofReserved(registry);
        if (!reserved.isEmpty()) {
            doc.paragraph(Html.of(reserved, ""));
        }
        return doc.build();
    }

    CodeBlock ofConstant(NamedCode code) {
        Doc doc = Doc.of(code.number() + ": " + Doc.text(code.description()))
                .paragraph(Html.of(CodeText.ofUse(code, registry), ""));
        if (!Doc.text(code.message()).isEmpty()) {
            doc.paragraph("Message: " + Doc.code(code.message()));
        }
        if (!code.reasons().isEmpty()) {
            doc.paragraph("Reasons: " + reasons(code) + ".");
        }
        List<String> rows = platformRows(code);
        if (!rows.isEmpty()) {
            rows.add(0, "<table>");
            rows.add(1, "  <caption>Names of " + code.number() + "</caption>");
            rows.add("</table>");
            doc.block(rows);
        }
        if (code.since() != null) {
            doc.since(Doc.text(code.since()));
        }
        if (code.deprecated() != null) {
            doc.deprecated(Html.of(CodeText.ofDeprecation(code.deprecated()), ""));
        }
        return doc.build();
    }

    private String reasons(NamedCode code) {
        String type = target.closeReasonKey().simpleName();
        List<String> links = new ArrayList<>();
        for (ReasonKey reason : code.reasons()) {
            links.add("{@link " + type + "#" + reason.constant(code) + "}");
        }
        return String.join(", ", links);
    }

    private List<String> platformRows(NamedCode code) {
        List<String> rows = new ArrayList<>();
        for (PlatformNames names : platforms) {
            String type = target.platform(names.platform()).simpleName();
            List<String> links = new ArrayList<>();
            for (PlatformMember member : names.of(code.number())) {
                links.add("{@link " + type + "#" + member.constant() + "}");
            }
            if (!links.isEmpty()) {
                rows.add("  <tr><th>" + Doc.text(names.platform().title()) + "</th><td>" + String.join(", ", links)
                        + "</td></tr>");
            }
        }
        return rows;
    }
}
