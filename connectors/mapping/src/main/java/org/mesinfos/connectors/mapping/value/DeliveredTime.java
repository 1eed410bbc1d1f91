package org.mesinfos.connectors.mapping.value;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Date and time as delivered.
 *
 * @param local local date and time; midnight if only a date was delivered
 * @param offset offset from UTC, if delivered
 * @param century source of the century
 */
public record DeliveredTime(LocalDateTime local, Optional<ZoneOffset> offset, Century century) {

    /** Source of the century of a date. */
    enum Century {
        DELIVERED,
        /** Only the last two digits of the year were delivered; the year is read as 2000 to 2099. */
        ABSENT
    }

    /** Creates a time whose year was delivered in full. */
    public DeliveredTime(LocalDateTime local, Optional<ZoneOffset> offset) {
        this(local, offset, Century.DELIVERED);
    }

    DeliveredTime withoutCentury() {
        return new DeliveredTime(local, offset, Century.ABSENT);
    }
}
