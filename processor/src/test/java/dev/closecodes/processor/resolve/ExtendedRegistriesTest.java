package dev.closecodes.processor.resolve;

import static dev.closecodes.processor.resolve.MemoryFolder.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Problem;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.PlatformMember;
import dev.closecodes.processor.model.Reconnect;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.Sender;
import dev.closecodes.processor.model.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a registry takes over from those that it extends, and what it may say of it. */
final class ExtendedRegistriesTest {

    private final Map<String, String> files = new HashMap<>();

    private Registry load() {
        return new MemoryFolder(files).loadValid("mine.yaml");
    }

    private List<Problem> problems() {
        Problems problems = new Problems();
        new MemoryFolder(files).load("mine.yaml", problems);
        return problems.inOrder();
    }

    private static List<String> names(Registry registry) {
        return registry.codes().stream()
                .filter(code -> code.number() >= 4000)
                .map(code -> code.number() + " " + code.constant())
                .toList();
    }

    @Test
    void areTakenOverThroughSeveralLevels() {
        files.put("mine.yaml", "extends: [a/one.yaml]\ncodes: [{code: 4001, name: MINE}]\n");
        files.put("a/one.yaml", "extends: [b/two.yml]\ncodes: [{code: 4002, name: ONE}]\n");
        files.put("a/b/two.yml", "extends: ['classpath:lib/three.yaml']\ncodes: [{code: 4003, name: TWO}]\n");
        files.put("lib/three.yaml", "extends: [four.yaml, registered]\ncodes: [{code: 4004, name: THREE}]\n");
        files.put("lib/four.yaml", "codes: [{code: 4005, name: FOUR}]\n");
        Registry registry = load();
        assertEquals(List.of("4001 MINE", "4002 ONE", "4003 TWO", "4004 THREE", "4005 FOUR"), names(registry));
        assertEquals("UNAUTHORIZED", code(registry, 3000).constant());
        assertEquals("a/b/two.yml:2:16", code(registry, 4003).code().place().toString());
    }

    @Test
    void areAllRememberedByTheGuard() {
        files.put("mine.yaml", "extends: [one.yaml]\nplatforms: [unity.yaml]\n");
        files.put("one.yaml", "extends: [two.yaml]\nplatforms: [other.yaml]\n");
        files.put("two.yaml", "reserved: [4001]\n");
        files.put("unity.yaml", platform("unity"));
        files.put("other.yaml", platform("other"));
        List<String> names = load().files().stream().map(SourceFile::resource).toList();
        assertEquals("/mine.yaml", names.get(0));
        assertEquals(
                List.of("/mine.yaml", "/one.yaml", "/two.yaml", "/unity.yaml"),
                names.stream().sorted().toList());
    }

    @Test
    void countOnceIfReachedByTwoWays() {
        files.put("mine.yaml", "extends: [left.yaml, right.yaml]\n");
        files.put("left.yaml", "extends: [base.yaml]\ncodes: [{code: 4002, name: LEFT}]\n");
        files.put("right.yaml", "extends: [base.yaml]\ncodes: [{code: 4003, name: RIGHT}]\n");
        files.put("base.yaml", "codes: [{code: 4001, name: BASE}]\nranges: [{codes: 4001-4100, sender: server}]\n");
        Registry registry = load();
        assertEquals(List.of("4001 BASE", "4002 LEFT", "4003 RIGHT"), names(registry));
        assertEquals(1, registry.ranges().size());
    }

    @Test
    void countOnceByOnePrefixToo() {
        files.put(
                "mine.yaml",
                "extends: [{registry: left.yaml, prefix: A_}, {registry: right.yaml, prefix: A_}, registered]\n");
        files.put("left.yaml", "extends: [base.yaml, registered]\n");
        files.put("right.yaml", "extends: [base.yaml]\n");
        files.put("base.yaml", "codes: [{code: 4001, name: BASE}]\n");
        assertEquals(List.of("4001 A_BASE"), names(load()));
    }

    @Test
    void mayComeUnderTwoPrefixesIfTheyNameNothing() {
        files.put("mine.yaml", "extends: [{registry: a.yaml, prefix: A_}, b.yaml]\n");
        files.put("a.yaml", "extends: [base.yaml]\n");
        files.put("b.yaml", "extends: [base.yaml]\n");
        files.put("base.yaml", "extends: [registered]\nreserved: [4001]\n");
        assertEquals("UNAUTHORIZED", code(load(), 3000).constant());
    }

