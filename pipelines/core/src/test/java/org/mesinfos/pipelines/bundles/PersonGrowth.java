package org.mesinfos.pipelines.bundles;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.mesinfos.parquet.RecordFileWriter;
import org.mesinfos.pipelines.dedup.ClaimAuthority;
import org.mesinfos.pipelines.enrich.Enricher;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.relate.Relations;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowHandover;
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

/**
 * Program that measures the CPU time of one person, with garbage collection, with a growing number of invented transactions in
 * one account, step by step: {@code PersonGrowth ROWS SOURCES [DISTINCT | EQUAL | ONE_SHOP]}. The peak heap is the smallest
 * {@code -Xmx} with which it ends.
 */
public final class PersonGrowth {

    /** Kind of the transactions. */
    private enum Transactions {
        /** Different amounts at many shops. */
        DISTINCT,
        /** One amount at many shops. */
        EQUAL,
        /** Different amounts at one shop. */
        ONE_SHOP
    }

    private static final String ACCOUNT = "FR7630004000031234567890143";
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
    private static final int DAYS = 3650;
    private static final int WARM_UPS = 5;
    private static final int WARM_UP_ROWS = 10_000;
    private static final String[] WORDS = {
        "PONT", "ARTS", "MARTIN", "CENTRALE", "VOLTAIRE", "GARE", "MARCHE", "LILAS", "OLIVIER", "COLLINE"
    };

    private final Random random = new Random(7);
    private final CanonicalCodec codec = new CanonicalCodec();
    private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long before = process.getProcessCpuTime();

    private PersonGrowth() {}

    /** Measures one number of rows. */
    public static void main(String[] arguments) {
        TrustedClasses.declare();
        int rows = Integer.parseInt(arguments[0]);
        int sources = Integer.parseInt(arguments[1]);
        Transactions kind = arguments.length > 2 ? Transactions.valueOf(arguments[2]) : Transactions.DISTINCT;
        for (int i = 0; i < WARM_UPS; i++) {
            new PersonGrowth().measure(WARM_UP_ROWS, sources, kind);
        }
        new PersonGrowth().measure(rows, sources, kind);
    }

    private void measure(int rows, int sources, Transactions kind) {
        RowHandover accepted = new RowHandover(AcceptedRows.of(batches(rows, sources, kind)));
        report("generate", rows);
        long start = process.getProcessCpuTime();
        PersonRecords person =
                PersonDeduplication.deduplicate("p-one", accepted, SnapshotHorizon.none(), ClaimAuthority.OWN_ROWS);
        report("deduplicate", rows);
        new Enricher(EnrichmentBasis.DEFAULT).enrich(person.records());
        report("enrich", rows);
        Relations.add(person.records());
        report("relate", rows);
        int bytes = 0;
        try (RecordFileWriter writer = new RecordFileWriter()) {
            bytes = writer.write(RecordType.BANK_TRANSACTION, person.records().get(RecordType.BANK_TRANSACTION)).length;
        }
        report("write", rows);
        System.out.printf(
                Locale.ROOT,
                "%d rows, %d sources: %s, %d bytes, %.1f s CPU, %.2f microseconds per row%n",
                rows,
                sources,
                person,
                bytes,
                (before - start) / 1e9,
                (before - start) / 1e3 / rows);
    }

    private void report(String step, int rows) {
        long now = process.getProcessCpuTime();
        System.out.printf(
                Locale.ROOT,
                "  %-12s %8.2f s %8.2f microseconds per row%n",
                step,
                (now - before) / 1e9,
                (now - before) / 1e3 / rows);
        before = now;
    }

    private List<RowBatch> batches(int rows, int sources, Transactions kind) {
        List<EncodedRow> exported = new ArrayList<>(rows);
        List<EncodedRow> stated = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            LocalDate day = FIRST.plusDays((long) i * DAYS / rows);
            BigDecimal amount = kind == Transactions.EQUAL
                    ? new BigDecimal("-2.5000")
                    : BigDecimal.valueOf(-100L * (100 + random.nextInt(50_000)), 4);
            String shop = kind == Transactions.ONE_SHOP ? "MARTIN" : word() + " " + word();
            String label = "CARTE " + shop + " " + random.nextInt(1_000_000);
            exported.add(row(RowKeyKind.NATURAL, day + "|" + amount + "|EUR|" + label, i, content(day, amount, label)));
            if (sources > 1) {
                LocalDate booked = random.nextInt(5) == 0 ? day.plusDays(1) : day;
                stated.add(row(
                        RowKeyKind.NATIVE,
                        "REF" + i,
                        i,
                        content(booked, amount, "PAIEMENT " + label).setBankReference("REF" + i)));
            }
        }
        List<RowBatch> batches = new ArrayList<>();
        batches.add(batch("1", "banque/export", 50, exported));
        if (sources > 1) {
            batches.add(batch("2", "banque/camt", 80, stated));
        }
        return batches;
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private static BankTransaction.Builder content(LocalDate day, BigDecimal amount, String label) {
        return BankTransaction.newBuilder()
                .setOrganisation("banque")
                .setIban(ACCOUNT)
                .setBookingDate(day)
                .setValueDate(day)
                .setAmount(amount)
                .setCurrency("EUR")
                .setLabel(label)
                .setAdditional(Map.of());
    }

    private EncodedRow row(RowKeyKind kind, String key, long line, BankTransaction.Builder content) {
        BankTransaction record = content.build();
        Envelope.setSubject(record, SubjectKind.ACCOUNT, ACCOUNT);
        return new EncodedRow(
                RowSubjectKind.ACCOUNT,
                ACCOUNT,
                kind,
                key,
                0,
                line + 2,
                "",
                ByteBuffer.wrap(codec.encode(record)),
                0,
                false);
    }

    private static RowBatch batch(String digit, String connector, int precedence, List<EncodedRow> rows) {
        return new RowBatch(
                new RowOrigin(
                        "banque", digit.repeat(64), digit.repeat(64), connector, 1, RowMode.APPEND, null, precedence),
                RecordType.BANK_TRANSACTION.name(),
                rows);
    }
}
