package org.mesinfos.pipelines.grade;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param path inside the graded folder
 * @param category what the index of the folder calls files of its kind; "" where it says nothing
 * @param connector who read it, or would as a proposal, several for the files of an archive; empty when nobody can
 * @param format of the connector; the media type where there is none
 * @param reading whether a run would read it so
 * @param score against what is expected; of what was found alone where nothing is
 * @param expectation what kind of thing is expected of it
 * @param isExact whether it is as expected; a file of which nothing is expected is
 * @param reasons why it is not as expected, or not read, in words; free of what the file says
 * @param taken how long reading took
 */
public record GradedFile(
        Path path,
        String category,
        Optional<String> connector,
        String format,
        Reading reading,
        Score score,
        Expected expectation,
        boolean isExact,
        List<String> reasons,
        Duration taken) {

    public GradedFile {
        reasons = List.copyOf(reasons);
    }

    /** Whether a run would read the file so. */
    public enum Reading {
        /** A connector takes it. */
        TAKEN,
        /** Nobody takes it; it was read as proposed. */
        PROPOSED,
        /** Nobody takes it and nobody has a proposal. */
        UNREAD
    }

    /** What is expected of a file, the strongest first. */
    public enum Expected {
        /** Records with their values. */
        RECORDS,
        /** Dates and amounts of money, with currency and label where told. */
        MOVEMENTS,
        /** A number of records. */
        COUNT,
        NOTHING
    }

    /** What its sums go under: its category, or its format where it has none. */
    public String kind() {
        return category.isEmpty() ? format : category;
    }
}
