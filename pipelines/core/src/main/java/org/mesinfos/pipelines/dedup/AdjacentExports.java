package org.mesinfos.pipelines.dedup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.dedup.match.TransactionDate;
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
final class AdjacentExports {

    /**
     * Number by which the occurrences of one delivery's rows are shifted.
     *
     * @param earlierRows number of rows with the same key in earlier exports that are other events
     */
    record Offset(int earlierRows, Event.Certainty certainty) {
        static final Offset FIRST = new Offset(0, Event.Certainty.CERTAIN);
    }

    private record Account(String organisation, String connector, String subject) {}

    private final Map<EventKey, List<EventRow>> candidates;
    private final CanonicalCodec codec;
    private @Nullable Map<Account, Map<String, AccountExport>> exports;

    AdjacentExports(Map<EventKey, List<EventRow>> candidates, CanonicalCodec codec) {
        this.candidates = candidates;
        this.codec = codec;
    }

    /**
     * Returns the offset of a delivery.
     *
     * @param rows all rows of the key
     * @param row the first row of the delivery among them
     */
    Offset offset(EventKey key, List<EventRow> rows, EventRow row) {
        if (!isEligible(key, row)
                || rows.get(0).delivery().equals(rows.get(rows.size() - 1).delivery())) {
            return Offset.FIRST;
        }
        Map<String, AccountExport> exportsOfAccount = exports().getOrDefault(account(key, row), Map.of());
        AccountExport later = exportsOfAccount.get(row.delivery());
        if (later == null) {
            return Offset.FIRST;
        }
        Offset place = Offset.FIRST;
        for (AccountExport export : exportsOfAccount.values()) {
            Offset other = offset(key, export, later, exportsOfAccount.values());
            place = other.earlierRows() > place.earlierRows() ? other : place;
        }
        return place;
    }

    private static Offset offset(
            EventKey key, AccountExport earlier, AccountExport later, Collection<AccountExport> all) {
        if (!earlier.isAdjacentTo(later, all)) {
            return Offset.FIRST;
        }
        return switch (earlier.adjacency(later)) {
            case OVERLAPS -> Offset.FIRST;
            case FOLLOWS -> new Offset(earlier.count(key), Event.Certainty.CERTAIN);
            case SEEMS_TO_FOLLOW -> new Offset(earlier.count(key), Event.Certainty.ASSUMED);
        };
    }

    private static boolean isEligible(EventKey key, EventRow row) {
        return key.type() == RecordType.BANK_TRANSACTION
                && key.keyKind() == RowKeyKind.NATURAL
                && row.status() == EventRow.RowStatus.CURRENT
                && row.origin().getMode() == RowMode.APPEND;
    }

    private static Account account(EventKey key, EventRow row) {
        return new Account(key.organisation(), row.origin().getConnector(), key.subject());
    }

    private Map<Account, Map<String, AccountExport>> exports() {
        if (exports == null) {
            Map<Account, Map<String, AccountExport>> found = new HashMap<>();
            candidates.forEach((key, rows) ->
                    rows.stream().filter(row -> isEligible(key, row)).forEach(row -> addRow(found, key, row)));
            exports = found;
        }
        return exports;
    }

    private void addRow(Map<Account, Map<String, AccountExport>> found, EventKey key, EventRow row) {
        BankTransaction transaction = (BankTransaction) row.decode(codec);
        TransactionDate.of(transaction)
                .ifPresent(day -> found.computeIfAbsent(account(key, row), unseen -> new TreeMap<>())
                        .computeIfAbsent(row.delivery(), unseen -> new AccountExport())
                        .add(key, day, transaction.getBalanceAfter()));
    }
}
