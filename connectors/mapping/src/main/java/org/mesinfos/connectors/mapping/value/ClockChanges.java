package org.mesinfos.connectors.mapping.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.records.Derivation;

/**
 * Resolution of local times without offset at changes of the clock.
 *
 * <p>A time in the hour that a change repeats has two instants, of which {@code RepeatedHourRows} chooses one. A time in
 * the hour that a change skips is read with the offset before the change. The offset is recorded as a derivation of the
 * record in both cases. Not thread-safe.
 */
public final class ClockChanges {

    private static final double CONFIDENCE = 0.5;

    /**
     * A time as delivered.
     *
     * @param isRepeated whether it has two instants
     */
    public record DeliveredLocalTime(LocalDateTime time, boolean isRepeated) {}

    private record ChosenInstant(LocalDateTime time, Instant instant) {}

    private final List<Derivation> derivations = new ArrayList<>();
    private final Map<String, DeliveredLocalTime> times = new HashMap<>();
    /** Instants chosen for the times of the current record, by field. */
    private final Map<String, ChosenInstant> chosen = new HashMap<>();

    private OffsetChoice choice = OffsetChoice.EARLIER;
    private boolean hasRepeatedTime;
    private boolean isSkipped;

    /** Discards the state of the previous record. */
    public void startRecord() {
        derivations.clear();
        times.clear();
        chosen.clear();
        hasRepeatedTime = false;
        choice = OffsetChoice.EARLIER;
    }

    /** Chooses the instants of the repeated times of the current record. */
    public void choose(OffsetChoice choice) {
        this.choice = choice;
    }

    /**
     * Returns the instant of a local time without offset.
     *
     * @param field name of the field that the instant is for
     */
    public Instant instant(String field, LocalDateTime local, ZoneId zone) {
        Instant instant = resolve(field, local, zone);
        chosen.put(field, new ChosenInstant(local, instant));
        return instant;
    }

    private Instant resolve(String field, LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        isSkipped = offsets.isEmpty();
        times.put(field, new DeliveredLocalTime(local, offsets.size() > 1));
        if (offsets.size() == 1) {
            return local.toInstant(offsets.get(0));
        }
        if (isSkipped) {
            ZoneOffset before = zone.getRules().getTransition(local).getOffsetBefore();
            add(field, before, "time skipped by the clock change in " + zone.getId());
            return local.toInstant(before);
        }
        hasRepeatedTime = true;
        ZoneOffset chosen = offsets.get(choice.isLater(field) ? 1 : 0);
        add(field, chosen, "time repeated by the clock change in " + zone.getId());
        return local.toInstant(chosen);
    }

    private void add(String field, ZoneOffset offset, String source) {
        derivations.add(new Derivation(field + ".utc_offset", offset.getId(), source, CONFIDENCE));
    }

    /** Returns whether the current record has a time with two instants. */
    public boolean hasRepeatedTime() {
        return hasRepeatedTime;
    }

    /** Returns the local times without offset of the current record, by field. They are valid until the next record. */
    public Map<String, DeliveredLocalTime> times() {
        return times;
    }

    /** Returns the worst fit of the periods of the current record. */
    public PeriodFit fit() {
        PeriodFit worst = PeriodFit.SAME_LENGTH;
        for (Map.Entry<String, ChosenInstant> end : chosen.entrySet()) {
            PeriodFit fit = PeriodFields.startOf(end.getKey())
                    .map(chosen::get)
                    .map(start -> fit(start, end.getValue()))
                    .orElse(PeriodFit.SAME_LENGTH);
            worst = fit.compareTo(worst) < 0 ? fit : worst;
        }
        return worst;
    }

    private static PeriodFit fit(ChosenInstant start, ChosenInstant end) {
        Duration length = Duration.between(start.instant(), end.instant());
        if (length.isNegative() || length.isZero()) {
            return PeriodFit.REVERSED;
        }
        return length.equals(Duration.between(start.time(), end.time()))
                ? PeriodFit.SAME_LENGTH
                : PeriodFit.OTHER_LENGTH;
    }

    /** Returns whether the time last read does not exist, because a change of the clock skips it. */
    public boolean isSkipped() {
        return isSkipped;
    }

    /** Returns the derivations of the current record. */
    public List<Derivation> derivations() {
        return derivations;
    }
}
