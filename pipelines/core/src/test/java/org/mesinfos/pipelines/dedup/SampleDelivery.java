package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.records.TrustedClasses;

/** A delivery of one file of bank transactions, for tests. */
record SampleDelivery(RowOrigin origin, List<EncodedRow> rows) {

    static {
        TrustedClasses.declare();
    }

    static SampleDelivery appended(String delivery, EncodedRow... rows) {
        return new SampleDelivery(
                new RowOrigin("banque", delivery, "f-" + delivery, "banque/operations", 1, RowMode.APPEND, null, 50),
                numbered(rows));
    }

    static SampleDelivery snapshot(long sequence, EncodedRow... rows) {
        return new SampleDelivery(
                new RowOrigin(
                        "banque",
                        "s" + sequence,
                        "f-s" + sequence,
                        "banque/clients",
                        1,
                        RowMode.SNAPSHOT,
                        sequence,
                        50),
                numbered(rows));
    }

    SampleDelivery of(String connector, int precedence) {
        RowOrigin other = new RowOrigin(
                origin.getOrganisation(),
                origin.getDelivery(),
                origin.getFileSha256(),
                connector,
                1,
                origin.getMode(),
                origin.getSequence(),
                precedence);
        return new SampleDelivery(other, rows);
    }

    /** Returns the same rows as a delivery of another organisation. */
    SampleDelivery by(String organisation) {
        RowOrigin other = new RowOrigin(
                organisation,
                organisation + "-" + origin.getDelivery(),
                organisation + "-" + origin.getFileSha256(),
                origin.getConnector(),
                1,
                origin.getMode(),
                origin.getSequence(),
                origin.getPrecedence());
        return new SampleDelivery(other, rows);
    }

    /** Returns the same rows with their organisation in each record, as connectors write it. */
    SampleDelivery withOrganisationInRecords() {
        CanonicalCodec codec = new CanonicalCodec();
        List<EncodedRow> named = new ArrayList<>();
        for (EncodedRow row : rows) {
            BankTransaction record = (BankTransaction) codec.decode(
                    RecordType.BANK_TRANSACTION,
                    row.getRecord().array(),
                    0,
                    row.getRecord().remaining());
            record.setOrganisation(origin.getOrganisation());
            named.add(EncodedRow.newBuilder(row)
                    .setRecord(ByteBuffer.wrap(codec.encode(record)))
                    .build());
        }
        return new SampleDelivery(origin, named);
    }

    /** Returns the same rows with a declared sequence. */
    SampleDelivery withSequence(long sequence) {
        RowOrigin other = new RowOrigin(
                origin.getOrganisation(),
                origin.getDelivery(),
                origin.getFileSha256(),
                origin.getConnector(),
                1,
                origin.getMode(),
                sequence,
                origin.getPrecedence());
        return new SampleDelivery(other, rows);
    }

    /** Returns the same rows in another file of the delivery. */
    SampleDelivery inFile(String file) {
        RowOrigin other = new RowOrigin(
                origin.getOrganisation(),
                origin.getDelivery(),
                file,
                origin.getConnector(),
                1,
                origin.getMode(),
                origin.getSequence(),
                origin.getPrecedence());
        return new SampleDelivery(other, rows);
    }

    /** Returns a row of account A. */
    static EncodedRow row(String key, BankTransaction.Builder content) {
        return row("A", RowKeyKind.NATURAL, key, content);
    }

    static EncodedRow row(String key) {
        return row(key, labelled("label of " + key));
    }

    static BankTransaction.Builder labelled(String label) {
        return content().setLabel(label);
    }

    static BankTransaction.Builder content() {
        return BankTransaction.newBuilder().setOrganisation("banque").setAdditional(Map.of());
    }

    static EncodedRow row(String account, RowKeyKind kind, String key, BankTransaction.Builder content) {
        BankTransaction record = content.build();
        Envelope.setSubject(record, SubjectKind.ACCOUNT, account);
        if (record.getBookingDate() == null) {
            record.setBookingDate(LocalDate.of(2024, 1, 5));
            record.setAmount(amountOf(kind, key));
        }
        byte[] bytes = new CanonicalCodec().encode(record);
        return new EncodedRow(RowSubjectKind.ACCOUNT, account, kind, key, 0, 0L, "", ByteBuffer.wrap(bytes), 0, false);
    }

    /**
     * Returns an amount that is unique per key, so that events of two sources match only if a test sets equal values.
     */
    private static BigDecimal amountOf(RowKeyKind kind, String key) {
        return BigDecimal.valueOf(Math.floorMod((kind + key).hashCode(), 1_000_000_007L), 4);
    }

    static AcceptedRows accepted(List<SampleDelivery> deliveries) {
        return AcceptedRows.of(deliveries.stream().map(SampleDelivery::batch).toList());
    }

    static AcceptedRows accepted(SampleDelivery... deliveries) {
        return accepted(Arrays.asList(deliveries));
    }

    /** Returns the transactions that deduplication makes of deliveries. */
    static List<BankTransaction> transactions(List<SampleDelivery> deliveries) {
        return RecordDeduplication.of(accepted(deliveries), SnapshotHorizon.none())
                .records()
                .getOrDefault(RecordType.BANK_TRANSACTION, List.of())
                .stream()
                .map(BankTransaction.class::cast)
                .toList();
    }

    static List<BankTransaction> transactions(SampleDelivery... deliveries) {
        return transactions(Arrays.asList(deliveries));
    }

    RowBatch batch() {
        return new RowBatch(origin, RecordType.BANK_TRANSACTION.name(), rows);
    }

    private static List<EncodedRow> numbered(EncodedRow... rows) {
        List<EncodedRow> numbered = new ArrayList<>();
        for (EncodedRow row : rows) {
            numbered.add(new EncodedRow(
                    row.getSubjectKind(),
                    row.getSubject(),
                    row.getKeyKind(),
                    row.getKey(),
                    0,
                    numbered.size() + 2L,
                    "",
                    row.getRecord(),
                    row.getCopies(),
                    row.getCopied()));
        }
        return numbered;
    }
}
