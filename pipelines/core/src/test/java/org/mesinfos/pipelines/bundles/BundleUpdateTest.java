package org.mesinfos.pipelines.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.mesinfos.parquet.RecordFileWriter;
import org.mesinfos.pipelines.dedup.ClaimAuthority;
import org.mesinfos.pipelines.enrich.Enricher;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.enrich.money.OrganisationZones;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.relate.Relations;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.views.FlatViewRows;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.BundleTable;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.Communication;
import org.mesinfos.records.Contract;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingKind;
import org.mesinfos.records.RecordType;

/** A bundle to which deliveries are added one after the other equals the bundle of all their rows. */
class BundleUpdateTest {

    private static final ContentFile ACCEPTED = new ContentFile("accepted/00/p", Digests.sha256(new byte[0]), 0);
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final List<RecordType> TYPES = List.of(
            RecordType.BANK_TRANSACTION,
            RecordType.INVOICE,
            RecordType.COMMUNICATION,
            RecordType.METER_READING,
            RecordType.CONTRACT);

    private final Enricher enricher = new Enricher(EnrichmentBasis.DEFAULT);
    private final RecordFileWriter writer = new RecordFileWriter();

    @Property(tries = 60)
    void deliveriesOneAfterTheOtherGiveTheBundleOfAllOfThem(@ForAll Random random) {
        List<RowBatch> all = new ArrayList<>(delivery(random, 0));
        AcceptedRows rows = AcceptedRows.of(all);
        PersonEntry entry = entry(derived(rows), ACCEPTED);
        for (int number = 1; number < 5; number++) {
            AcceptedRows added = AcceptedRows.of(delivery(random, number));
            AcceptedRows merged = rows.merge(added);
            BundleUpdate update = BundleUpdate.of(entry, added).orElseThrow();

            PersonRecords part = derived(merged.ofTypes(update.needed()));
            entry = update.entry(entry(update.changed(part), ACCEPTED), ACCEPTED);
            rows = merged;

            assertThat(entry).isEqualTo(entry(derived(rows), ACCEPTED));
        }
    }

    @Test
    void unrelatedTypesAreNotNeeded() {
        PersonEntry entry = entry(derived(AcceptedRows.of(delivery(new Random(1), 0))), ACCEPTED);
        AcceptedRows call = AcceptedRows.of(List.of(batch(1, RecordType.COMMUNICATION, List.of(call(new Random(2))))));

        assertThat(BundleUpdate.of(entry, call).orElseThrow().needed()).containsExactly(RecordType.COMMUNICATION);
    }

    @Test
    void rowsOfAStoredDeliveryMayReplaceOthers() {
        AcceptedRows rows = AcceptedRows.of(delivery(new Random(1), 0));
        PersonEntry entry = entry(derived(rows), ACCEPTED);

        assertThat(BundleUpdate.of(entry, rows)).isEmpty();
        assertThat(BundleUpdate.of(entry, AcceptedRows.none())).isEmpty();
    }

    @Test
    void entriesOfEarlierVersionsHaveNoCountsByType() {
        PersonEntry entry = new PersonEntry(
                "p",
                ACCEPTED,
                List.of(),
                List.of(new PersonDeliveryCounts(sha256(0), 1, 1, 0, 0)),
                List.of(),
                List.of());

        assertThat(BundleUpdate.of(entry, AcceptedRows.of(delivery(new Random(1), 1))))
                .isEmpty();
    }

    private PersonRecords derived(AcceptedRows rows) {
        PersonRecords records =
                PersonDeduplication.deduplicate("p", rows, SnapshotHorizon.none(), ClaimAuthority.OWN_ROWS);
        enricher.enrich(records.records());
        Relations.add(records.records());
        return records;
    }

    private PersonEntry entry(PersonRecords records, ContentFile accepted) {
        List<BundleFile> files = new ArrayList<>();
        records.records().forEach((type, ofType) -> files.add(file(type, ofType)));
        FlatViewRows.of(records.records(), OrganisationZones.DEFAULT)
                .forEach((view, rows) -> files.add(file(view, rows)));
        return new PersonEntry("p", accepted, files, records.counts(), records.snapshotSources(), records.sources());
    }

