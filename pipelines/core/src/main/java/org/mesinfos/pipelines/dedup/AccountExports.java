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
import org.jspecify.annotations.Nullable;
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
    private final Map<String, TreeMap<String, ExportFile>> files = new TreeMap<>();
    /** Days of all files of a delivery. */
    private final Map<String, DayRange> ranges = new HashMap<>();
    /** Days on which deliveries meet. */
    private final Map<Long, MeetingDay> meetings = new HashMap<>();

    private final IdentityHashMap<EventRow, MeetingDay> meetingsOfRows = new IdentityHashMap<>();
    /** Days on which files of a delivery meet. */
    private final Map<String, Map<Long, MeetingDay>> meetingsOfFiles = new HashMap<>();
    /** Rows that files of a delivery share. */
    private final Map<String, SharedRows> shared = new HashMap<>();

    /** Adds the day of a row. */
    void addDay(EventRow row, long day, SpecificRecord record) {
        files.computeIfAbsent(row.delivery(), unseen -> new TreeMap<>())
                .computeIfAbsent(row.origin().getFileSha256(), unseen -> new ExportFile())
                .add(row.row().row(), day, balance(record));
    }

    /** Adds a row of a day on which exports meet. */
    void addToMeetings(EventKey key, EventRow row, long day, @Nullable BalanceStep balances) {
        AccountMeeting meeting = meeting(key, row, day);
        meeting.deliveries().ifPresent(ofDeliveries -> {
            ofDeliveries.add(key, row.delivery(), days(row.delivery()), balances);
            if (balances != null) {
                ofDeliveries.place(key, row.delivery(), row, balances, file(row).flatMap(ExportFile::provedDirection));
                meetingsOfRows.put(row, ofDeliveries);
            }
        });
        meeting.files()
                .ifPresent(ofFiles -> ofFiles.add(
                        key,
                        row.origin().getFileSha256(),
                        file(row).orElseThrow().days(),
                        balances));
    }

    /** Adds rows of one key in files of a delivery. */
    void addSharedRows(String delivery, Collection<FileRows> ofFiles) {
        shared.computeIfAbsent(delivery, unseen -> new SharedRows()).add(ofFiles);
    }

    /** Returns whether exports meet on the day of a row, if that is such a day. */
    boolean mayMeet(EventKey key, EventRow row) {
        return (mayFollow(key, row) && hasMeetings())
                || !meetingsOfFiles.getOrDefault(row.delivery(), Map.of()).isEmpty();
    }

    private AccountMeeting meeting(EventKey key, EventRow row, long day) {
        return new AccountMeeting(
                mayFollow(key, row) ? meeting(day) : Optional.empty(),
                Optional.ofNullable(
                        meetingsOfFiles.getOrDefault(row.delivery(), Map.of()).get(day)));
    }

    /** Returns whether deliveries meet on any day. */
    boolean hasMeetings() {
        return !meetings.isEmpty();
    }

    /** Returns the meeting of deliveries on a day. */
    Optional<MeetingDay> meeting(long day) {
        return Optional.ofNullable(meetings.get(day));
    }

    /** Returns the meeting of deliveries that has a row with a running balance. */
    Optional<MeetingDay> meetingOfRow(EventRow row) {
        return Optional.ofNullable(meetingsOfRows.get(row));
    }

    /** Returns the rows that files of a delivery share; empty if it has one file, or none of its keys is in several. */
    Optional<SharedRows> shared(String delivery) {
        return Optional.ofNullable(shared.get(delivery));
    }

    /** Returns whether a delivery has several files. */
    boolean hasSeveralFiles(String delivery) {
        return files.getOrDefault(delivery, new TreeMap<>()).size() > 1;
    }

    /** Returns the days of a delivery; empty if none of its rows has a date. */
    Optional<DayRange> range(String delivery) {
        return Optional.ofNullable(ranges.get(delivery));
    }

    private DayRange days(String delivery) {
        return Objects.requireNonNull(ranges.get(delivery), "the delivery has rows with a date");
    }

    Optional<ExportFile> file(EventRow row) {
        return Optional.ofNullable(files.getOrDefault(row.delivery(), new TreeMap<>())
                .get(row.origin().getFileSha256()));
    }

    /** Determines the days on which exports meet, from the days of all rows. */
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
