package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;

/** No digest of delivered values remains in records with keyed ids. */
final class KeyedRecordIdsTest {

    private static BankTransaction transaction(String id) {
        BankTransaction transaction = new BankTransaction();
        transaction.setRecordId(id);
        transaction.setOrganisation("bank");
        transaction.setBookingDate(LocalDate.of(2024, 1, 2));
        transaction.setSightings(List.of(new Sighting("delivery", "file", 2, 7L, "names.xml/row", "c", 1, null)));
        transaction.setAdditional(Map.of());
        transaction.setDerived(new ArrayList<>(List.of(
                new Derivation(MergeEvidence.ALIAS, "alias of " + id, "matching", 1.0),
                new Derivation(MergeEvidence.UNDECIDED_FIELDS, "label", "corrections", 0.5))));
        return transaction;
    }

    @Test
    void replacesIdsAliasesAndHashesAndSortsAgain() {
        TreeMap<RecordType, List<SpecificRecord>> records =
                new TreeMap<>(Map.of(RecordType.BANK_TRANSACTION, List.of(transaction("a"), transaction("b"))));

        KeyedRecordIds.apply(records, text -> (text.equals("a") ? "z" : "y") + "-" + text.length());

        BankTransaction expected = transaction("y-1");
        expected.setSightings(List.of(new Sighting("y-8", "y-4", 2, 7L, null, "c", 1, null)));
        expected.setDerived(List.of(
                new Derivation(MergeEvidence.ALIAS, "y-10", "matching", 1.0),
                new Derivation(MergeEvidence.UNDECIDED_FIELDS, "label", "corrections", 0.5)));
        BankTransaction last =
                BankTransaction.newBuilder(expected).setRecordId("z-1").build();
        assertThat(records).containsOnly(Map.entry(RecordType.BANK_TRANSACTION, List.of(expected, last)));
    }
}
