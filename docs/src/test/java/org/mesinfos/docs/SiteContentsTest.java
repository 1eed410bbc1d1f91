package org.mesinfos.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contents of the documentation site list every page. */
final class SiteContentsTest {

    private static final Path DOCS = Path.of("../docs");
    private static final Pattern PAGE = Pattern.compile("[a-z0-9-]+\\.md");

    @Test
    void listEveryPageOnce() throws IOException {
        List<String> listed = PAGE.matcher(Files.readString(DOCS.resolve("site/contents.json")))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(pages());
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .toList();
        }
    }
}
