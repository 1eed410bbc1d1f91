package org.mesinfos.pipelines.grade;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Result of grading one file.
 *
 * @param path relative to the graded folder
 * @param category category in the index of the folder; "" if absent
 * @param connector the connector that read the file, or a generic reader as a proposal; several for an archive; empty
 *     if none could
 * @param format format of the connector; the media type if there is none
 * @param reading whether a run would read the file in this way
 * @param score comparison with the expectation; without one, only the records found
 * @param expectation kind of expectation
 * @param isExact true if the file is as expected, or has no expectation
 * @param reasons differences from the expectation, and reasons for parts that were not read; without values of the file
 * @param taken time spent reading
 * @param bank issuer of the file, for calibration
 * @param proofs the proof or other evidence of each required fact of a generic reader, in words, by field
 */
public record GradedFile(
        Path path,
        String category,
        Optional<String> connector,
        String format,
        ReadStatus reading,
        Score score,
        ExpectationKind expectation,
        boolean isExact,
        List<String> reasons,
        Duration taken,
        String bank,
        Map<String, String> proofs) {

    public GradedFile {
        proofs = Map.copyOf(proofs);
        reasons = List.copyOf(reasons);
    }

    /** Status of reading a file. */
    public enum ReadStatus {
        /** A connector recognises it. */
        TAKEN,
        /** No connector recognises it; it was read with the proposal of a generic reader. */
        PROPOSED,
        /** No connector recognises it, and there is no proposal. */
        UNREAD
    }

    /** Kinds of expectation, the most specific first. */
    public enum ExpectationKind {
        /** Records with their values. */
        RECORDS,
        /** Dates and amounts of transactions, with currency and label if present. */
        TRANSACTIONS,
        /** A number of records. */
        COUNT,
        NOTHING;

        /** Returns the name in JSON output, which does not change between versions. */
        public String jsonName() {
            return switch (this) {
                case RECORDS -> "records";
                case TRANSACTIONS -> "movements";
                case COUNT -> "count";
                case NOTHING -> "nothing";
            };
        }
    }

    /** Returns the group of the file in totals: its category, or its format without one. */
    public String kind() {
        return category.isEmpty() ? format : category;
    }
}
