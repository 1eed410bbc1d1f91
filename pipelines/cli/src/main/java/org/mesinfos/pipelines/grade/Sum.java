package org.mesinfos.pipelines.grade;

import java.time.Duration;

/**
 * Totals of several files.
 *
 * @param files number of files
 * @param read number of files that were read
 * @param judged number of files with an expectation
 * @param exact number of these files that are as expected
 * @param found number of records of all files
 * @param rejected number of rejected rows of all files
 * @param compared total score of the files whose records were compared, without those with only a count
 * @param taken time spent reading
 */
public record Sum(
        long files, long read, long judged, long exact, long found, long rejected, Score compared, Duration taken) {

    static final Sum NONE = new Sum(0, 0, 0, 0, 0, 0, Score.NONE, Duration.ZERO);

    static Sum of(GradedFile file) {
        boolean expected = file.expectation() != GradedFile.Expected.NOTHING;
        boolean compared = expected && file.expectation() != GradedFile.Expected.COUNT;
        return new Sum(
                1,
                file.reading() == GradedFile.Reading.UNREAD ? 0 : 1,
                expected ? 1 : 0,
                expected && file.isExact() ? 1 : 0,
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
