package org.mesinfos.connectors.mapping;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A point in time as delivered.
 *
 * @param local date and time on the wall; midnight when only a date was delivered
 * @param offset from UTC, where delivered
 */
record DeliveredTime(LocalDateTime local, Optional<ZoneOffset> offset) {}