    @Test
    void getAllPrefixesOnTheWayTheOuterFirst() {
        files.put("mine.yaml", "extends: [{registry: one.yaml, prefix: OUTER_}]\ncodes: [{code: 4001, name: MINE}]\n");
        files.put(
                "one.yaml",
                "extends: [registered, {registry: two.yaml, prefix: INNER_}, three.yaml]\ncodes: [{code: 4002, name: ONE}]\n");
        files.put("two.yaml", "codes: [{code: 4003, name: TWO}]\n");
        files.put("three.yaml", "codes: [{code: 4004, name: THREE}]\n");
        Registry registry = load();
        assertEquals(
                List.of("4001 MINE", "4002 OUTER_ONE", "4003 OUTER_INNER_TWO", "4004 OUTER_THREE"), names(registry));
        assertEquals("UNAUTHORIZED", code(registry, 3000).constant(), "what is built in is called the same everywhere");
        assertEquals("NORMAL_CLOSURE", code(registry, 1000).constant());
    }

    @Test
    void nameReplacementsInTheirOwnTerms() {
        files.put(
                "mine.yaml",
                "extends: [{registry: one.yaml, prefix: A_}]\ncodes: [{code: 4001, name: MINE, deprecated: {replacement: A_NEW}}]\n");
        files.put(
                "one.yaml",
                "extends: [{registry: two.yaml, prefix: B_}]\ncodes: [{code: 4002, name: OLD, deprecated: {replacement: NEW}},"
                        + " {code: 4003, name: NEW}, {code: 4004, name: OLDER, deprecated: {replacement: B_TWO}},"
                        + " {code: 4005, name: OLDEST, deprecated: {replacement: GOING_AWAY}}]\n");
        files.put("two.yaml", "codes: [{code: 4006, name: TWO}]\n");
        Registry registry = load();
        assertEquals(
                List.of("A_NEW", "A_NEW", "A_B_TWO", "GOING_AWAY"),
                registry.codes().stream()
                        .map(NamedCode::deprecated)
                        .flatMap(deprecated -> Optional.ofNullable(deprecated).stream())
                        .flatMap(deprecated -> Optional.ofNullable(deprecated.replacement()).stream())
                        .map(Located::value)
                        .toList());
    }

