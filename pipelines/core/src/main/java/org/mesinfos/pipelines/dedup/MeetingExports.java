package org.mesinfos.pipelines.dedup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.pipelines.dedup.match.MovementDay;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;

/**
 * Decides whether two exports of one account, one of which ends on the date on which the other starts, report the same
 * rows of that date. An export that was made during the day lacks the rest of the day, and the next export may start
 * with that rest: then equal rows are two events.
 *
 * <p>Running balances decide if both exports have them. Otherwise the exports overlap if the later one contains all
 * rows that the earlier one has of that date. If it lacks some, it is assumed to start after them. An export that also
 * covers the days before and after contains the complete day, so nothing has to be decided.
 *
 * <p>For one person; not thread-safe. Rows are decoded only when two deliveries share a key.
 */
final class MeetingExports {

    /**
     * Number by which the occurrences of one delivery's rows are shifted.
     *
     * @param earlier number of rows with the same key in earlier exports that are other events
     */
    record Place(int earlier, Event.Certainty certainty) {
        static final Place FIRST = new Place(0, Event.Certainty.TOLD_APART);
    }

    private record Account(String organisation, String connector, String subject) {}

    private final Map<EventKey, List<Candidate>> candidates;
    private final CanonicalCodec codec;
    private Map<Account, Map<String, AccountExport>> exports;

    MeetingExports(Map<EventKey, List<Candidate>> candidates, CanonicalCodec codec) {
        this.candidates = candidates;
        this.codec = codec;
    }

    /**
     * Returns the offset of a delivery.
     *
     * @param rows all rows of the key
     * @param row the first row of the delivery among them
     */
    Place place(EventKey key, List<Candidate> rows, Candidate row) {
        if (!mayMeet(key, row)
                || rows.get(0).delivery().equals(rows.get(rows.size() - 1).delivery())) {
            return Place.FIRST;
        }
        Map<String, AccountExport> exportsOfAccount = exports().getOrDefault(account(key, row), Map.of());
        AccountExport later = exportsOfAccount.get(row.delivery());
        if (later == null) {
            return Place.FIRST;
        }
        Place place = Place.FIRST;
        for (AccountExport export : exportsOfAccount.values()) {
            Place other = place(key, export, later, exportsOfAccount.values());
            place = other.earlier() > place.earlier() ? other : place;
        }
        return place;
    }

    private static Place place(
            EventKey key, AccountExport earlier, AccountExport later, Collection<AccountExport> all) {
        if (!earlier.meets(later, all)) {
            return Place.FIRST;
        }
        return switch (earlier.meeting(later)) {
            case OVERLAPS -> Place.FIRST;
            case FOLLOWS -> new Place(earlier.count(key), Event.Certainty.TOLD_APART);
            case SEEMS_TO_FOLLOW -> new Place(earlier.count(key), Event.Certainty.ASSUMED);
        };
    }

    private static boolean mayMeet(EventKey key, Candidate row) {
        return key.type() == RecordType.BANK_TRANSACTION
                && key.keyKind() == RowKeyKind.NATURAL
                && row.standing() == Candidate.Standing.CURRENT
                && row.origin().getMode() == RowMode.APPEND;
    }

    private static Account account(EventKey key, Candidate row) {
        return new Account(key.organisation(), row.origin().getConnector(), key.subject());
    }

    private Map<Account, Map<String, AccountExport>> exports() {
        if (exports == null) {
            exports = new HashMap<>();
            candidates.forEach((key, rows) ->
                    rows.stream().filter(row -> mayMeet(key, row)).forEach(row -> note(key, row)));
        }
        return exports;
    }

    private void note(EventKey key, Candidate row) {
        BankTransaction transaction = (BankTransaction) row.decode(codec);
        MovementDay.of(transaction)
                .ifPresent(day -> exports.computeIfAbsent(account(key, row), unseen -> new TreeMap<>())
                        .computeIfAbsent(row.delivery(), unseen -> new AccountExport())
                        .add(key, day, transaction.getBalanceAfter()));
    }
}
