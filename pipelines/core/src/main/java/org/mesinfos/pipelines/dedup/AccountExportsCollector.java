package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.CanonicalCodec;

/**
 * Collector of the exports of each account from the rows of a person. The first pass collects the days of all files, which
 * show on which days exports meet; the second one collects the rows of these days, and the rows that files share.
 */
final class AccountExportsCollector {

    private record AccountDelivery(ExportAccount account, String delivery) {}

    private final Map<EventKey, List<EventRow>> candidates;
    private final CanonicalCodec codec;
    private final Map<ExportAccount, AccountExports> found = new HashMap<>();

    /**
     * Creates a collector.
     *
     * @param candidates rows of one person by key
     */
    AccountExportsCollector(Map<EventKey, List<EventRow>> candidates, CanonicalCodec codec) {
        this.candidates = candidates;
        this.codec = codec;
    }

    /** Returns the exports of each account. */
    Map<ExportAccount, AccountExports> collect() {
        candidates.forEach((key, rows) -> {
            if (EventDay.isDefinedFor(key.type())) {
                rows.forEach(row -> addDay(key, row));
            }
        });
        found.values().forEach(AccountExports::findMeetings);
        candidates.forEach((key, rows) -> {
            if (AccountExports.isDatedNaturalKey(key)) {
                addMeetings(key, rows);
                addSharedRows(key, rows);
            }
        });
        return found;
    }

    private void addDay(EventKey key, EventRow row) {
        SpecificRecord record = row.decode(codec);
        EventDay.of(record)
                .ifPresent(day -> found.computeIfAbsent(ExportAccount.of(key, row), unseen -> new AccountExports())
                        .addDay(row, day, record));
    }

    private void addMeetings(EventKey key, List<EventRow> rows) {
        for (EventRow row : rows) {
            AccountExports account = found.get(ExportAccount.of(key, row));
            if (account != null && account.mayMeet(key, row)) {
                SpecificRecord record = row.decode(codec);
                EventDay.of(record)
                        .ifPresent(day -> account.addToMeetings(
                                key, row, day, BalanceStep.of(record).orElse(null)));
            }
        }
    }

    private void addSharedRows(EventKey key, List<EventRow> rows) {
        if (rows.size() == 1) {
            return;
        }
        Map<AccountDelivery, Map<String, FileRows>> files = new HashMap<>();
        for (EventRow row : rows) {
            ExportAccount name = ExportAccount.of(key, row);
            AccountExports account = found.get(name);
            if (account != null && account.hasSeveralFiles(row.delivery())) {
                files.computeIfAbsent(new AccountDelivery(name, row.delivery()), unseen -> new TreeMap<>())
                        .computeIfAbsent(row.origin().getFileSha256(), file -> new FileRows(file, new ArrayList<>()))
                        .balances()
                        .add(AccountExports.balance(row.decode(codec)));
            }
        }
        files.forEach((delivery, ofFiles) -> Objects.requireNonNull(
                        found.get(delivery.account()), "files are of accounts of found only")
                .addSharedRows(delivery.delivery(), ofFiles.values()));
    }
}
