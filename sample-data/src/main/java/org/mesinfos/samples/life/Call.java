package org.mesinfos.samples.life;

import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Use of a telephone line.
 *
 * @param id the operator's identifier
 * @param start to the second
 * @param kind operator's code: VOIX, SMS, MMS, DATA
 * @param direction ENTRANT or SORTANT
 * @param correspondent the other number; empty for data
 * @param seconds duration; empty for messages
 * @param bytes volume; only for data
 * @param costCents cost including tax
 * @param end cause of the end; empty for messages
 */
public record Call(
        String id,
        String line,
        ZonedDateTime start,
        String kind,
        String direction,
        Optional<String> correspondent,
        Optional<Integer> seconds,
        Optional<Long> bytes,
        int costCents,
        GeoPoint cell,
        String cellId,
        String imei,
        String imsi,
        String network,
        Optional<String> end) {}