    /** Otherwise, the same file would mean different codes, depending on the file that extends it. */
    @ParameterizedTest
    @ValueSource(strings = {"P_GOING_AWAY", "P_UNAUTHORIZED"})
    void doNotSeeTheCodesOfTheFileThatExtendsThem(String name) {
        files.put(
                "mine.yaml",
                "extends: [{registry: parent.yaml, prefix: P_}]\ncodes: [{code: 4002, name: " + name + "}]\n");
        files.put(
                "parent.yaml",
                "extends: [registered]\ncodes: [{code: 4001, name: OLD, deprecated: {replacement: " + name.substring(2)
                        + "}}]\n");
        assertEquals(
                name.substring(2),
                Objects.requireNonNull(code(load(), 4001).deprecated()).replacementName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extends: [registered, parent.yaml]\n",
                "extends: [parent.yaml]\ncodes: [{code: 4002, name: UNAUTHORIZED}]\n",
                "extends: [sibling.yaml, parent.yaml]\n"
            })
    void cannotBeReplacedByACodeThatTheirFileDoesNotSee(String mine) {
        files.put("mine.yaml", mine);
        files.put("sibling.yaml", "codes: [{code: 4002, name: UNAUTHORIZED}]\n");
        files.put("parent.yaml", "codes: [{code: 4001, name: OLD, deprecated: {replacement: UNAUTHORIZED}}]\n");
        assertEquals(
                List.of("CC031 parent.yaml:1:59"),
                problems().stream()
                        .map(problem -> problem.id() + " " + problem.place().orElseThrow())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{code: 4003, name: NEW}", "{code: 4002, name: NEW}"})
    void aNameThatTwoFilesDefineIsOneMistakeAlthoughItIsAReplacementToo(String other) {
        files.put("mine.yaml", "extends: [one.yaml, two.yaml]\n");
        files.put("one.yaml", "codes: [" + other + "]\n");
        files.put(
                "two.yaml",
                "codes: [{code: 4001, name: OLD, deprecated: {replacement: NEW}}, {code: 4002, name: NEW}]\n");
        assertEquals(1, problems().size(), problems()::toString);
    }

    @Test
    void keepTheirPlatformsButGiveTheirAliases() {
        files.put("mine.yaml", "extends: [one.yaml]\nplatforms: [apple]\n");
        files.put(
                "one.yaml",
                "platforms: [ktor, apple]\ncodes: [{code: 4001, name: ONE, aliases: {apple: uno, ktor: EINS}}]\n");
        Registry registry = load();
        assertEquals(
                List.of("apple"),
                registry.platforms().stream().map(Platform::id).toList());
        assertEquals(
                List.of("uno"),
                registry.names(registry.platforms().get(0)).all().stream()
                        .filter(member -> member.code() == 4001)
                        .map(PlatformMember::constant)
                        .toList());
    }

    @Test
    void areRefinedKeyByKeyAndTheLastWordCounts() {
        files.put("mine.yaml", """
                extends: [left.yaml, right.yaml]
                platforms: [apple]
                codes:
                  - {code: 4001, name: BASE, reconnect: backoff, aliases: {apple: mine}}
                  - {code: 1012, name: SERVICE_RESTART, reconnect: immediate}
                """);
        files.put("left.yaml", """
                extends: [base.yaml]
                codes: [{code: 4001, name: BASE, reconnect: resume, description: From the left.}]
                """);
        files.put("right.yaml", """
                extends: [base.yaml]
                platforms: [apple, ktor]
                codes: [{code: 4001, name: BASE, reconnect: immediate, aliases: {ktor: RIGHT, apple: right}}]
                """);
        files.put(
                "base.yaml",
                "codes: [{code: 4001, name: BASE, sender: server, reconnect: never, description: The base., since: \"1\"}]\n");
        Registry registry = load();
        NamedCode code = code(registry, 4001);
        assertEquals(Reconnect.BACKOFF, code.reconnect(), "what two say differently, the third one settles");
        assertEquals("From the left.", code.description(), "the right one says nothing of it");
        assertEquals(Sender.SERVER, code.sender());
        assertEquals("1", code.since());
        assertEquals(
                List.of("apple mine", "ktor RIGHT"),
                code.aliases().list().stream()
                        .map(alias ->
                                alias.platform().value() + " " + alias.name().value())
                        .sorted()
                        .toList());
        assertEquals(Reconnect.IMMEDIATE, code(registry, 1012).reconnect());
        assertEquals(Sender.SERVER, code(registry, 1012).sender(), "the protocol's");
    }

    @Test
    void areRefinedUnderTheNameThatThePrefixGives() {
        files.put(
                "mine.yaml",
                "extends: [{registry: one.yaml, prefix: A_}]\ncodes: [{code: 4001, name: A_B_BASE, reconnect: never}]\n");
        files.put(
                "one.yaml",
                "extends: [{registry: base.yaml, prefix: B_}, registered]\ncodes: [{code: 4001, name: B_BASE, description: One.},"
                        + " {code: 3000, name: UNAUTHORIZED, reconnect: never}]\n");
        files.put("base.yaml", "codes: [{code: 4001, name: BASE}]\n");
        Registry registry = load();
        assertEquals("A_B_BASE", code(registry, 4001).constant());
        assertEquals("One.", code(registry, 4001).description());
        assertEquals(Reconnect.NEVER, code(registry, 4001).reconnect());
        assertEquals(Reconnect.NEVER, code(registry, 3000).reconnect());
    }

    @Test
    void giveTheirRangesToCodesThatDoNotSayOtherwise() {
        files.put(
                "mine.yaml",
                "extends: [base.yaml]\ncodes: [{code: 4201, name: PLAIN}, {code: 4202, name: OWN, sender: client, reconnect:"
                        + " never, allow: [CC032]}, {code: 4301, name: HALF}, {code: 4300, name: OUTSIDE}]\nranges: [{codes: 4301, sender: client}]\n");
        files.put("base.yaml", "ranges: [{codes: 4200-4299, reconnect: resume, sender: server}]\n");
        Registry registry = load();
        assertEquals("server resume", conduct(registry, 4201));
        assertEquals("client never", conduct(registry, 4202));
        assertEquals("client backoff", conduct(registry, 4301));
        assertEquals("either backoff", conduct(registry, 4300));
    }

    private static String conduct(Registry registry, int number) {
        return code(registry, number).sender() + " " + code(registry, number).reconnect();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65})
    void are64FilesAtMost(int count) {
        files.put("mine.yaml", "extends: [file1.yaml]\n");
        for (int i = 1; i < count; i++) {
            files.put(
                    "file" + i + ".yaml",
                    (i + 1 < count ? "extends: [file" + (i + 1) + ".yaml]\n" : "")
                            + "codes: [{code: %d, name: CODE_%d}]\n".formatted(4000 + i, i));
        }
        if (count <= 64) {
            assertEquals(count - 1, names(load()).size());
        } else {
            List<Problem> problems = problems();
            assertEquals(1, problems.size(), problems::toString);
            assertTrue(problems.get(0).toString().contains("CC022"), problems::toString);
            assertEquals(
                    "file63.yaml:1:11", problems.get(0).place().orElseThrow().toString());
        }
    }

    @Test
    void areNotReadOverOneMebibyte() {
        String filling = "# filling\n".repeat((1 << 20) / 10 + 1);
        files.put("mine.yaml", "extends: [big.yaml]\n");
        files.put("big.yaml", "codes: [{code: 4001, name: BIG}]\n" + filling.substring(0, (1 << 20) - 33));
        assertEquals(1 << 20, files.getOrDefault("big.yaml", "").length());
        assertEquals(List.of("4001 BIG"), names(load()));
        files.merge("big.yaml", "#", String::concat);
        assertEquals(
                List.of("CC002 big.yaml:1:1"),
                problems().stream()
                        .map(problem -> problem.id() + " " + problem.place().orElseThrow())
                        .toList());
    }

    private static String platform(String id) {
        return "platform: " + id + "\ntitle: T\nlanguage: L\ntype: T\nraw-type: int\nsource: S\nnames: []\n";
    }
}
