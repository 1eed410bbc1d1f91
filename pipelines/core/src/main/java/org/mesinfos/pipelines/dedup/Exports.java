package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.dedup.ExportFile.DayRange;
import org.mesinfos.records.CanonicalCodec;

/**
 * Decision how the exports that one source delivers about one account relate. The files of one delivery are compared by the
 * rows that they share ({@link SharedRows}); files and deliveries are compared on the days on which one ends and another
 * starts ({@link MeetingDay}). An export that also covers the days before and after such a day contains the complete day,
 * so nothing has to be decided.
 *
 * <p>For one person; not thread-safe. Rows are decoded only when two files share a key.
 */
final class Exports {

    private final Map<EventKey, List<EventRow>> candidates;
    private final CanonicalCodec codec;
    private @Nullable Map<ExportAccount, AccountExports> accounts;

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
        if (!AccountExports.isDatedNaturalKey(key)) {
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
        Set<ExportAccount> asked = new HashSet<>();
        for (EventRow row : rows) {
            if (AccountExports.mayFollow(key, row) && asked.add(ExportAccount.of(key, row)) && mayMeet(key, row)) {
                return Occurrences.Overlap.BY_PAIR;
            }
        }
        return Occurrences.Overlap.ALL;
    }

    /** Returns whether deliveries of a row's source meet on its day, or on an unknown one. */
    private boolean mayMeet(EventKey key, EventRow row) {
        AccountExports account = accounts().get(ExportAccount.of(key, row));
        if (account == null || !account.hasMeetings()) {
            return false;
        }
        OptionalLong day = EventDay.of(row.decode(codec));
        return day.isEmpty() || account.meeting(day.getAsLong()).isPresent();
    }

    /** Returns whether equal rows of two rows' files are one event. Both rows have the given key. */
    ExportRelation relation(EventKey key, EventRow one, EventRow other) {
        if (!AccountExports.isDatedNaturalKey(key)
                || !one.origin().getConnector().equals(other.origin().getConnector())) {
            return ExportRelation.OVERLAPS;
        }
        AccountExports account = accounts().get(ExportAccount.of(key, one));
        if (account == null) {
            return ExportRelation.OVERLAPS;
        }
        return one.delivery().equals(other.delivery())
                ? withinDelivery(account, one, other)
                : acrossDeliveries(key, one, other);
    }

    private static ExportRelation withinDelivery(AccountExports account, EventRow one, EventRow other) {
        Optional<ExportFile> ofOne = account.file(one);
        Optional<ExportFile> ofOther = account.file(other);
        Optional<SharedRows> shared = account.shared(one.delivery());
        if (shared.isEmpty() || ofOne.isEmpty() || ofOther.isEmpty()) {
            return ExportRelation.OVERLAPS;
        }
        ExportRelation relation = shared.get()
                .relation(
                        one.origin().getFileSha256(),
                        ofOne.get(),
                        other.origin().getFileSha256(),
                        ofOther.get());
        return relation == ExportRelation.OVERLAPS
                        && ofOne.get().isBalanced()
                        && ofOther.get().isBalanced()
                ? account.relationOfOverlapping(
                        one, ofOne.get().days(), other, ofOther.get().days())
                : relation;
    }

    /**
     * Returns the rows that the files of a row's delivery share, by which these are compared; empty if all of them overlap.
     */
    Optional<SharedRows> sharedRows(EventKey key, EventRow row) {
        if (!AccountExports.isDatedNaturalKey(key)) {
            return Optional.empty();
        }
        AccountExports account = accounts().get(ExportAccount.of(key, row));
        return account == null ? Optional.empty() : account.shared(row.delivery());
    }

    private ExportRelation acrossDeliveries(EventKey key, EventRow one, EventRow other) {
        Optional<MeetingDay> meeting = meeting(key, one);
        return meeting.isPresent() && meeting.equals(meeting(key, other))
                ? meeting.get().relation(one.delivery(), other.delivery())
                : ExportRelation.OVERLAPS;
    }

    /** Returns the meeting of deliveries on the day of a row; empty if there is none, or its export never continues another. */
    Optional<MeetingDay> meeting(EventKey key, EventRow row) {
        if (!AccountExports.isDatedNaturalKey(key) || !AccountExports.mayFollow(key, row)) {
            return Optional.empty();
        }
        AccountExports account = accounts().get(ExportAccount.of(key, row));
        if (account == null || !account.hasMeetings()) {
            return Optional.empty();
        }
        OptionalLong day = EventDay.of(row.decode(codec));
        return day.isEmpty() ? Optional.empty() : account.meeting(day.getAsLong());
    }

    /**
     * Returns whether two rows of one key with equal running balances are two events. {@link #relation} of their files has
     * been determined.
     */
    boolean areApart(EventKey key, EventRow one, EventRow other) {
        if (one.delivery().equals(other.delivery())) {
            return false;
        }
        Optional<MeetingDay> meeting = placed(key, one);
        return meeting.isPresent()
                && meeting.equals(placed(key, other))
                && meeting.get().areApart(one.delivery(), one, other.delivery(), other);
    }

    /** Returns the meeting of deliveries that has a row with a running balance. */
    Optional<MeetingDay> placed(EventKey key, EventRow row) {
        AccountExports account = accounts().get(ExportAccount.of(key, row));
        return account == null ? Optional.empty() : account.meetingOfRow(row);
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

    /** Returns the file of a row; empty if none of its rows has a date. */
    Optional<ExportFile> file(EventKey key, EventRow row) {
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
        return account == null
                ? OptionalLong.empty()
                : account.range(row.delivery()).stream()
                        .mapToLong(DayRange::last)
                        .findFirst();
    }

    /** Returns the running balance after a row; empty if it has none. */
    Optional<BigDecimal> balance(EventRow row) {
        return AccountExports.balance(row.decode(codec));
    }

    private Map<ExportAccount, AccountExports> accounts() {
        if (accounts == null) {
            accounts = new AccountExportsCollector(candidates, codec).collect();
        }
        return accounts;
    }
}
