package org.mesinfos.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Existence of the tests that the documentation names, so that a command with the name of a test runs it. */
final class NamedTestsTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("\\b([A-Z][A-Za-z0-9]+Test)\\b");

    @Test
    void everyTestThatAPageNamesExists() throws IOException {
        Set<String> tests = ProjectFiles.under(PROJECT, "Test.java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>();
        for (Path page : ProjectFiles.under(PROJECT, ".md")) {
            Matcher names = TEST.matcher(ProjectFiles.read(page));
            while (names.find()) {
                if (!tests.contains(names.group(1))) {
                    unknown.add(PROJECT.relativize(page) + ": " + names.group(1));
                }
            }
        }

        assertThat(unknown).isEmpty();
    }
}
