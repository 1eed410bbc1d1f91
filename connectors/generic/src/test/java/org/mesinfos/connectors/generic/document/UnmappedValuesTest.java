package org.mesinfos.connectors.generic.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values of documents that no field contains. */
class UnmappedValuesTest {

    private static Map<String, String> collect(String text) {
        return UnmappedValues.collect(Document.of(PlainTextPages.layOut(text)), Set.of(), Set.of(), name -> false);
    }

    @Test
    void nameHasAtMost40Letters() {
        String name = "n".repeat(40);

        assertThat(collect(name + ": 7")).containsExactly(Map.entry(name, "7"));
        assertThat(collect(name + "n: 7")).isEmpty();
    }

    @Test
    void nameHasAtMostFiveWords() {
        assertThat(collect("one two three four five: 7")).containsExactly(Map.entry("one two three four five", "7"));
        assertThat(collect("one two three four five six: 7")).isEmpty();
    }

    /** A document may repeat a name on each of its lines. */
    @Test
    void aDocumentHasAtMost200Values() {
        assertThat(collect(IntStream.range(0, 201)
                        .mapToObj(number -> "name: " + number)
                        .collect(Collectors.joining("\n"))))
                .hasSize(200)
                .containsEntry("name (200)", "199");
    }
}
