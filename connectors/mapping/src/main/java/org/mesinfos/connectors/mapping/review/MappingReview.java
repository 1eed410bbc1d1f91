package org.mesinfos.connectors.mapping.review;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.mapping.layout.FileLayout;

/** Search for signs that a mapping reads files wrongly. An author may have a reason for each of them. */
public final class MappingReview {

    private MappingReview() {}

    /**
     * Returns the warnings about the text of a mapping, in alphabetical order.
     *
     * @param yaml text of a mapping that compiles
     */
    public static List<String> ofMapping(String yaml) {
        return sorted(KeyReview.warnings(FileLayout.of(yaml)));
    }

    /** Returns the warnings about the records that a mapping reads from its samples, in alphabetical order. */
    public static List<String> ofRecords(Stream<? extends SpecificRecord> records) {
        return sorted(records.flatMap(RecordReview::warnings));
    }

    private static List<String> sorted(Stream<String> warnings) {
        return warnings.distinct().sorted().toList();
    }
}