    private BundleFile file(BundleTable table, List<SpecificRecord> rows) {
        byte[] parquet = writer.write(table, rows);
        ContentFile file = new ContentFile("bundles/00/p/" + table.fileName(), Digests.sha256(parquet), parquet.length);
        return new BundleFile(table.fileName(), 1, sha256(0), file, rows.size(), Optional.empty());
    }

    /** Returns the rows of a delivery: some of each of one to three types, often of events that others report too. */
    private static List<RowBatch> delivery(Random random, int number) {
        Map<RecordType, List<SpecificRecord>> records = new EnumMap<>(RecordType.class);
        for (int types = random.nextInt(3); types >= 0; types--) {
            RecordType type = TYPES.get(random.nextInt(TYPES.size()));
            for (int count = random.nextInt(4); count >= 0; count--) {
                records.computeIfAbsent(type, first -> new ArrayList<>()).add(record(type, random));
            }
        }
        List<RowBatch> batches = new ArrayList<>();
        records.forEach((type, ofType) -> batches.add(batch(number, type, ofType)));
        return batches;
    }

    private static RowBatch batch(int delivery, RecordType type, List<SpecificRecord> records) {
        CanonicalCodec codec = new CanonicalCodec();
        List<EncodedRow> rows = new ArrayList<>();
        for (SpecificRecord record : records) {
            byte[] encoded = codec.encode(record);
            rows.add(new EncodedRow(
                    RowSubjectKind.CUSTOMER,
                    "C1",
                    RowKeyKind.NATURAL,
                    Digests.sha256(encoded),
                    0,
                    rows.size() + 2L,
                    "",
                    ByteBuffer.wrap(encoded),
                    0,
                    false));
        }
        RowOrigin origin = new RowOrigin(
                "bank", sha256(delivery), sha256(100 + delivery), "bank/" + type, 1, RowMode.APPEND, null, 50);
        return new RowBatch(origin, type.name(), rows);
    }

    private static SpecificRecord record(RecordType type, Random random) {
        LocalDate day = FIRST.plusMonths(random.nextInt(3)).plusDays(random.nextInt(3));
        BigDecimal amount = BigDecimal.valueOf(100_000L * (1 + random.nextInt(3)), 4);
        if (type == RecordType.COMMUNICATION) {
            return call(random);
        }
        if (type == RecordType.BANK_TRANSACTION) {
            BankTransaction transaction = (BankTransaction) type.newRecord();
            transaction.setOrganisation("bank");
            transaction.setAccountNumber("A" + random.nextInt(2));
            transaction.setBookingDate(day.plusDays(3));
            transaction.setAmount(amount.negate());
            transaction.setCurrency("EUR");
            transaction.setLabel("PRLV SEPA GAZ DU NORD");
            return transaction;
        }
        if (type == RecordType.INVOICE) {
            Invoice invoice = (Invoice) type.newRecord();
            invoice.setOrganisation("gaz-du-nord");
            invoice.setIssueDate(day);
            invoice.setTotalGross(amount);
            invoice.setContractNumber("CT" + random.nextInt(2));
            return invoice;
        }
        if (type == RecordType.CONTRACT) {
            Contract contract = (Contract) type.newRecord();
            contract.setOrganisation("gaz-du-nord");
            contract.setNumber("CT" + random.nextInt(2));
            contract.setUsagePoint("0902" + random.nextInt(2));
            return contract;
        }
        MeterReading reading = (MeterReading) type.newRecord();
        reading.setOrganisation("gaz-du-nord");
        reading.setContractNumber("CT" + random.nextInt(2));
        reading.setKind(ReadingKind.ENERGY);
        reading.setReadingDate(FIRST.plusDays(random.nextInt(2)));
        reading.setCost(random.nextBoolean() ? amount : null);
        return reading;
    }

    private static SpecificRecord call(Random random) {
        Communication call = (Communication) RecordType.COMMUNICATION.newRecord();
        call.setOrganisation("telecom");
        call.setInstant(Instant.parse("2024-01-05T10:00:00Z").plusSeconds(random.nextInt(3)));
        call.setCorrespondent("33698765432");
        return call;
    }

    private static String sha256(int number) {
        return Digests.sha256(new byte[] {(byte) number});
    }
}
