package org.mesinfos.pipelines.transforms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.elements.ReadingOutcome;

/**
 * Measurement of how much older the newest row of a delivery is than the day whose state the delivery describes. That
 * day is declared or in the rows, so the age does not depend on the time of the run. Stateless.
 */
final class DeliveryAge {

    private DeliveryAge() {}

    /**
     * Returns the number of days, at least 0; empty if no row has a date, or no file a day that it describes.
     *
     * @param outcomes outcomes of one delivery
     */
    static OptionalInt of(Iterable<ReadingOutcome> outcomes) {
        Map<String, List<Integer>> stated = new TreeMap<>();
        Map<String, SourceFile> files = new TreeMap<>();
        int newest = Integer.MIN_VALUE;
        for (ReadingOutcome outcome : outcomes) {
            String sha256 = outcome.getFile().getSha256();
            files.put(sha256, outcome.getFile());
            stated.computeIfAbsent(sha256, first -> new ArrayList<>()).addAll(outcome.getStatedAsOf());
            if (outcome.getNewestDay() != null) {
                newest = Math.max(newest, outcome.getNewestDay());
            }
        }
        Optional<LocalDate> described = files.entrySet().stream()
                .flatMap(file -> AsOfDay.of(
                        file.getValue().getAsOfDay(),
                        stated.getOrDefault(file.getKey(), List.of()),
                        file.getValue().getPeriodEndDay())
                        .stream())
                .max(LocalDate::compareTo);
        return described.isEmpty() || newest == Integer.MIN_VALUE
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.max(0, described.get().toEpochDay() - newest));
    }
}
