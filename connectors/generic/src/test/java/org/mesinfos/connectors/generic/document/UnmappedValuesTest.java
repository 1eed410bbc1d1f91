package org.mesinfos.connectors.generic.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
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
}
