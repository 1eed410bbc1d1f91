package org.mesinfos.pipelines.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.relate.link.LinkNames;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalJson;
import org.mesinfos.records.Contract;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.Income;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingKind;
import org.mesinfos.records.ReadingQuality;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.RecordType;

/**
 * Properties of relations that hold for all records. Few accounts, amounts, names and dates are used, so that records
 * match.
 */
class RelationsPropertiesTest {

    private static final int TRIES = 300;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final String[] ACCOUNTS = {SampleRecords.CURRENT, SampleRecords.SAVINGS, "00031234567"};
    private static final String[] AMOUNTS = {"10.00", "20.35", "64.30", "700.00"};
    private static final String[] LABELS = {
        "PRLV SEPA GAZ DU NORD", "VIREMENT EPARGNE", "CARTE CAFE DU NORD", "REJET PRLV GAZ DU NORD", "VIR MARTIN", "X"
    };

    private static final List<ReadingQuality> QUALITIES =
            List.of(ReadingQuality.MEASURED, ReadingQuality.CORRECTED, ReadingQuality.ESTIMATED);

    private static final Map<String, Set<String>> OTHER_SIDE = Map.of(
            "link.transfer", Set.of("link.transfer"),
            "link.reversal_of", Set.of("link.reversed_by"),
            "link.reversed_by", Set.of("link.reversal_of"),
            "link.payment", Set.of("link.invoice", "link.income", "link.receipt"),
            "link.invoice", Set.of("link.payment"),
            "link.income", Set.of("link.payment"),
            "link.receipt", Set.of("link.payment"),
            "link.preferred_reading", Set.of("link.outranked_reading"),
            "link.outranked_reading", Set.of("link.preferred_reading"));

    @Property(tries = TRIES)
    void isIdempotentAndIndependentOfOrder(@ForAll Random seed) {
        long world = seed.nextLong();
        Map<RecordType, List<SpecificRecord>> once = related(world, "p");
        Map<RecordType, List<SpecificRecord>> repeated = world(new Random(world), "p");
        repeated.values().forEach(records -> Collections.shuffle(records, seed));
        Relations.add(repeated);
        Relations.add(repeated);

        assertThat(lines(repeated)).isEqualTo(lines(once));
    }

    @Property(tries = TRIES)
    void everyLinkHasCounterpartWithEqualConfidence(@ForAll Random seed) {
        Map<RecordType, List<SpecificRecord>> records = related(seed.nextLong(), "p");
        Map<String, SpecificRecord> byId = new HashMap<>();
        all(records).forEach(record -> byId.put(Envelope.recordId(record).orElseThrow(), record));

        for (SpecificRecord record : all(records)) {
            for (Derivation link : links(record)) {
                assertThat(byId).containsKey(link.getValue());
                assertThat(links(byId.get(link.getValue()))).as(link.getName()).anySatisfy(back -> {
                    assertThat(OTHER_SIDE.get(link.getName())).contains(back.getName());
                    assertThat(back.getValue())
                            .isEqualTo(Envelope.recordId(record).orElseThrow());
                    assertThat(back.getConfidence()).isEqualTo(link.getConfidence());
                    assertThat(back.getSource()).isEqualTo(link.getSource());
                });
            }
        }
    }

    @Property(tries = TRIES)
    void linksARecordAtMostOncePerRule(@ForAll Random seed) {
        for (SpecificRecord record : all(related(seed.nextLong(), "p"))) {
            assertThat(Envelope.derived(record).stream().map(Derivation::getName))
                    .filteredOn(name -> !name.equals("link.outranked_reading"))
                    .doesNotHaveDuplicates();
        }
    }

