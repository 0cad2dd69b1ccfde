package dev.closecodes.processor.output.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.processor.HostileText;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.output.GeneratedFile;
import dev.closecodes.processor.reader.Spec;
import dev.closecodes.processor.resolve.MemoryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page as it is, and as a parser of Markdown sees it. {@code -Dgolden.update=true} renews the page. */
final class CloseCodesPageTest {

    private static final Path GOLDEN =
            Path.of("src/test/resources/dev/closecodes/processor/output/markdown/close-codes.md");

    private static final Path DOCS = Path.of("../docs");

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final String REGISTRY = """
            extends: [registered]
            platforms: [ktor, apple]
            codes:
              - code: 4001
                name: SESSION_EXPIRED
                description: The session token is no longer valid.
                message: Session expired
                sender: server
                reconnect: reauthenticate
                since: "2.3"
                deprecated: {since: "3.0", replacement: SESSION_REVOKED}
              - {code: 4002, name: SESSION_REVOKED, since: "3.0", reasons: {admin: An administrator ended it.}}
              - {code: 4900, name: HEARTBEAT_LOST, local: true, reconnect: immediate}
            ranges:
              - {codes: 4200-4299, reconnect: immediate, sender: client}
            reserved: [4005, 4100-4110]
            """;

    private static GeneratedFile page(String registry) {
        Registry valid = new MemoryFolder(Map.of("close-codes.yaml", registry)).loadValid("close-codes.yaml");
        List<GeneratedFile> files = new CloseCodesPage().write(valid);
        assertEquals(1, files.size());
        return files.get(0);
    }

    @Test
    void isAResource() {
        GeneratedFile page = page(REGISTRY);
        assertEquals(GeneratedFile.Kind.RESOURCE, page.kind());
        assertEquals("close-codes.md", page.name());
    }

    @Test
    void readsLikeThis() throws IOException {
        assertGolden(GOLDEN, page(REGISTRY));
    }

    @Test
    void ofAllPlatformsIsInTheDocs() throws IOException {
        String registry = Files.readString(DOCS.resolve("close-codes.yaml"));
        assertTrue(
                registry.replaceAll("\\s+", " ").contains("platforms: " + Spec.platforms() + " "),
                "close-codes.yaml lists all platforms");
        assertGolden(DOCS.resolve("close-codes.md"), page(registry));
    }

    private static void assertGolden(Path golden, GeneratedFile page) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, page.text());
        }
        assertEquals(Files.readString(golden), page.text());
    }

    /** Each text as a description, a message, a version, and the description of a reason. */
    @ParameterizedTest
    @MethodSource
    void saysWhatTheRegistrySaysAndNothingElse(String text) {
        String quoted = HostileText.quoted(text);
        String registry = "codes: [{code: 4001, name: A, description: " + quoted + ", reasons: {key: " + quoted + "}, "
                + "deprecated: {reason: " + quoted + "}}, {code: 4002, name: B}]";
        List<List<String>> rows = rows(page(registry).text());
        String shown = shown(text);
        List<String> code = row(rows, "4001");
        assertEquals(shown, code.get(2).substring(0, shown.length()));
        assertEquals(6, code.size());
        assertEquals("B.", row(rows, "4002").get(2), "the row after it");
        assertEquals(List.of("4001 A", "key", shown), row(rows, "4001 A"));
        assertEquals(19, rows.size(), "16 codes of the protocol, two of the registry, one reason");
    }

    static Stream<String> saysWhatTheRegistrySaysAndNothingElse() {
        return HostileText.ALL.stream().filter(text -> !shown(text).isEmpty());
    }

    /** The text on one line, with a space for each invisible character; a page shows neighbouring spaces as one. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        HostileText.folded(text).codePoints().forEach(c -> {
            boolean isInvisible =
                    Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.SURROGATE;
            shown.appendCodePoint(isInvisible ? ' ' : c);
        });
        return collapsed(shown.toString());
    }

    private static String collapsed(String text) {
        return text.replaceAll(" +", " ").strip();
    }

    private static List<String> row(List<List<String>> rows, String first) {
        return rows.stream().filter(row -> row.get(0).equals(first)).findFirst().orElseThrow();
    }

    /** The text of the cells of all tables, by row. */
    private static List<List<String>> rows(String markdown) {
        List<List<String>> rows = new ArrayList<>();
        for (Node table = PARSER.parse(markdown).getFirstChild(); table != null; table = table.getNext()) {
            for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
                for (Node row = part.getFirstChild(); part instanceof TableBody && row != null; row = row.getNext()) {
                    List<String> cells = new ArrayList<>();
                    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                        cells.add(text((TableCell) cell));
                    }
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    /** The text of a cell, which must have no markup but code and the mark of deprecated codes. */
    private static String text(TableCell cell) {
        StringBuilder text = new StringBuilder();
        cell.accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                    if (node instanceof Text plain) {
                        text.append(plain.getLiteral());
                    } else if (node instanceof Code code) {
                        text.append(code.getLiteral());
                    } else if (node instanceof StrongEmphasis strong
                            && strong.getFirstChild() instanceof Text mark
                            && mark.getLiteral().equals("Deprecated.")) {
                        text.append(mark.getLiteral());
                    } else {
                        throw new AssertionError("unexpected " + node);
                    }
                }
            }
        });
        return collapsed(text.toString());
    }

    @Test
    void escapesEachCharacterOfAscii() {
        String all = IntStream.rangeClosed('!', '~')
                .mapToObj(Character::toString)
                .reduce("a", (text, character) -> text + character + "a");
        assertEquals("<p>" + html(all) + "</p>", rendered(Markdown.text(all)));
        for (char character = '!'; character <= '~'; character++) {
            String code = "x" + character + "x";
            assertEquals("<p><code>" + html(code) + "</code></p>", rendered(Markdown.code(code)), code);
        }
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** What a browser gets, with all entities that need not be written undone. */
    private static String rendered(String markdown) {
        String html =
                HtmlRenderer.builder().build().render(PARSER.parse(markdown)).strip();
        return Pattern.compile("&#(\\d+);")
                .matcher(html)
                .replaceAll(entity ->
                        Matcher.quoteReplacement(html(Character.toString(Integer.parseInt(entity.group(1))))));
    }
}
