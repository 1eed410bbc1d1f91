package org.mesinfos.pipelines.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found in a file against the strongest expectation there is of it.
 *
 * @param expectation its kind
 * @param isExact whether it is as expected
 * @param reasons what is not as expected
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
        Optional<List<Map<String, String>>> movements =
                stated.isPresent() ? MovementShapes.read(stated.get()) : Optional.empty();
        if (movements.isPresent()) {
            MovementComparison.Outcome outcome = MovementComparison.of(movements.get(), found.records(), rejected);
            List<String> reasons = new ArrayList<>(outcome.reasons());
            reasons.addAll(beyond(outcome.score()));
            return new Verdict(
                    GradedFile.Expected.MOVEMENTS,
                    outcome.score(),
                    outcome.score().isExact(),
                    reasons);
        }
        long entries = found.entries();
        Score score = new Score(
                0, entry.count().isPresent() ? entries : found.records().size(), 0, 0, 0, rejected, 0);
        return entry.count()
                .map(count -> new Verdict(
                        GradedFile.Expected.COUNT,
                        count.isBound() ? score : score.expecting(count.count()),
                        count.agrees(entries),
                        count.agrees(entries) ? List.of() : List.of(counted(count, entries))))
                .orElseGet(() -> new Verdict(GradedFile.Expected.NOTHING, score, true, List.of()));
    }

    /** Records beside the file, or where the index says. */
    private static Optional<Path> recordsOf(Path folder, FolderIndex.Entry entry) {
        Path beside = Expectation.placeOf(entry.file());
        if (Files.isRegularFile(beside)) {
            return Optional.of(beside);
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