    @Property(tries = TRIES)
    void linksStayWithinThePersonAndKeepDeliveredValues(@ForAll Random seed) {
        long world = seed.nextLong();
        Map<RecordType, List<SpecificRecord>> mine = world(new Random(world), "p");
        List<String> delivered = delivered(mine);
        Map<RecordType, List<SpecificRecord>> others = related(world, "q");
        Relations.add(mine);
        Set<String> ids = new HashSet<>();
        all(mine).forEach(record -> ids.add(Envelope.recordId(record).orElseThrow()));

        assertThat(others).isNotEmpty();
        assertThat(all(mine))
                .allSatisfy(record -> assertThat(links(record))
                        .allSatisfy(link -> assertThat(ids).contains(link.getValue())));
        assertThat(delivered(mine)).isEqualTo(delivered);
        assertThat(all(mine))
                .allSatisfy(record -> assertThat(Envelope.derived(record))
                        .allSatisfy(fact -> assertThat(fact.getConfidence()).isBetween(0.0, 1.0)));
    }

    @Property(tries = TRIES)
    void recordChangesOnlyRelatedTypesWhichNeedNoOthers(@ForAll Random seed) {
        long world = seed.nextLong();
        Map<RecordType, List<SpecificRecord>> complete = related(world, "p");
        List<RecordType> types = List.copyOf(complete.keySet());
        RecordType type = types.get(seed.nextInt(types.size()));
        Set<RecordType> changed = RelatedTypes.changedBy(Set.of(type));

        Map<RecordType, List<SpecificRecord>> without = world(new Random(world), "p");
        without.get(type).remove(0);
        Relations.add(without);
        complete.keySet().stream()
                .filter(other -> !changed.contains(other))
                .forEach(other -> assertThat(lines(Map.of(other, without.get(other))))
                        .as("%s without a record of %s", other, type)
                        .isEqualTo(lines(Map.of(other, complete.get(other)))));

        Map<RecordType, List<SpecificRecord>> part = world(new Random(world), "p");
        part.keySet().retainAll(RelatedTypes.neededFor(changed));
        Relations.add(part);
        complete.keySet().stream()
                .filter(changed::contains)
                .forEach(other -> assertThat(lines(Map.of(other, part.get(other))))
                        .as("%s derived from the types it needs", other)
                        .isEqualTo(lines(Map.of(other, complete.get(other)))));
    }

    private static Map<RecordType, List<SpecificRecord>> related(long world, String person) {
        Map<RecordType, List<SpecificRecord>> records = world(new Random(world), person);
        Relations.add(records);
        return records;
    }

    private static List<SpecificRecord> all(Map<RecordType, List<SpecificRecord>> records) {
        return records.values().stream().flatMap(List::stream).toList();
    }

    private static List<Derivation> links(SpecificRecord record) {
        return Envelope.derived(record).stream()
                .filter(fact -> fact.getName().contains(LinkNames.LINK))
                .toList();
    }

    private static Map<String, String> lines(Map<RecordType, List<SpecificRecord>> records) {
        Map<String, String> lines = new TreeMap<>();
        all(records).forEach(record -> lines.put(Envelope.recordId(record).orElseThrow(), CanonicalJson.line(record)));
        return lines;
    }

    private static List<String> delivered(Map<RecordType, List<SpecificRecord>> records) {
        List<String> lines = new ArrayList<>();
        for (SpecificRecord record : all(records)) {
            List<Derivation> derived = Envelope.derived(record);
            record.put(Envelope.DERIVED, List.of());
            lines.add(CanonicalJson.line(record));
            record.put(Envelope.DERIVED, derived);
        }
        return lines;
    }

    private static Map<RecordType, List<SpecificRecord>> world(Random random, String person) {
        Map<RecordType, List<SpecificRecord>> records = new EnumMap<>(RecordType.class);
        List<SpecificRecord> transactions = new ArrayList<>();
        List<SpecificRecord> invoices = new ArrayList<>();
        List<SpecificRecord> incomes = new ArrayList<>();
        List<SpecificRecord> receipts = new ArrayList<>();
        List<SpecificRecord> readings = new ArrayList<>();
        for (int i = random.nextInt(30); i >= 0; i--) {
            transactions.add(transaction(random, person + "-m" + i));
        }
        for (int i = random.nextInt(5); i >= 0; i--) {
            invoices.add(invoice(random, person + "-i" + i));
            incomes.add(income(random, person + "-n" + i));
            receipts.add(receipt(random, person + "-r" + i));
            readings.add(reading(random, person + "-k" + i));
        }
        records.put(RecordType.BANK_TRANSACTION, transactions);
        records.put(RecordType.INVOICE, invoices);
        records.put(RecordType.INCOME, incomes);
        records.put(RecordType.RECEIPT, receipts);
        records.put(RecordType.METER_READING, readings);
        records.put(RecordType.CONTRACT, new ArrayList<>(List.of(contract(random, person + "-c"))));
        return records;
    }

