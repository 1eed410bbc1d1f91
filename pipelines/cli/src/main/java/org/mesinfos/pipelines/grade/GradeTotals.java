package org.mesinfos.pipelines.grade;

import java.time.Duration;

/**
 * Sums over several graded files.
 *
 * @param files number of files
 * @param read number of files that were read
 * @param withExpectation number of files with an expectation
 * @param exact number of these files that are as expected
 * @param found number of records of all files
 * @param rejected number of rejected rows of all files
 * @param compared total score of the files whose records were compared, without those with only a count
 * @param duration time spent reading
 */
public record GradeTotals(
        long files,
        long read,
        long withExpectation,
        long exact,
        long found,
        long rejected,
        Score compared,
        Duration duration) {

    static final GradeTotals NONE = new GradeTotals(0, 0, 0, 0, 0, 0, Score.NONE, Duration.ZERO);

    static GradeTotals of(GradedFile file) {
        boolean expected = file.expectation() != GradedFile.ExpectationKind.NOTHING;
        boolean compared = expected && file.expectation() != GradedFile.ExpectationKind.COUNT;
        return new GradeTotals(
                1,
                file.reading() == GradedFile.ReadStatus.UNREAD ? 0 : 1,
                expected ? 1 : 0,
                expected && file.isExact() ? 1 : 0,
                file.score().found(),
                file.score().rejected(),
                compared ? file.score() : Score.NONE,
                file.taken());
    }

    GradeTotals plus(GradeTotals other) {
        return new GradeTotals(
                files + other.files,
                read + other.read,
                withExpectation + other.withExpectation,
                exact + other.exact,
                found + other.found,
                rejected + other.rejected,
                compared.plus(other.compared),
                duration.plus(other.duration));
    }
}
