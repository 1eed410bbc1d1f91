package org.mesinfos.connectors.standard.chat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Message;

/**
 * Conversion of the local times of messages, which are in order, to instants.
 *
 * <p>In an hour that a change of the clock repeats, the offset is the earlier one until the time of a message is before
 * that of the message above. The offset of a time that is repeated or skipped is recorded as a derivation. Not
 * thread-safe.
 */
final class ChatClock {

    private static final double CONFIDENCE = 0.5;

    private final ZoneId zone;
    private LocalDateTime previous = LocalDateTime.MIN;
    private boolean isSecondHour;

    ChatClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Sets the instant of the next message. */
    void setSent(Message message, LocalDateTime local) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        boolean isRepeated = offsets.size() > 1;
        isSecondHour = isRepeated && (isSecondHour || local.isBefore(previous));
        previous = local;
        message.setSentInstant(instant(local, offsets));
        if (offsets.size() != 1) {
            ZoneOffset offset = offset(local, offsets);
            message.getDerived()
                    .add(new Derivation(
                            "sent_instant.utc_offset",
                            offset.getId(),
                            "time " + (isRepeated ? "repeated" : "skipped") + " by the clock change in " + zone.getId(),
                            CONFIDENCE));
        }
    }

    private Instant instant(LocalDateTime local, List<ZoneOffset> offsets) {
        return local.toInstant(offset(local, offsets));
    }

    private ZoneOffset offset(LocalDateTime local, List<ZoneOffset> offsets) {
        return offsets.isEmpty()
                ? zone.getRules().getTransition(local).getOffsetBefore()
                : offsets.get(isSecondHour ? offsets.size() - 1 : 0);
    }
}
