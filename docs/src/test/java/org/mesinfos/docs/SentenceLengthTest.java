package org.mesinfos.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sentences of the documentation are short enough to be understood at first reading. Tables and code have no limit. */
final class SentenceLengthTest {

    private static final Path PROJECT = Path.of("..");
    private static final int LIMIT = 45;

    /** A page of lists of fields that the program writes. */
    private static final Path GENERATED = PROJECT.resolve("docs/connectors.md");

    private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^)]*\\)");
    private static final Pattern END = Pattern.compile("(?<=[.!?])[)”*]*\\s+(?=[“(\\[*]*[\\p{Lu}\\p{N}]|x\\b)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.,-]*");

    @Test
    void noSentenceOfTheDocumentationHasMoreWordsThanTheLimit() throws IOException {
        List<Path> pages = new ArrayList<>(ProjectFiles.under(PROJECT.resolve("docs"), ".md"));
        pages.remove(GENERATED);
        pages.addAll(List.of(
                PROJECT.resolve("README.md"), PROJECT.resolve("CONTRIBUTING.md"), PROJECT.resolve("SECURITY.md")));
        List<String> tooLong = new ArrayList<>();
        for (Path page : pages) {
            tooLong.addAll(longSentences(page, ProjectFiles.read(page)));
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void countsTheWordsOfEachSentenceOfAParagraph() {
        String six = "A row has one short name. ";
        String page =
                six.repeat(20) + "\n\n" + "word ".repeat(LIMIT) + "\n\nA " + "word ".repeat(LIMIT) + "ends here.\n";

        assertThat(longSentences(PROJECT.resolve("page.md"), page))
                .containsExactly("page.md:5: 48 words: A word word word word word word word…");
    }

    @Test
    void countsNoWordsOfTablesAndCode() {
        String words = "word ".repeat(LIMIT + 1);
        String page =
                "| " + words + "|\n\n```\n" + words + "\n```\n\nRuns `" + words + "` once.\n\n    " + words + "\n";

        assertThat(longSentences(PROJECT.resolve("page.md"), page)).isEmpty();
    }

    private static List<String> longSentences(Path file, String text) {
        List<String> found = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (Passage passage : MarkdownProse.of(file, text)) {
            if (lines.get(passage.line() - 1).strip().startsWith("|")) {
                continue;
            }
            for (String sentence : END.split(LINK_TARGET.matcher(passage.text()).replaceAll("]"), 0)) {
                long words = WORD.matcher(sentence).results().count();
                if (words > LIMIT) {
                    found.add("%s:%d: %d words: %s…"
                            .formatted(PROJECT.relativize(file), passage.line(), words, start(sentence)));
                }
            }
        }
        return found;
    }

    private static String start(String sentence) {
        return String.join(" ", Arrays.copyOf(sentence.strip().split("\\s+", 0), 8));
    }
}
