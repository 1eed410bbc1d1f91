package org.mesinfos.pipelines.relate.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;
import org.mesinfos.pipelines.relate.transaction.DerivedFacts;
import org.mesinfos.records.BankTransaction;

/**
 * Entries by which a bank declares an earlier entry void or replaced and names it (OFX 2.2, CORRECTFITID and
 * CORRECTACTION). An entry that only declares this moves no money and is not a transaction. Stateless.
 */
public final class Corrections {

    static final String SOURCE = "reversals 1: named by the bank";

    /** Delivered name of the reference of the corrected entry. */
    private static final String CORRECTED = "CORRECTFITID";

    private static final String ACTION = "CORRECTACTION";
    private static final String REPLACE = "REPLACE";

    private record Entry(String organisation, String account, String reference) {}

    private Corrections() {}

    /** Adds the corrections that the bank declares. */
    public static void find(List<BankTransaction> records, DerivedFacts facts) {
        if (records.stream().noneMatch(record -> record.getAdditional().containsKey(CORRECTED))) {
            return;
        }
        Map<Entry, Optional<BankTransaction>> originals = new HashMap<>();
        for (BankTransaction record : records) {
            // A reference that occurs twice identifies neither entry.
            entry(record, record.getBankReference())
                    .ifPresent(
                            entry -> originals.merge(entry, Optional.of(record), (first, second) -> Optional.empty()));
        }
        for (BankTransaction record : records) {
            entry(record, record.getAdditional().get(CORRECTED))
                    .flatMap(entry -> originals.getOrDefault(entry, Optional.empty()))
                    .filter(original -> !Objects.equals(original.getRecordId(), record.getRecordId()))
                    .ifPresent(original -> link(record, original, facts));
        }
    }

    private static void link(BankTransaction correction, BankTransaction original, DerivedFacts facts) {
        boolean replaces = REPLACE.equalsIgnoreCase(correction.getAdditional().get(ACTION));
        LinkNames.link(
                facts,
                correction,
                replaces ? LinkNames.CORRECTS : LinkNames.REVERSAL_OF,
                original,
                replaces ? LinkNames.CORRECTED_BY : LinkNames.REVERSED_BY,
                SOURCE,
                0.99);
    }

    private static Optional<Entry> entry(BankTransaction record, @Nullable String reference) {
        String account = record.getIban() == null ? record.getSubject() : record.getIban();
        return account == null
                ? Optional.empty()
                : BookedTransaction.reference(reference)
                        .map(normalised -> new Entry(record.getOrganisation(), account, normalised));
    }
}
