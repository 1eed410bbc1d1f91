package org.mesinfos.pipelines.transforms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The day whose state a snapshot file describes: the declared one, otherwise the only one in its rows, otherwise the
 * end of the declared period. Never the time of a file or of a run. Stateless.
 */
final class AsOfDay {

    private AsOfDay() {}

    /**
     * Returns the day; empty if it is unknown.
     *
     * @param declared declared day, as days since 1970-01-01
     * @param stated days in the rows of the file
     * @param periodEnd last day of the declared period
     */
    static Optional<LocalDate> of(@Nullable Integer declared, Collection<Integer> stated, @Nullable Integer periodEnd) {
        if (declared != null) {
            return Optional.of(LocalDate.ofEpochDay(declared));
        }
        Set<Integer> days = new TreeSet<>(stated);
        if (days.size() > 1) {
            return Optional.empty();
        }
        return days.stream()
                .findFirst()
                .or(() -> Optional.ofNullable(periodEnd))
                .map(LocalDate::ofEpochDay);
    }
}
