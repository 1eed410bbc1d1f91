package org.mesinfos.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Completeness of the reference pages: they list all that the source code declares, and nothing else. */
final class ReferencePagesTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern COMMAND = Pattern.compile("@Command\\(\\s*name = \"([a-z]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^    ([A-Z_]+)[,;]$");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| (`[^|]*) \\|");
    private static final Pattern CODE = Pattern.compile("`(?:[a-z]+ )?([A-Za-z_-]+)`");

    /** The program itself, and commands that only group others. */
    private static final List<String> GROUPS = List.of("mesinfos", "identity", "key");

    /** Commands of the command-line library. */
    private static final List<String> FROM_LIBRARY = List.of("generate-completion", "help");

    @Test
    void commandsPageListsEveryCommand() throws IOException {
        List<String> expected = new ArrayList<>(FROM_LIBRARY);
        for (Path file : ProjectFiles.under(PROJECT, "Command.java")) {
            if (file.toString().contains("src/main")) {
                matches(COMMAND, ProjectFiles.read(file)).forEach(expected::add);
            }
        }
        expected.removeAll(GROUPS);

        assertThat(namesInFirstCells("commands.md")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void pageOfRejectionsListsEveryReason() throws IOException {
        String source = ProjectFiles.read(
                PROJECT.resolve("connectors/api/src/main/java/org/mesinfos/connectors/api/RejectionReason.java"));

        assertThat(namesInFirstCells("rejections.md")).containsExactlyElementsOf(matches(CONSTANT, source));
    }

    private static List<String> namesInFirstCells(String page) throws IOException {
        List<String> names = new ArrayList<>();
        Matcher cells =
                FIRST_CELL.matcher(ProjectFiles.read(PROJECT.resolve("docs").resolve(page)));
        while (cells.find()) {
            names.addAll(matches(CODE, cells.group(1)));
        }
        return names;
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
