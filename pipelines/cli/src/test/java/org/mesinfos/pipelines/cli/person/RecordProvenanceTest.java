package org.mesinfos.pipelines.cli.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.dedup.MergeEvidence;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Sighting;
import org.mesinfos.records.TrustedClasses;

class RecordProvenanceTest {

    static {
        TrustedClasses.declare();
    }

    private final BankTransaction record = BankTransaction.newBuilder()
            .setRecordId("aa")
            .setOrganisation("banque")
            .setLabel("PHARMACIE")
            .setAdditional(Map.of())
            .setSightings(List.of(
                    new Sighting(
                            "d1",
                            "f1",
                            null,
                            7L,
                            null,
                            "banque/operations",
                            2,
                            Map.of("note", "n", "label", "CB PHARMACIE")),
                    new Sighting("d2", "f2", 3, null, "Ntry[4]", "standard/camt", 1, null)))
            .setDerived(List.of(
                    new Derivation("record_id.alias", "bb", "matching across sources 1", 0.9),
                    new Derivation("sightings.undecided", "note", "corrections without order 1", 0.5),
                    new Derivation("counterparty_iban.country", "FR", "iban4j", 1.0),
                    new Derivation("link.receipt", "cc", "payments 1: name", 0.94),
                    new Derivation("recurrence.period", "MONTHLY", "recurrence 1", 0.8),
                    new Derivation("recurrence.series", "dd", "recurrence 1", 0.8)))
            .build();

    @Test
    void findsRecordByIdAndAlias() {
        assertThat(MergeEvidence.hasId(record, "aa")).isTrue();
        assertThat(MergeEvidence.hasId(record, "bb")).isTrue();
        assertThat(MergeEvidence.hasId(record, "FR")).isFalse();
    }

    @Test
    void printsOriginAndDifferingValuesOfEachRowAndMergeRules() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        RecordProvenance.print("bank-transactions", record, out);

        assertThat(text.toString().lines())
                .containsExactly(
                        "bank-transactions aa",
                        "  reported by banque/operations, version 2: delivery d1, file f1, line 7",
                        "    label: CB PHARMACIE",
                        "    note: n",
                        "  reported by standard/camt, version 1: delivery d2, file f2, page 3, Ntry[4]",
                        "  merged with bb by matching across sources 1, confidence 0.900",
                        "  undecided note by corrections without order 1, confidence 0.500",
                        "  link.receipt cc by payments 1: name, confidence 0.940",
                        "  recurrence.series dd by recurrence 1, confidence 0.800");
    }
}
