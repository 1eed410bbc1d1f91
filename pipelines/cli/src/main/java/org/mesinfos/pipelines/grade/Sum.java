package org.mesinfos.pipelines.grade;

import java.time.Duration;

/**
 * Several files together.
 *
 * @param files all of them
 * @param read those that somebody reads
 * @param judged those of which something is expected
 * @param exact those of them that are as expected
 * @param found records of all files
 * @param rejected rows of all files
 * @param compared the scores of files whose records were compared, counts aside
 * @param taken how long reading took
 */
public record Sum(
        long files, long read, long judged, long exact, long found, long rejected, Score compared, Duration taken) {

    static final Sum NONE = new Sum(0, 0, 0, 0, 0, 0, Score.NONE, Duration.ZERO);

    static Sum of(GradedFile file) {
        boolean judged = file.expectation() != GradedFile.Expected.NOTHING;
        boolean compared = judged && file.expectation() != GradedFile.Expected.COUNT;
        return new Sum(
                1,
                file.reading() == GradedFile.Reading.UNREAD ? 0 : 1,
                judged ? 1 : 0,
                judged && file.isExact() ? 1 : 0,
                file.score().found(),
                file.score().rejected(),
                compared ? file.score() : Score.NONE,
                file.taken());
    }

    Sum plus(Sum other) {
        return new Sum(
                files + other.files,
                read + other.read,
                judged + other.judged,
                exact + other.exact,
                found + other.found,
                rejected + other.rejected,
                compared.plus(other.compared),
                taken.plus(other.taken));
    }
}
