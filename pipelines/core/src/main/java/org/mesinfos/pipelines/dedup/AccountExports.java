package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.dedup.ExportFile.DayRange;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/**
 * Exports that one source delivers about one account: their files by delivery, the days that they cover, and the days on
 * which they meet. Filled by {@link AccountExportsCollector}.
 */
final class AccountExports {

    /** Files by delivery and hash. */
    final Map<String, TreeMap<String, ExportFile>> files = new TreeMap<>();
    /** Days of all files of a delivery. */
    final Map<String, DayRange> ranges = new HashMap<>();
    /** Days on which deliveries meet. */
    final Map<Long, MeetingDay> meetings = new HashMap<>();

    final IdentityHashMap<EventRow, MeetingDay> meetingsOfRows = new IdentityHashMap<>();
    /** Days on which files of a delivery meet. */
    final Map<String, Map<Long, MeetingDay>> meetingsOfFiles = new HashMap<>();
    /** Rows that files of a delivery share. */
    final Map<String, SharedRows> shared = new HashMap<>();

    DayRange days(String delivery) {
        return Objects.requireNonNull(ranges.get(delivery), "the delivery has rows with a date");
    }

    Optional<ExportFile> file(EventRow row) {
        return Optional.ofNullable(files.getOrDefault(row.delivery(), new TreeMap<>())
                .get(row.origin().getFileSha256()));
    }

    void findMeetings() {
        files.forEach((delivery, parts) -> ranges.put(
                delivery,
                parts.values().stream()
                        .map(ExportFile::days)
                        .reduce(DayRange::with)
                        .orElseThrow()));
        meetings.putAll(meetings(ranges.values()));
        files.forEach((delivery, parts) -> {
            if (parts.size() > 1) {
                meetingsOfFiles.put(
                        delivery,
                        meetings(parts.values().stream().map(ExportFile::days).toList()));
            }
        });
    }

    private static Map<Long, MeetingDay> meetings(Collection<DayRange> exports) {
        Map<Long, Integer> ends = new HashMap<>();
        for (DayRange range : exports) {
            ends.merge(range.first(), 1, Integer::sum);
            if (range.first() != range.last()) {
                ends.merge(range.last(), 1, Integer::sum);
            }
        }
        Map<Long, MeetingDay> meetings = new HashMap<>();
        ends.forEach((day, count) -> {
            if (count > 1 && exports.stream().noneMatch(range -> range.extendsBeyond(day))) {
                meetings.put(day, new MeetingDay(day));
            }
        });
        return meetings;
    }

    /** Returns how two files of one delivery relate that have rows in common and running balances. */
    ExportRelation relationOfOverlapping(EventRow one, DayRange days, EventRow other, DayRange otherDays) {
        long first = Math.max(days.first(), otherDays.first());
        long last = Math.min(days.last(), otherDays.last());
        MeetingDay meeting = first == last
                ? meetingsOfFiles.getOrDefault(one.delivery(), Map.of()).get(first)
                : null;
        return meeting == null
                ? ExportRelation.OVERLAPS
                : meeting.relation(one.origin().getFileSha256(), other.origin().getFileSha256());
    }

    /** Returns the running balance after a record; empty if it has none. */
    static Optional<BigDecimal> balance(SpecificRecord record) {
        return record instanceof BankTransaction transaction && transaction.getBalanceAfter() != null
                ? Optional.of(transaction.getBalanceAfter().stripTrailingZeros())
                : Optional.empty();
    }

    /** Returns whether a key consists of values of a row with a date. */
    static boolean isDatedNaturalKey(EventKey key) {
        return key.keyKind() == RowKeyKind.NATURAL && EventDay.isDefinedFor(key.type());
    }

    /** Returns whether the export of a row may start on the day on which another one ends. */
    static boolean mayFollow(EventKey key, EventRow row) {
        return key.type() == RecordType.BANK_TRANSACTION
                && row.status() == EventRow.RowStatus.CURRENT
                && row.origin().getMode() == RowMode.APPEND;
    }
}
