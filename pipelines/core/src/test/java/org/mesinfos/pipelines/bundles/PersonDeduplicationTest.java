package org.mesinfos.pipelines.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.dedup.ClaimAuthority;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.SnapshotSequence;
import org.mesinfos.pipelines.store.catalog.SourceName;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.records.TrustedClasses;

final class PersonDeduplicationTest {

    static {
        TrustedClasses.declare();
    }

    private static final String FIRST = "1".repeat(64);
    private static final String SECOND = "2".repeat(64);

    private static RowBatch batch(String delivery, RowMode mode, Long sequence) {
        BankTransaction record = BankTransaction.newBuilder()
                .setOrganisation("bank")
                .setAdditional(Map.of())
                .setBookingDate(LocalDate.of(2024, 1, 5))
                .setAmount(BigDecimal.valueOf(120_000, 4))
                .build();
        Envelope.setSubject(record, SubjectKind.ACCOUNT, "A1");
        EncodedRow row = new EncodedRow(
                RowSubjectKind.ACCOUNT,
                "A1",
                RowKeyKind.NATIVE,
                "k1",
                0,
                2L,
                "",
                ByteBuffer.wrap(new CanonicalCodec().encode(record)),
                0,
                false);
        RowOrigin origin = new RowOrigin("bank", delivery, delivery, "bank/" + mode, 1, mode, sequence, 50);
        return new RowBatch(origin, RecordType.BANK_TRANSACTION.name(), List.of(row));
    }

    private static PersonRecords deduplicate(RowBatch... batches) {
        return PersonDeduplication.deduplicate(
                "ana", AcceptedRows.of(List.of(batches)), SnapshotHorizon.none(), ClaimAuthority.OWN_ROWS);
    }

    @Test
    void mergesRowsOfOneEventIntoOneRecordOfThePerson() {
        PersonRecords person = deduplicate(batch(FIRST, RowMode.APPEND, null), batch(SECOND, RowMode.APPEND, null));

        assertThat(person.records()).containsOnlyKeys(RecordType.BANK_TRANSACTION);
        assertThat(person.records().get(RecordType.BANK_TRANSACTION))
                .singleElement()
                .satisfies(record ->
                        assertThat(((BankTransaction) record).getPersonId()).isEqualTo("ana"));
        assertThat(person.counts())
                .containsExactly(
                        new PersonDeliveryCounts(FIRST, "bank-transactions", 1, 1, 0, 0, 0, 0, 0, 0, 0),
                        new PersonDeliveryCounts(SECOND, "bank-transactions", 1, 0, 1, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void listsSourcesAndSnapshots() {
        PersonRecords person = deduplicate(batch(FIRST, RowMode.APPEND, null), batch(SECOND, RowMode.SNAPSHOT, 7L));

        assertThat(person.sources())
                .containsExactly(new SourceName("bank", "bank/APPEND"), new SourceName("bank", "bank/SNAPSHOT"));
        assertThat(person.snapshotSources()).containsExactly(new SnapshotSequence("bank", "bank/SNAPSHOT", 7));
    }
}
