package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.dedup.ExportFile.DayRange;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;

/**
 * Decision how the exports that one source delivers about one account relate: the files of one delivery by the rows
 * that they share ({@link SharedRows}), both files and deliveries on the days on which they end or start ({@link MeetingDay}). An
 * export that also covers the days before and after such a day contains the complete day, so nothing has to be decided.
 *
 * <p>For one person; not thread-safe. Rows are decoded only when two files share a key.
 */
final class Exports {

    private final Map<EventKey, List<EventRow>> candidates;
    private final CanonicalCodec codec;
    private @Nullable Map<ExportAccount, AccountExports> accounts;

    private static final class AccountExports {
        private final Map<String, TreeMap<String, ExportFile>> files = new TreeMap<>();
        private final Map<String, DayRange> ranges = new HashMap<>();
        private final Map<Long, MeetingDay> meetings = new HashMap<>();
        private final IdentityHashMap<EventRow, MeetingDay> meetingsOfRows = new IdentityHashMap<>();
        private final Map<String, Map<Long, MeetingDay>> meetingsOfFiles = new HashMap<>();
        private final Map<String, SharedRows> shared = new HashMap<>();

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
                            meetings(parts.values().stream()
                                    .map(ExportFile::days)
                                    .toList()));
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
                    : meeting.relation(
                            one.origin().getFileSha256(), other.origin().getFileSha256());
        }
    }

    Exports(Map<EventKey, List<EventRow>> candidates, CanonicalCodec codec) {
        this.candidates = candidates;
        this.codec = codec;
    }

    /**
     * Returns whether all files with rows of one key overlap, without examining each pair.
     *
     * @param rows all rows of the key, in the order of {@link EventRow#DELIVERY_ORDER}, from at least two files
     */
    Occurrences.Overlap overlap(EventKey key, List<EventRow> rows) {
        if (!isDatedNaturalKey(key)) {
            return Occurrences.Overlap.ALL;
        }
        for (int i = 1; i < rows.size(); i++) {
            EventRow before = rows.get(i - 1);
            if (rows.get(i).delivery().equals(before.delivery())
                    && !rows.get(i)
                            .origin()
                            .getFileSha256()
                            .equals(before.origin().getFileSha256())) {
                return Occurrences.Overlap.BY_PAIR;
            }
        }
        for (EventRow row : rows) {
            if (mayFollow(key, row)) {
                AccountExports account = accounts().get(ExportAccount.of(key, row));
                if (account != null && !account.meetings.isEmpty()) {
                    OptionalLong day = EventDay.of(row.decode(codec));
                    return day.isPresent() && !account.meetings.containsKey(day.getAsLong())
                            ? Occurrences.Overlap.ALL
                            : Occurrences.Overlap.BY_PAIR;
                }
            }
        }
        return Occurrences.Overlap.ALL;
    }

    /** Returns whether equal rows of two rows' files are one event. Both rows have the given key. */
    ExportRelation relation(EventKey key, EventRow one, EventRow other) {
        if (!isDatedNaturalKey(key)
                || !one.origin().getConnector().equals(other.origin().getConnector())) {
            return ExportRelation.OVERLAPS;
        }
        AccountExports account = accounts().get(ExportAccount.of(key, one));
        if (account == null) {
            return ExportRelation.OVERLAPS;
        }
        return one.delivery().equals(other.delivery())
                ? withinDelivery(account, one, other)
                : acrossDeliveries(account, key, one, other);
    }

    private static ExportRelation withinDelivery(AccountExports account, EventRow one, EventRow other) {
        Optional<ExportFile> ofOne = account.file(one);
        Optional<ExportFile> ofOther = account.file(other);
        SharedRows shared = account.shared.get(one.delivery());
        if (shared == null || ofOne.isEmpty() || ofOther.isEmpty()) {
            return ExportRelation.OVERLAPS;
        }
        ExportRelation relation = shared.relation(
                one.origin().getFileSha256(), ofOne.get(), other.origin().getFileSha256(), ofOther.get());
        return relation == ExportRelation.OVERLAPS
                        && ofOne.get().isBalanced()
                        && ofOther.get().isBalanced()
                ? account.relationOfOverlapping(
                        one, ofOne.get().days(), other, ofOther.get().days())
                : relation;
    }

    private ExportRelation acrossDeliveries(AccountExports account, EventKey key, EventRow one, EventRow other) {
        if (account.meetings.isEmpty() || !mayFollow(key, one) || !mayFollow(key, other)) {
            return ExportRelation.OVERLAPS;
        }
        OptionalLong day = EventDay.of(one.decode(codec));
        if (day.isEmpty() || !day.equals(EventDay.of(other.decode(codec)))) {
            return ExportRelation.OVERLAPS;
        }
        MeetingDay meeting = account.meetings.get(day.getAsLong());
        return meeting == null ? ExportRelation.OVERLAPS : meeting.relation(one.delivery(), other.delivery());
    }

    /**
     * Returns whether two rows of one key with equal running balances are two events. {@link #relation} of their files has
     * been determined.
     */
    boolean areApart(EventKey key, EventRow one, EventRow other) {
        if (one.delivery().equals(other.delivery())) {
            return false;
        }
        AccountExports account = accounts().get(ExportAccount.of(key, one));
        if (account == null) {
            return false;
        }
        MeetingDay meeting = account.meetingsOfRows.get(one);
        return meeting != null
                && meeting == account.meetingsOfRows.get(other)
                && meeting.areApart(one.delivery(), one, other.delivery(), other);
    }

    /** Returns the order of the rows in a row's file. */
    ExportFile.Direction direction(EventKey key, EventRow row) {
        return file(key, row).map(ExportFile::direction).orElse(ExportFile.Direction.OLDEST_FIRST);
    }

    /** Returns the days of a row's file; empty if none of its rows has a date. */
    Optional<DayRange> days(EventKey key, EventRow row) {
        return file(key, row).map(ExportFile::days);
    }

    /** Returns the place of a row among the rows of its source. */
    RowPlace place(EventKey key, EventRow row) {
        Optional<ExportFile> file = file(key, row);
        return new RowPlace(
                file.map(export -> export.days().first()).orElse(Long.MIN_VALUE),
                row,
                file.map(ExportFile::direction).orElse(ExportFile.Direction.OLDEST_FIRST));
    }

    private Optional<ExportFile> file(EventKey key, EventRow row) {
        AccountExports account = accounts().get(ExportAccount.of(key, row));
        return account == null ? Optional.empty() : account.file(row);
    }

    /**
     * Returns the last day of the account that a row's delivery reports, in days since 1970-01-01; empty if none of its
     * rows has a date. Of two exports, the one that reaches further was made later.
     */
    OptionalLong lastDay(EventKey key, EventRow row) {
        if (!EventDay.isDefinedFor(key.type())) {
            return OptionalLong.empty();
        }
        AccountExports account = accounts().get(ExportAccount.of(key, row));
        DayRange range = account == null ? null : account.ranges.get(row.delivery());
        return range == null ? OptionalLong.empty() : OptionalLong.of(range.last());
    }

    /** Returns the running balance after a row; empty if it has none. */
    Optional<BigDecimal> balance(EventRow row) {
        return balance(row.decode(codec));
    }

    private static Optional<BigDecimal> balance(SpecificRecord record) {
        return record instanceof BankTransaction transaction && transaction.getBalanceAfter() != null
                ? Optional.of(transaction.getBalanceAfter().stripTrailingZeros())
                : Optional.empty();
    }

    private static boolean isDatedNaturalKey(EventKey key) {
        return key.keyKind() == RowKeyKind.NATURAL && EventDay.isDefinedFor(key.type());
    }

    private static boolean mayFollow(EventKey key, EventRow row) {
        return key.type() == RecordType.BANK_TRANSACTION
                && row.status() == EventRow.RowStatus.CURRENT
                && row.origin().getMode() == RowMode.APPEND;
    }

    private Map<ExportAccount, AccountExports> accounts() {
        if (accounts == null) {
            Map<ExportAccount, AccountExports> found = new HashMap<>();
            candidates.forEach((key, rows) -> {
                if (EventDay.isDefinedFor(key.type())) {
                    rows.forEach(row -> addDay(found, key, row));
                }
            });
            found.values().forEach(AccountExports::findMeetings);
            candidates.forEach((key, rows) -> {
                if (isDatedNaturalKey(key)) {
                    addMeetings(found, key, rows);
                    addSharedRows(found, key, rows);
                }
            });
            accounts = found;
        }
        return accounts;
    }

    private void addDay(Map<ExportAccount, AccountExports> found, EventKey key, EventRow row) {
        SpecificRecord record = row.decode(codec);
        OptionalLong day = EventDay.of(record);
        if (day.isPresent()) {
            found.computeIfAbsent(ExportAccount.of(key, row), unseen -> new AccountExports())
                    .files
                    .computeIfAbsent(row.delivery(), unseen -> new TreeMap<>())
                    .computeIfAbsent(row.origin().getFileSha256(), unseen -> new ExportFile())
                    .add(row.row().row(), day.getAsLong(), balance(record).isPresent());
        }
    }

    private void addMeetings(Map<ExportAccount, AccountExports> found, EventKey key, List<EventRow> rows) {
        for (EventRow row : rows) {
            AccountExports account = found.get(ExportAccount.of(key, row));
            if (account != null) {
                Map<Long, MeetingDay> ofDeliveries = mayFollow(key, row) ? account.meetings : Map.of();
                Map<Long, MeetingDay> ofFiles = account.meetingsOfFiles.getOrDefault(row.delivery(), Map.of());
                if (!ofDeliveries.isEmpty() || !ofFiles.isEmpty()) {
                    SpecificRecord record = row.decode(codec);
                    EventDay.of(record).ifPresent(day -> {
                        BalanceStep balances = BalanceStep.of(record).orElse(null);
                        if (ofDeliveries.containsKey(day)) {
                            addMeeting(account, ofDeliveries.get(day), key, row, balances);
                        }
                        if (ofFiles.containsKey(day)) {
                            ofFiles.get(day)
                                    .add(
                                            key,
                                            row.origin().getFileSha256(),
                                            account.file(row).orElseThrow().days(),
                                            balances);
                        }
                    });
                }
            }
        }
    }

    private static void addMeeting(
            AccountExports account, MeetingDay meeting, EventKey key, EventRow row, @Nullable BalanceStep balances) {
        meeting.add(key, row.delivery(), account.days(row.delivery()), balances);
        if (balances != null) {
            meeting.place(key, row.delivery(), row, balances, account.file(row).flatMap(ExportFile::provedDirection));
            account.meetingsOfRows.put(row, meeting);
        }
    }

    private void addSharedRows(Map<ExportAccount, AccountExports> found, EventKey key, List<EventRow> rows) {
        if (rows.size() == 1) {
            return;
        }
        Map<ExportAccount, Map<String, Map<String, List<Optional<BigDecimal>>>>> balances = new HashMap<>();
        for (EventRow row : rows) {
            ExportAccount name = ExportAccount.of(key, row);
            AccountExports account = found.get(name);
            if (account != null
                    && account.files
                                    .getOrDefault(row.delivery(), new TreeMap<>())
                                    .size()
                            > 1) {
                balances.computeIfAbsent(name, unseen -> new HashMap<>())
                        .computeIfAbsent(row.delivery(), unseen -> new TreeMap<>())
                        .computeIfAbsent(row.origin().getFileSha256(), unseen -> new ArrayList<>())
                        .add(balance(row));
            }
        }
        balances.forEach((name, deliveries) -> deliveries.forEach(
                (delivery, ofFiles) -> Objects.requireNonNull(found.get(name), "balances has accounts of found only")
                        .shared
                        .computeIfAbsent(delivery, unseen -> new SharedRows())
                        .add(ofFiles)));
    }
}
