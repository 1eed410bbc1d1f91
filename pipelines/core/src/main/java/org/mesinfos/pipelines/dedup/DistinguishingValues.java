package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.mapping.value.NormalisedText;
import org.mesinfos.records.RecordType;

/**
 * The values of a record by which its event is distinguished from others, see {@link DistinguishingFields}. Immutable.
 *
 * @param values in the order of the fields, in the form used for comparison; empty where the record has none
 */
record DistinguishingValues(List<Optional<Object>> values) {

    /** Codes that state nothing. */
    private static final Set<String> UNSPECIFIC_CODES = Set.of("OTHER", "UNKNOWN");

    static DistinguishingValues of(SpecificRecord record) {
        return new DistinguishingValues(DistinguishingFields.of(RecordType.of(record)).stream()
                .map(field -> comparable(record.get(field.pos())))
                .toList());
    }

    private static Optional<Object> comparable(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return Optional.of(number.stripTrailingZeros());
        }
        if (value instanceof Instant instant) {
            return Optional.of(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        }
        if (value instanceof Enum<?> code) {
            return Optional.<Object>of(code.name()).filter(name -> !UNSPECIFIC_CODES.contains(name));
        }
        if (value instanceof String text) {
            String normalised = text.isBlank() ? "" : Subject.compact(NormalisedText.of(text));
            return Optional.<Object>of(normalised).filter(known -> !normalised.isBlank());
        }
        return Optional.ofNullable(value);
    }

    /** Returns whether two records state different values, so that they are two events. */
    boolean contradict(DistinguishingValues other) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isPresent()
                    && other.values.get(i).isPresent()
                    && differ(values.get(i).get(), other.values.get(i).get())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the number of values that both records state. */
    int agreements(DistinguishingValues other) {
        int agreements = 0;
        for (int i = 0; i < values.size(); i++) {
            agreements += values.get(i).isPresent() && values.get(i).equals(other.values.get(i)) ? 1 : 0;
        }
        return agreements;
    }

    private static boolean differ(Object one, Object other) {
        if (one instanceof LocalDateTime time && other instanceof LocalDateTime otherTime) {
            ChronoUnit unit = hasNoSeconds(time) || hasNoSeconds(otherTime) ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
            return !time.truncatedTo(unit).equals(otherTime.truncatedTo(unit));
        }
        return !one.equals(other);
    }

    /** Returns whether the source of a time may have left out the seconds. */
    private static boolean hasNoSeconds(LocalDateTime time) {
        return time.getSecond() == 0;
    }
}
