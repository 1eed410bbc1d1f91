package org.mesinfos.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Test that no test leaves folders behind: {@code @TempDir} and {@code RemovedFolder} remove theirs. */
final class TemporaryFoldersTest {

    private static final Path PROJECT = Path.of("..");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final String REMOVES = "RemovedFolder.java";
    private static final Pattern CREATES = Pattern.compile("\\bcreateTempDirectory\\s*\\(");

    /** A store has its keys beside it, where {@code @TempDir} does not remove them. */
    private static final Pattern STORE_IN_FOLDER = Pattern.compile(
            "@TempDir\\s+(?:[a-z]+\\s+)*Path (\\w+);(?s:.*)(?:Store\\.at\\(\\1\\.toString\\(\\)|new TestStore\\(\\1\\))");

    @Test
    void noTestCreatesATemporaryFolderThatItHasToRemove() throws IOException {
        assertThat(testsWith(CREATES)).isEmpty();
    }

    @Test
    void noTestMakesATemporaryFolderItselfAStore() throws IOException {
        assertThat(testsWith(STORE_IN_FOLDER)).isEmpty();
    }

    private static List<String> testsWith(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : ProjectFiles.under(PROJECT, ".java")) {
            Path relative = PROJECT.relativize(file);
            if (relative.toString().contains(TESTS.toString())
                    && !file.endsWith(REMOVES)
                    && pattern.matcher(ProjectFiles.read(file)).find()) {
                found.add(relative.toString());
            }
        }
        return found;
    }
}
