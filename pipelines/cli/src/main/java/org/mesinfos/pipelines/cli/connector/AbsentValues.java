package org.mesinfos.pipelines.cli.connector;

import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import org.mesinfos.connectors.api.AbsentSource;

/**
 * Values that a connector declares and an inspected file lacks.
 *
 * @param rowsWithoutSubject number of records that name no subject
 * @param sources declared sources without a value in the file
 */
record AbsentValues(long rowsWithoutSubject, List<AbsentSource> sources) {

    /** Number of sources that are listed in words. */
    private static final int LISTED = 10;

    AbsentValues {
        sources = List.copyOf(sources);
    }

    /** Adds the values as lines of text: first the sources that are probably misspelt. */
    void addTo(StringJoiner text) {
        if (rowsWithoutSubject > 0) {
            text.add("  " + rowsWithoutSubject + (rowsWithoutSubject == 1 ? " row names" : " rows name")
                    + " no subject: without a customer in delivery.yaml, a run attributes them to nobody");
        }
        if (!sources.isEmpty()) {
            text.add("  fields of the mapping without a value in this file:");
            sources.stream()
                    .sorted(Comparator.comparing(source -> source.nearest().isEmpty()))
                    .limit(LISTED)
                    .forEach(source -> text.add("    " + source));
        }
        if (sources.size() > LISTED) {
            text.add("    and " + (sources.size() - LISTED) + " more, which --json lists");
        }
    }
}
