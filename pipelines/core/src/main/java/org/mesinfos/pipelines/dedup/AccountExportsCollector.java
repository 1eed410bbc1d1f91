package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.records.CanonicalCodec;

/**
 * Collector of the exports of each account from the rows of a person. The first pass collects the days of all files, which
 * show on which days exports meet; the second one collects the rows of these days, and the rows that files share.
 */
final class AccountExportsCollector {

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
        OptionalLong day = EventDay.of(record);
        if (day.isPresent()) {
            found.computeIfAbsent(ExportAccount.of(key, row), unseen -> new AccountExports())
                    .files
                    .computeIfAbsent(row.delivery(), unseen -> new TreeMap<>())
                    .computeIfAbsent(row.origin().getFileSha256(), unseen -> new ExportFile())
                    .add(
                            row.row().row(),
                            day.getAsLong(),
                            AccountExports.balance(record).isPresent());
        }
    }

    private void addMeetings(EventKey key, List<EventRow> rows) {
        for (EventRow row : rows) {
            AccountExports account = found.get(ExportAccount.of(key, row));
            if (account != null) {
                Map<Long, MeetingDay> ofDeliveries = AccountExports.mayFollow(key, row) ? account.meetings : Map.of();
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

    private void addSharedRows(EventKey key, List<EventRow> rows) {
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
                        .add(AccountExports.balance(row.decode(codec)));
            }
        }
        balances.forEach((name, deliveries) -> deliveries.forEach(
                (delivery, ofFiles) -> Objects.requireNonNull(found.get(name), "balances has accounts of found only")
                        .shared
                        .computeIfAbsent(delivery, unseen -> new SharedRows())
                        .add(ofFiles)));
    }
}
