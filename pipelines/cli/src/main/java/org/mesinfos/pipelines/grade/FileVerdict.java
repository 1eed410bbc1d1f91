package org.mesinfos.pipelines.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Comparison of a file with its most specific expectation.
 *
 * @param expectation kind of expectation
 * @param isExact true if the file is as expected
 * @param reasons differences from the expectation
 */
record FileVerdict(GradedFile.ExpectationKind expectation, Score score, boolean isExact, List<String> reasons) {

    static FileVerdict of(Path folder, FolderIndex.Entry entry, FileInspections readings) throws IOException {
        CollectedRecords found = readings.found();
        long rejected = readings.rejected();
        Optional<Path> records = expectedRecords(folder, entry);
        if (records.isPresent()) {
            Score score = RecordComparison.of(ExpectedRecords.read(records.get()), found.records(), rejected);
            return new FileVerdict(GradedFile.ExpectationKind.RECORDS, score, score.isExact(), reasons(score));
        }
        Optional<Path> stated = expectedFile(folder, entry);
        Optional<List<Map<String, String>>> entries =
                stated.isPresent() ? DatedAmountReader.read(stated.get()) : Optional.empty();
        if (entries.isPresent()) {
            DatedAmountComparison.Outcome outcome = DatedAmountComparison.of(entries.get(), found.records(), rejected);
            List<String> reasons = new ArrayList<>(outcome.reasons());
            reasons.addAll(unexpected(outcome.score()));
            return new FileVerdict(
                    GradedFile.ExpectationKind.TRANSACTIONS,
                    outcome.score(),
                    outcome.score().isExact(),
                    reasons);
        }
        long entryCount = found.entries();
        Score score = new Score(
                0,
                entry.count().isPresent() ? entryCount : found.records().size(),
                0,
                0,
                0,
                0,
                WrongValues.NONE,
                rejected,
                0);
        return entry.count()
                .map(count -> new FileVerdict(
                        GradedFile.ExpectationKind.COUNT,
                        count.isUpperBound() ? score : score.expecting(count.count()),
                        count.agrees(entryCount),
                        count.agrees(entryCount) ? List.of() : List.of(counted(count, entryCount))))
                .orElseGet(() -> new FileVerdict(GradedFile.ExpectationKind.NOTHING, score, true, List.of()));
    }

    /** Returns the expected records next to the file, or where the index locates them. */
    private static Optional<Path> expectedRecords(Path folder, FolderIndex.Entry entry) {
        Path adjacent = ExpectedRecords.pathOf(entry.file());
        if (Files.isRegularFile(adjacent)) {
            return Optional.of(adjacent);
        }
        return expectedFile(folder, entry).filter(file -> file.toString().endsWith(ExpectedRecords.SUFFIX));
    }

    private static Optional<Path> expectedFile(Path folder, FolderIndex.Entry entry) {
        boolean name = !entry.expected().isEmpty() && entry.expected().indexOf('\0') < 0;
        return name
                ? Optional.of(folder.resolve(entry.expected()).normalize()).filter(Files::isRegularFile)
                : Optional.empty();
    }

    private static List<String> reasons(Score score) {
        List<String> reasons = new ArrayList<>();
        if (score.exact() < score.expected()) {
            reasons.add(score.expected() - score.exact() + " records differ in "
                    + (score.fieldsExpected() - score.fieldsExact()) + " values");
        }
        if (score.rejectedExpected() > 0 && score.rejected() != score.rejectedExpected()) {
            reasons.add(score.rejected() + " rejected, expected " + score.rejectedExpected());
        }
        reasons.addAll(unexpected(score));
        return reasons;
    }

    private static List<String> unexpected(Score score) {
        return score.found() > score.expected()
                ? List.of(score.found() - score.expected() + " found that are not expected")
                : List.of();
    }

    private static String counted(ExpectedCount count, long entries) {
        return entries + " records, but " + count.count()
                + (count.unit().isEmpty() ? " counted" : " " + count.unit() + " counted");
    }
}
