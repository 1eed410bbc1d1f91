package org.mesinfos.connectors.mapping.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that cannot become a tree, or whose tree a reader would not leave, are reported with their place. */
class YamlShapeTest {

    private static List<String> problems(String yaml) {
        Problems problems = new Problems("a.yaml");
        boolean read = YamlText.read(yaml, problems).isPresent();
        assertThat(read).isEqualTo(problems.isEmpty());
        return problems.messages();
    }

    @Test
    void documentMarkersAreAllowed() {
        assertThat(problems("---\na: 1\n...\n")).isEmpty();
    }

    @Test
    void secondDocumentIsReported() {
        assertThat(problems("a: 1\n---\nb: 2\n"))
                .containsExactly("a.yaml:2:1: a second document starts here, which would be ignored: "
                        + "remove the line \"---\" or put its keys into the first document");
    }

    @Test
    void aliasWithinItsOwnValueIsReported() {
        String problem = "an alias \"*n\" is inside of the value that it repeats";
        assertThat(problems("a: &n {first: [x, *n]}\n")).containsExactly("a.yaml:1:19: " + problem);
        assertThat(problems("a: &n {<<: *n}\n")).containsExactly("a.yaml:1:12: " + problem);
    }

    @Test
    void aliasWithoutAnchorIsReported() {
        assertThat(problems("a: *n\n"))
                .containsExactly("a.yaml:1:4: an alias \"*n\" has no anchor before it: "
                        + "put a text that starts with * in quotes");
    }

    @Test
    void anchorMayBeUsedOften() {
        assertThat(problems("a: &n {b: 1}\nc: [*n, *n, *n]\nd: &n [1]\ne: *n\n"))
                .isEmpty();
    }

    @Test
    void deepNestingIsReported() {
        assertThat(problems("a: " + "[".repeat(YamlShape.MAX_DEPTH - 1) + "]".repeat(YamlShape.MAX_DEPTH - 1)))
                .isEmpty();
        assertThat(problems("a: " + "[".repeat(50_000) + "]".repeat(50_000)))
                .containsExactly("a.yaml:1:103: nested more than 100 levels deep, the limit");
    }

    @Test
    void deepNestingByAliasesIsReported() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [1]\n");
        for (int i = 1; i <= YamlShape.MAX_DEPTH; i++) {
            yaml.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertThat(problems(yaml.toString())).singleElement().asString().endsWith("levels deep, the limit");
    }

    @Test
    void manyRepetitionsAreReported() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]\n");
        for (int i = 1; i < 9; i++) {
            yaml.append("a").append(i).append(": &a").append(i).append(" [");
            yaml.append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
        }
        assertThat(problems(yaml.toString()))
                .singleElement()
                .asString()
                .endsWith("aliases repeat more than 100000 values, the limit");
    }
}
