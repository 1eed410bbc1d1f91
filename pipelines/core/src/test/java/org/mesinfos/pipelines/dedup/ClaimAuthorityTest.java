package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.dedup.SampleDelivery.accepted;
import static org.mesinfos.pipelines.dedup.SampleDelivery.appended;
import static org.mesinfos.pipelines.dedup.SampleDelivery.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.identity.authority.IssuerRange;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.identity.authority.ReferenceRange;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/** An organisation that claims the account of another one has no influence on the records of that organisation. */
final class ClaimAuthorityTest {

    private static final String IBAN = "FR7630006000011234567890189";
    private static final int PAYMENTS = 20;

    private static final ClaimAuthority BANK_ISSUES = new ClaimAuthority(
            new Issuers(
                    List.of(new IssuerRange("banque", SubjectKind.ACCOUNT, ReferenceRange.startingWith("FR30006")))),
            row -> false);

    @Test
    void forgedStatementsOfAnotherOrganisationChangeNoRecordOfTheBank() {
        SampleDelivery forged = forged(0);

        List<BankTransaction> honest = records(ClaimAuthority.OWN_ROWS, bank());
        List<BankTransaction> attacked = records(ClaimAuthority.OWN_ROWS, bank(), forged);

        assertThat(of("banque", attacked)).isEqualTo(honest);
        assertThat(of("forger", attacked)).hasSize(PAYMENTS);
    }

    @Test
    void valuesOfTheIssuerApplyWhateverFormatAndSequenceOthersUse() {
        SampleDelivery forged = forged(0).withSequence(99);

        List<BankTransaction> honest = records(BANK_ISSUES, bank());
        List<BankTransaction> attacked = records(BANK_ISSUES, bank(), forged);

        assertThat(attacked).hasSize(PAYMENTS);
        assertThat(attacked).extracting(BankTransaction::getRecordId).isEqualTo(ids(honest));
        assertThat(delivered(attacked)).isEqualTo(delivered(honest));
        assertThat(attacked)
                .allSatisfy(record -> assertThat(record.getSightings())
                        .anySatisfy(sighting -> assertThat(sighting.getReported())
                                .containsEntry("label", "FORGED")
                                .containsEntry("counterparty_name", "FORGER")));
    }

    @Test
    void reportsOfOthersDoNotSeparateTheSourcesOfTheIssuer() {
        SampleDelivery export = bank();
        SampleDelivery statement =
                appended("statement", payments("RELEVE", "1111", 0)).of("standard/camt", 80);
        SampleDelivery forged = appended("forged", payments("FORGED", "2222", 0))
                .of("standard/camt", 90)
                .by("forger");

        List<BankTransaction> honest = records(BANK_ISSUES, export, statement);
        List<BankTransaction> attacked = records(BANK_ISSUES, export, statement, forged);

        assertThat(honest).hasSize(PAYMENTS);
        assertThat(delivered(of("banque", attacked))).isEqualTo(delivered(honest));
    }

    @Test
    void ofSeveralIssuersNoneDecidesAboutTheRecordsOfAnother() {
        ClaimAuthority both = new ClaimAuthority(
                new Issuers(List.of(
                        new IssuerRange("banque", SubjectKind.ACCOUNT, ReferenceRange.startingWith("FR30006")),
                        new IssuerRange("forger", SubjectKind.ACCOUNT, ReferenceRange.startingWith("FR30006")))),
                row -> false);

        List<BankTransaction> attacked = records(both, bank(), forged(0));

        assertThat(of("banque", attacked)).isEqualTo(records(both, bank()));
    }

    @Test
    void sequenceOrdersDeliveriesOfItsOwnSourceOnly() {
        SampleDelivery export = appended("d1", payments("EXPORT", null, 0)).of("banque/a", 50);
        SampleDelivery other =
                appended("d2", payments("OTHER", null, 0)).of("banque/b", 50).withSequence(7);

        assertThat(records(ClaimAuthority.OWN_ROWS, export, other))
                .hasSize(PAYMENTS)
                .allSatisfy(record -> assertThat(record.getLabel()).startsWith("EXPORT"));
    }

