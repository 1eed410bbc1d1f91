package org.mesinfos.connectors.mapping.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Entries of a YAML mapping, written as key, value and location of the key. */
class YamlEntriesTest {

    private final Problems problems = new Problems("a.yaml");

    @Test
    void entriesAreInTheOrderOfTheFile() {
        YamlEntries entries = read("b: 1\na: 2\n");

        assertThat(written(entries)).containsExactly("b=1 at 1:1", "a=2 at 2:1");
        assertThat(entries.value("c")).isEmpty();
        assertThat(entries.location("c")).isEmpty();
        assertProblems();
    }

    @Test
    void mergeKeyAddsTheEntriesThatAreMissing() {
        assertThat(written(read("<<: {x: 1, y: 2}\ny: 3\n"))).containsExactly("y=3 at 2:1", "x=1 at 1:6");
        assertProblems();
    }

    @Test
    void firstOfSeveralMergedMappingsDecides() {
        assertThat(written(read("<<: [{a: 1, b: 2}, {b: 3, c: 4}]\nd: 5\n")))
                .containsExactly("d=5 at 2:1", "a=1 at 1:7", "b=2 at 1:13", "c=4 at 1:27");
        assertProblems();
    }

    @Test
    void mergeKeyWithAnotherValueIsReported() {
        assertThat(written(read("<<: 5\na: 1\n"))).containsExactly("a=1 at 2:1");
        assertThat(written(read("<<: [{b: 2}, 7]\n"))).containsExactly("b=2 at 1:7");
        assertProblems(
                "a.yaml:1:5: \"<<\" is a text, expected a mapping or a list of mappings",
                "a.yaml:1:14: \"<<\" is a text, expected a mapping or a list of mappings");
    }

    @Test
    void keyIsDefinedOnce() {
        assertThat(written(read("a: 1\nb: 2\na: 3\n"))).containsExactly("a=1 at 1:1", "b=2 at 2:1");
        assertProblems("a.yaml:3:1: \"a\" is already defined on line 1");
    }

    @Test
    void keyIsAName() {
        assertThat(written(read("? [a]\n: 1\nb: 2\n"))).containsExactly("b=2 at 3:1");
        assertProblems("a.yaml:1:3: expected a name as key");
    }

    @Test
    void prefixIsRemovedFromTheKeysThatHaveIt() {
        YamlEntries entries = read("b: 1\na.x: 2\na.y: 3\n");

        assertThat(written(entries.withoutPrefix("a."))).containsExactly("x=2 at 2:1", "y=3 at 3:1");
        assertThat(entries.withoutPrefix("c.").keys()).isEmpty();
    }

    @Test
    void mappingMayBeWrittenAsItsOnlyValue() {
        ScalarNode value = (ScalarNode) read("a: x\n").value("a").orElseThrow();

        assertThat(written(YamlEntries.of("path", value, problems))).containsExactly("path=x at 1:4");
    }

    @Test
    void kindOfAValueIsThatOfItsNotation() {
        YamlEntries entries = read("a: x\nb: [x]\nc: {x: 1}\nd:\ne: ~\nf: ' '\ng: 'null'\n");

        assertThat(entries.keys())
                .extracting(key -> NodeKind.of(entries.value(key).orElseThrow()))
                .containsExactly("a text", "a list", "a mapping", "empty", "empty", "empty", "a text");
        assertThat(entries.keys())
                .filteredOn(key -> NodeKind.isNull(entries.value(key).orElseThrow()))
                .containsExactly("d", "e");
    }

    private YamlEntries read(String yaml) {
        Node root = new Compose(
                        LoadSettings.builder().setAllowNonScalarKeys(true).build())
                .composeString(yaml)
                .orElseThrow();
        return YamlEntries.of((MappingNode) root, problems);
    }

    private static List<String> written(YamlEntries entries) {
        return entries.keys().stream()
                .map(key -> key + "=" + text(entries.value(key)) + " at "
                        + entries.location(key).orElseThrow())
                .toList();
    }

    private static String text(Optional<Node> value) {
        return ((ScalarNode) value.orElseThrow()).getValue();
    }

    private void assertProblems(String... messages) {
        assertThat(problems.messages()).containsExactly(messages);
    }
}