    private static LocalDate day(Random random) {
        return random.nextBoolean()
                ? FIRST.plusMonths(random.nextInt(4)).plusDays(4)
                : FIRST.plusDays(random.nextInt(90));
    }

    private static BankTransaction transaction(Random random, String id) {
        BankTransaction transaction = SampleRecords.transaction(
                one(random, ACCOUNTS),
                id,
                day(random),
                (random.nextInt(3) == 0 ? "" : "-") + one(random, AMOUNTS),
                one(random, LABELS));
        if (random.nextInt(8) == 0) {
            transaction.setReversal(true);
        }
        if (random.nextInt(5) == 0) {
            transaction.setCounterpartyIban(one(random, ACCOUNTS));
        }
        if (random.nextInt(5) == 0) {
            transaction.setEndToEndId("E" + random.nextInt(3));
        }
        if (random.nextInt(8) == 0) {
            transaction.setMandateId("RUM" + random.nextInt(2));
        }
        return transaction;
    }

    private static Invoice invoice(Random random, String id) {
        Invoice invoice = (Invoice) RecordType.INVOICE.newRecord();
        invoice.setRecordId(id);
        invoice.setOrganisation("gaz-du-nord");
        invoice.setIssueDate(day(random));
        invoice.setTotalGross(SampleRecords.amount(one(random, AMOUNTS)));
        return invoice;
    }

    private static Income income(Random random, String id) {
        Income income = (Income) RecordType.INCOME.newRecord();
        income.setRecordId(id);
        income.setOrganisation("martin");
        income.setPaymentDate(day(random));
        income.setNetPaid(SampleRecords.amount(one(random, AMOUNTS)));
        return income;
    }

    private static Receipt receipt(Random random, String id) {
        Receipt receipt = (Receipt) RecordType.RECEIPT.newRecord();
        receipt.setRecordId(id);
        receipt.setOrganisation("cafe");
        receipt.setShopName("Café du Nord");
        receipt.setLocalTime(LocalDateTime.of(day(random).getYear(), 1 + random.nextInt(3), 5, 12, 0));
        receipt.setTotal(SampleRecords.amount(one(random, AMOUNTS)));
        return receipt;
    }

    private static MeterReading reading(Random random, String id) {
        MeterReading reading = (MeterReading) RecordType.METER_READING.newRecord();
        reading.setRecordId(id);
        reading.setOrganisation("reseau");
        if (random.nextBoolean()) {
            reading.setUsagePoint("0902" + random.nextInt(2));
        } else {
            reading.setContractNumber("CT" + random.nextInt(2));
        }
        reading.setKind(ReadingKind.ENERGY);
        reading.setReadingDate(FIRST.plusDays(random.nextInt(2)));
        reading.setQuality(QUALITIES.get(random.nextInt(QUALITIES.size())));
        if (random.nextBoolean()) {
            reading.setCost(SampleRecords.amount("12.00"));
        }
        return reading;
    }

    private static Contract contract(Random random, String id) {
        Contract contract = (Contract) RecordType.CONTRACT.newRecord();
        contract.setRecordId(id);
        contract.setOrganisation("reseau");
        contract.setNumber("CT" + random.nextInt(2));
        contract.setUsagePoint("0902" + random.nextInt(2));
        return contract;
    }

    private static String one(Random random, String[] of) {
        return of[random.nextInt(of.length)];
    }
}