    @Test
    void rowCountsOfAnOrganisationAreEqualForRightAndWrongGuesses() {
        SampleDelivery other = appended("more", payments("SECOND", null, 5))
                .of("standard/ofx", 60)
                .by("forger");

        for (ClaimAuthority authority : List.of(ClaimAuthority.OWN_ROWS, BANK_ISSUES)) {
            assertThat(receipt(authority, bank(), forged(5), other))
                    .as("right guesses")
                    .isEqualTo(receipt(authority, forged(5), other));
        }
    }

    @Test
    void guessesThatOnlyTheBankConnectsAreNoDuplicatesOfEachOther() {
        SampleDelivery early = appended("early", payments("FORGED", null, -6))
                .of("standard/camt", 90)
                .by("forger");
        SampleDelivery late = appended("late", payments("FORGED", null, 6))
                .of("standard/ofx", 60)
                .by("forger");

        for (ClaimAuthority authority : List.of(ClaimAuthority.OWN_ROWS, BANK_ISSUES)) {
            assertThat(receipt(authority, bank(), early, late)).isEqualTo(receipt(authority, early, late));
        }
    }

    private static SampleDelivery bank() {
        return appended("export", payments("ACHAT", null, 0));
    }

    private static SampleDelivery forged(int daysLater) {
        return appended("forged", payments("FORGED", null, daysLater))
                .of("standard/camt", 90)
                .by("forger");
    }

    private static EncodedRow[] payments(String label, String card, int daysLater) {
        EncodedRow[] rows = new EncodedRow[PAYMENTS];
        for (int i = 0; i < PAYMENTS; i++) {
            BankTransaction.Builder payment = content()
                    .setIban(IBAN)
                    .setLabel(label.equals("FORGED") ? label : label + " " + i)
                    .setCardSuffix(card)
                    .setCounterpartyName(label.equals("FORGED") ? "FORGER" : null)
                    .setBookingDate(LocalDate.of(2024, 1, 1).plusDays(20L * i + daysLater))
                    .setAmount(new BigDecimal("10.0000").add(BigDecimal.valueOf(i)));
            rows[i] = SampleDelivery.row(
                    IBAN, label.equals("ACHAT") ? RowKeyKind.NATURAL : RowKeyKind.NATIVE, label + i, payment);
        }
        return rows;
    }

    private static DeduplicationCounts receipt(ClaimAuthority authority, SampleDelivery... deliveries) {
        DeduplicatedRecords deduplicated =
                RecordDeduplication.of(accepted(byOrganisation(deliveries)), SnapshotHorizon.none(), authority);
        DeduplicationCounts total = DeduplicationCounts.NONE;
        for (var delivery : deduplicated.deliveries().entrySet()) {
            if (delivery.getKey().organisation().equals("forger")) {
                total = total.plus(delivery.getValue());
            }
        }
        // As a receipt shows them: records and duplicates.
        return new DeduplicationCounts(
                total.retained() + total.foreign(), total.merged() - total.foreign(), total.superseded());
    }

    private static List<BankTransaction> records(ClaimAuthority authority, SampleDelivery... deliveries) {
        return RecordDeduplication.of(accepted(byOrganisation(deliveries)), SnapshotHorizon.none(), authority)
                .records()
                .get(RecordType.BANK_TRANSACTION)
                .stream()
                .map(BankTransaction.class::cast)
                .toList();
    }

    /** Writes the organisation into each record, as connectors do. */
    private static List<SampleDelivery> byOrganisation(SampleDelivery... deliveries) {
        return Arrays.stream(deliveries)
                .map(SampleDelivery::withOrganisationInRecords)
                .toList();
    }

    private static List<BankTransaction> of(String organisation, List<BankTransaction> records) {
        return records.stream()
                .filter(record -> record.getOrganisation().equals(organisation))
                .toList();
    }

    private static List<String> ids(List<BankTransaction> records) {
        return records.stream().map(BankTransaction::getRecordId).toList();
    }

    /** Returns the values of the records without their sightings and without what was derived from them. */
    private static List<SpecificRecord> delivered(List<BankTransaction> records) {
        List<SpecificRecord> values = new ArrayList<>();
        for (BankTransaction record : records) {
            BankTransaction copy = BankTransaction.newBuilder(record).build();
            copy.put(Envelope.SIGHTINGS, List.of());
            copy.setDerived(List.of());
            values.add(copy);
        }
        return values;
    }
}
