package org.mesinfos.pipelines.grade;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param path inside the graded folder
 * @param connector who read it, or would as a proposal; empty when nobody can
 * @param format of the connector; the media type where there is none
 * @param reading whether a run would read it so
 * @param score against what is expected; of what was found alone where nothing is
 * @param expectation whether something is expected of it
 */
public record GradedFile(
        Path path, Optional<String> connector, String format, Reading reading, Score score, Expected expectation) {

    /** Whether a run would read the file so. */
    public enum Reading {
        /** A connector takes it. */
        TAKEN,
        /** Nobody takes it; it was read as proposed. */
        PROPOSED,
        /** Nobody takes it and nobody has a proposal. */
        UNREAD
    }

    /** Whether something is expected of a file. */
    public enum Expected {
        STATED,
        NOT_STATED
    }

    /** Whether it is as expected; a file of which nothing is expected is. */
    public boolean isExact() {
        return expectation == Expected.NOT_STATED || score.isExact();
    }
}
