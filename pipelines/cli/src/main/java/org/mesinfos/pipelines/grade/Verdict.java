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
record Verdict(GradedFile.Expected expectation, Score score, boolean isExact, List<String> reasons) {

    static Verdict of(Path folder, FolderIndex.Entry entry, FileReadings readings) throws IOException {
        FoundRecords found = readings.found();
        long rejected = readings.rejected();
        Optional<Path> records = recordsOf(folder, entry);
        if (records.isPresent()) {
            Score score = Comparison.of(Expectation.read(records.get()), found.records(), rejected);
            return new Verdict(GradedFile.Expected.RECORDS, score, score.isExact(), reasons(score));
        }
        Optional<Path> stated = fileOf(folder, entry);
        Optional<List<Map<String, String>>> entries =
                stated.isPresent() ? MovementShapes.read(stated.get()) : Optional.empty();
        if (entries.isPresent()) {
            MovementComparison.Outcome outcome = MovementComparison.of(entries.get(), found.records(), rejected);
            List<String> reasons = new ArrayList<>(outcome.reasons());
            reasons.addAll(beyond(outcome.score()));
            return new Verdict(
                    GradedFile.Expected.MOVEMENTS,
                    outcome.score(),
                    outcome.score().isExact(),
                    reasons);
        }
        long entryCount = found.entries();
        Score score = new Score(
                0, entry.count().isPresent() ? entryCount : found.records().size(), 0, 0, 0, rejected, 0);
        return entry.count()
                .map(count -> new Verdict(
                        GradedFile.Expected.COUNT,
                        count.isBound() ? score : score.expecting(count.count()),
                        count.agrees(entryCount),
                        count.agrees(entryCount) ? List.of() : List.of(counted(count, entryCount))))
                .orElseGet(() -> new Verdict(GradedFile.Expected.NOTHING, score, true, List.of()));
    }

    /** Returns the expected records next to the file, or where the index locates them. */
    private static Optional<Path> recordsOf(Path folder, FolderIndex.Entry entry) {
        Path adjacent = Expectation.placeOf(entry.file());
        if (Files.isRegularFile(adjacent)) {
            return Optional.of(adjacent);
        }
        return fileOf(folder, entry).filter(file -> file.toString().endsWith(Expectation.ENDING));
    }

    private static Optional<Path> fileOf(Path folder, FolderIndex.Entry entry) {
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
        reasons.addAll(beyond(score));
        return reasons;
    }

    private static List<String> beyond(Score score) {
        return score.found() > score.expected()
                ? List.of(score.found() - score.expected() + " found that are not expected")
                : List.of();
    }

    private static String counted(PlainCount count, long entries) {
        return entries + " records, but " + count.count()
                + (count.unit().isEmpty() ? " counted" : " " + count.unit() + " counted");
    }
}
