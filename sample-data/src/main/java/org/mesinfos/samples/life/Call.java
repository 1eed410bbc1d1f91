package org.mesinfos.samples.life;

import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * One use of a telephone line.
 *
 * @param id the operator's identifier
 * @param start to the second
 * @param kind as the operator writes it: VOIX, SMS, MMS, DATA
 * @param direction ENTRANT or SORTANT
 * @param correspondent the other number; none for data
 * @param seconds duration; none for messages
 * @param bytes volume; for data only
 * @param costCents what it cost with tax
 * @param end cause of the end; none for messages
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
        Spot cell,
        String cellId,
        String imei,
        String imsi,
        String network,
        Optional<String> end) {}
