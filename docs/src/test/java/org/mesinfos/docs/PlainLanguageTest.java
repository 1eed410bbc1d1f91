package org.mesinfos.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/** Javadoc, documentation, messages and names avoid the words and openings of {@code banned-language.tsv}. */
final class PlainLanguageTest {

    private static final Path PROJECT = Path.of("..");
    private static final List<LanguageRule> RULES = LanguageRule.load();
    private static final List<LanguageRule> PROSE = RULES.stream()
            .filter(rule -> rule.kind() != LanguageRule.Kind.NAME && rule.kind() != LanguageRule.Kind.TYPE)
            .toList();
    private static final List<LanguageRule> TYPES =
            RULES.stream().filter(rule -> rule.kind() == LanguageRule.Kind.TYPE).toList();

    /** Classes and methods generated from schemas whose names are part of stored data. */
    private static final Set<String> NAMES_OF_SCHEMAS =
            Set.of("Encoded Telling", "get Telling", "set Telling", "get Standing Cost");

    @Test
    void commentsAvoidBannedLanguage() throws IOException {
        List<String> violations = new ArrayList<>();
        for (Path file : ProjectFiles.under(PROJECT, ".java")) {
            violations.addAll(violations(JavaProse.comments(file, ProjectFiles.read(file)), PROSE));
        }

        assertThat(violations).isEmpty();
    }

    @Test
    void javadocOfTypesStartsWithANounPhrase() throws IOException {
        List<String> violations = new ArrayList<>();
        for (Path file : ProjectFiles.under(PROJECT, ".java")) {
            violations.addAll(violations(JavaProse.typeJavadoc(file, ProjectFiles.read(file)), TYPES));
        }

        assertThat(violations).isEmpty();
    }

    @Test
    void messagesAvoidBannedWords() throws IOException {
        List<LanguageRule> words = RULES.stream()
                .filter(rule -> rule.kind() == LanguageRule.Kind.WORD || rule.kind() == LanguageRule.Kind.PHRASE)
                .toList();
        List<String> violations = new ArrayList<>();
        for (Path file : ProjectFiles.under(PROJECT, ".java")) {
            if (file.toString().contains("src/main/java")) {
                violations.addAll(violations(JavaProse.messages(file, ProjectFiles.read(file)), words));
            }
        }

        assertThat(violations).isEmpty();
    }

    @Test
    void documentationAvoidsBannedLanguage() throws IOException {
        List<String> violations = new ArrayList<>();
        for (Path file : ProjectFiles.under(PROJECT, ".md")) {
            violations.addAll(violations(MarkdownProse.of(file, ProjectFiles.read(file)), PROSE));
        }

        assertThat(violations).isEmpty();
    }

    @Test
    void schemasAndCommentsOfOtherFilesAvoidBannedLanguage() throws IOException {
        List<String> violations = new ArrayList<>();
        for (Path file : ProjectFiles.under(PROJECT, ".avsc")) {
            if (file.toString().contains("src/main/avro")) {
                violations.addAll(violations(SchemaProse.of(file, ProjectFiles.read(file)), PROSE));
            }
        }
        for (Path file : ProjectFiles.under(PROJECT, "pom.xml")) {
            violations.addAll(violations(CommentProse.ofXml(file, ProjectFiles.read(file)), PROSE));
        }
        for (Path file : scripts()) {
            violations.addAll(violations(CommentProse.ofScript(file, ProjectFiles.read(file)), PROSE));
        }

        assertThat(violations).isEmpty();
    }

    @Test
    void namesAvoidBannedWords() throws IOException {
        List<LanguageRule> words = RULES.stream()
                .filter(rule -> rule.kind() == LanguageRule.Kind.WORD || rule.kind() == LanguageRule.Kind.NAME)
                .toList();
        List<String> violations = new ArrayList<>();
        for (Path file : ProjectFiles.under(PROJECT, ".java")) {
            if (!file.endsWith("LanguageFigures.java")) {
                List<Passage> names = new ArrayList<>(JavaProse.names(file, ProjectFiles.read(file)));
                names.removeIf(name -> NAMES_OF_SCHEMAS.contains(name.text()));
                violations.addAll(violations(names, words));
            }
        }

        assertThat(violations).isEmpty();
    }

    private static List<Path> scripts() throws IOException {
        List<Path> scripts = new ArrayList<>(ProjectFiles.under(PROJECT.resolve(".ci"), ""));
        scripts.addAll(ProjectFiles.under(PROJECT, ".py"));
        scripts.add(PROJECT.resolve("mesinfos"));
        return scripts;
    }

    @Test
    void findsAVerbAtTheStartOfTheJavadocOfAType() {
        String source = """
                /**
                 * Reads files. Counts the rows.
                 */
                @Command(name = "read (files)")
                public final class Reading {
                    /** Reads a line. */
                    String line() {}

                    /** Counts of the rows. */
                    record Counts(int rows) {}

                    /** Counts the rows. */
                    @interface Counted {}
                }
                """;

        assertThat(violations(JavaProse.typeJavadoc(PROJECT.resolve("Reading.java"), source), TYPES))
                .extracting(violation -> violation.substring(0, violation.lastIndexOf("\": The Javadoc")))
                .containsExactly("Reading.java:2: \"Reads", "Reading.java:12: \"Counts the");
    }

    @Test
    void everyRuleFindsWhatItBans() {
        assertThat(found("It tells a story.")).containsExactly("tells");
        assertThat(found("Returns the standing order.")).isEmpty();
        assertThat(found("The account stands at zero.")).containsExactly("stands");
        assertThat(found("Whether it is open.")).containsExactly("Whether");
        assertThat(found("Returns it. What is missing is null.")).containsExactly("What");
        assertThat(found("What should a file look like?")).isEmpty();
        assertThat(found("Returns what becomes\nof a row.")).containsExactly("what becomes\nof");
    }

    private static List<String> found(String text) {
        List<String> found = new ArrayList<>();
        for (LanguageRule rule : PROSE) {
            rule.pattern().matcher(text).results().forEach(match -> found.add(match.group(1)));
        }
        return found;
    }

    private static List<String> violations(List<Passage> passages, List<LanguageRule> rules) {
        List<String> violations = new ArrayList<>();
        for (Passage passage : passages) {
            for (LanguageRule rule : rules) {
                Matcher matcher = rule.pattern().matcher(passage.text());
                while (matcher.find()) {
                    violations.add("%s:%d: \"%s\": %s"
                            .formatted(
                                    PROJECT.relativize(passage.file()),
                                    passage.lineAt(matcher.start(1)),
                                    matcher.group(1),
                                    rule.reason()));
                }
            }
        }
        return violations;
    }
}
