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
 * Tells whether two exports of one account, of which one ends on the day on which the other begins, both tell of the
 * same rows of that day. An export that was made during the day lacks the rest of it, and the next one may begin with
 * that rest: then equal rows are two events.
 *
 * <p>Balances after each row decide where both have them. Else the exports overlap when the later one also has all that
 * the earlier one has of the day; when it lacks some, it began after them, and that is an assumption. An export that
 * has the days around it in it knows the whole day, and then there is nothing to find out.
 *
 * <p>For one person and one thread. Rows are only decoded once two deliveries share a key.
 */
final class MeetingExports {

    /**
     * Where the rows of one delivery stand among all of their key.
     *
     * @param earlier how many rows of the key are other events, told by exports before this one
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

    /** @param row the first row of its delivery in rows, which are all of the key */
    Place place(EventKey key, List<Candidate> rows, Candidate row) {
        if (!mayMeet(key, row)
                || rows.get(0).delivery().equals(rows.get(rows.size() - 1).delivery())) {
            return Place.FIRST;
        }
        Map<String, AccountExport> ofAccount = exports().getOrDefault(account(key, row), Map.of());
        AccountExport later = ofAccount.get(row.delivery());
        if (later == null) {
            return Place.FIRST;
        }
        Place place = Place.FIRST;
        for (AccountExport other : ofAccount.values()) {
            Place behind = place(key, other, later, ofAccount.values());
            place = behind.earlier() > place.earlier() ? behind : place;
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
        BankTransaction movement = (BankTransaction) row.decode(codec);
        MovementDay.of(movement)
                .ifPresent(day -> exports.computeIfAbsent(account(key, row), unseen -> new TreeMap<>())
                        .computeIfAbsent(row.delivery(), unseen -> new AccountExport())
                        .add(key, day, movement.getBalanceAfter()));
    }
}
