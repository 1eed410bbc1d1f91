package org.mesinfos.connectors.mapping;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Date and time as delivered.
 *
 * @param local local date and time; midnight if only a date was delivered
 * @param offset offset from UTC, if delivered
 */
record DeliveredTime(LocalDateTime local, Optional<ZoneOffset> offset) {}
