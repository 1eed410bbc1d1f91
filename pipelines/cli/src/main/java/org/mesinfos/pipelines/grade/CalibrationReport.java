package org.mesinfos.pipelines.grade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Shares of the readings of generic readers that were right on labelled files, by evidence and by predicted
 * probability.
 *
 * <p>The probability of a file is predicted from the files of all other banks: for each required fact, (right + 1) /
 * (right + wrong + 2) among their files with the same evidence. The files of one bank are alike, so counting them would
 * make the prediction too good.
 */
public final class CalibrationReport {

    /** Lower bounds, in percent, of the ranges of predicted probabilities. */
    private static final List<Integer> BOUNDS = List.of(0, 50, 70, 80, 85, 90, 92, 94, 96, 98);

    private static final List<Integer> THRESHOLDS = List.of(50, 60, 70, 75, 80, 85, 90, 92, 94, 95, 96, 97, 98);
    private static final int MIN_THRESHOLD = 50;
    private static final double PERCENT = 100;

    /** A file with the probability that its bank was left out of. */
    private record Prediction(double probability, boolean right) {}

    /**
     * Files of one range of predicted probabilities.
     *
     * @param predicted mean of the predicted probabilities
     */
    record Range(double predicted, ErrorShare errors) {}

    private final List<CalibratedFile> files;
    private final List<Prediction> predictions;

    private CalibrationReport(List<CalibratedFile> files) {
        this.files = files;
        this.predictions = files.stream()
                .map(file -> new Prediction(predict(file), file.isRight()))
                .toList();
    }

    /** Returns the report of graded files; those that no generic reader read or without expected records do not count. */
    public static CalibrationReport of(List<GradedFile> graded) {
        return new CalibrationReport(CalibratedFile.of(graded));
    }

    private double predict(CalibratedFile left) {
        double product = 1;
        for (String evidence : left.evidence().keySet()) {
            ErrorShare others = new ErrorShare(0, 0);
            for (CalibratedFile file : files) {
                if (!file.bank().equals(left.bank()) && file.evidence().containsKey(evidence)) {
                    others = others.plus(ofFile(file.evidence().get(evidence)));
                }
            }
            product *= (others.files() - others.wrong() + 1.0) / (others.files() + 2.0);
        }
        return product;
    }

    /** Returns the number of files. */
    int files() {
        return files.size();
    }

    /** Returns the ranges of predicted probabilities that have files. */
    List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        for (int at = 0; at < BOUNDS.size(); at++) {
            double from = BOUNDS.get(at) / PERCENT;
            double until = at + 1 < BOUNDS.size() ? BOUNDS.get(at + 1) / PERCENT : 2;
            List<Prediction> within = predictions.stream()
                    .filter(file -> file.probability() >= from && file.probability() < until)
                    .toList();
            if (!within.isEmpty()) {
                ranges.add(new Range(
                        within.stream()
                                .mapToDouble(Prediction::probability)
                                .average()
                                .orElseThrow(),
                        errors(within)));
            }
        }
        return ranges;
    }

    /** Returns the errors among the files whose predicted probability reaches each threshold, in percent. */
    Map<Integer, ErrorShare> errorsByThreshold() {
        Map<Integer, ErrorShare> errors = new TreeMap<>();
        for (int threshold : THRESHOLDS) {
            errors.put(
                    threshold,
                    errors(predictions.stream()
                            .filter(file -> file.probability() * PERCENT >= threshold)
                            .toList()));
        }
        return errors;
    }

    /**
     * Returns the lowest threshold, in percent, from which no file was wrong when its bank was left out; at least 50.
     */
    int lowestThresholdWithoutError() {
        return predictions.stream()
                .filter(file -> !file.right())
                .mapToInt(file -> (int) Math.floor(file.probability() * PERCENT) + 1)
                .reduce(MIN_THRESHOLD, Math::max);
    }

    private static ErrorShare ofFile(boolean right) {
        return right ? ErrorShare.OF_RIGHT_FILE : ErrorShare.OF_WRONG_FILE;
    }

    private static ErrorShare errors(List<Prediction> some) {
        ErrorShare errors = ErrorShare.NONE;
        for (Prediction file : some) {
            errors = errors.plus(ofFile(file.right()));
        }
        return errors;
    }

    /** Returns the figures as Markdown tables, without any name of a file or bank. */
    public String text() {
        StringBuilder text =
                new StringBuilder("| evidence | banks | files right | files wrong |\n| --- | ---: | ---: | ---: |\n");
        Map<String, ErrorShare> byEvidence = new TreeMap<>();
        Map<String, Set<String>> banks = new TreeMap<>();
        for (CalibratedFile file : files) {
            file.evidence().forEach((evidence, right) -> {
                byEvidence.merge(evidence, ofFile(right), ErrorShare::plus);
                banks.computeIfAbsent(evidence, any -> new HashSet<>()).add(file.bank());
            });
        }
        byEvidence.forEach((evidence, errors) -> text.append("| %s | %d | %d | %d |%n"
                .formatted(
                        evidence,
                        banks.getOrDefault(evidence, Set.of()).size(),
                        errors.files() - errors.wrong(),
                        errors.wrong())));
        text.append(
                "%n| predicted, leaving the bank out | files | right | 95 %% interval |%n| ---: | ---: | ---: | ---: |%n"
                        .formatted());
        ranges().forEach(range -> text.append("| %s | %d | %s | %s to %s |%n"
                .formatted(
                        percent(range.predicted()),
                        range.errors().files(),
                        percent(1 - range.errors().share()),
                        percent(1 - range.errors().high()),
                        percent(1 - range.errors().low()))));
        text.append(
                "%n| threshold | files accepted | with errors | share | 95 %% interval |%n| ---: | ---: | ---: | ---: | ---: |%n"
                        .formatted());
        errorsByThreshold()
                .forEach((threshold, errors) -> text.append("| %d %% | %d | %d | %s | %s to %s |%n"
                        .formatted(
                                threshold,
                                errors.files(),
                                errors.wrong(),
                                percent(errors.share()),
                                percent(errors.low()),
                                percent(errors.high()))));
        return text.append("%nlowest threshold without an error: %d %%".formatted(lowestThresholdWithoutError()))
                .toString();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * PERCENT);
    }
}
