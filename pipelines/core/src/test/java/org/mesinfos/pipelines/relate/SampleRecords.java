package org.mesinfos.pipelines.relate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/** Factory of records as they are after deduplication. */
public final class SampleRecords {

    public static final String CURRENT = "FR7630004000031234567890143";
    public static final String SAVINGS = "FR7610107001011234567890129";

    private SampleRecords() {}

    public static BankTransaction transaction(String id, String day, String amount, String label) {
        return transaction(CURRENT, id, LocalDate.parse(day), amount, label);
    }

    public static BankTransaction transaction(String account, String id, LocalDate day, String amount, String label) {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        transaction.setOrganisation("banque");
        transaction.setRecordId(id);
        transaction.setIban(account);
        transaction.setBookingDate(day);
        transaction.setAmount(amount(amount));
        transaction.setCurrency("EUR");
        transaction.setLabel(label);
        return transaction;
    }

    public static BigDecimal amount(String amount) {
        return new BigDecimal(amount).setScale(4);
    }

    /** Creates one transaction per date. The id is the prefix followed by the date. */
    public static List<BankTransaction> transactions(String prefix, String amount, String label, String... days) {
        List<BankTransaction> transactions = new ArrayList<>();
        for (String day : days) {
            transactions.add(transaction(prefix + day, day, amount, label));
        }
        return transactions;
    }

    /** Returns name and value of the derived values with a name prefix. */
    public static List<String> derived(SpecificRecord record, String prefix) {
        return Envelope.derived(record).stream()
                .filter(fact -> fact.getName().startsWith(prefix))
                .map(fact -> fact.getName() + "=" + fact.getValue())
                .toList();
    }

    public static double confidence(SpecificRecord record, String name) {
        return Envelope.derived(record).stream()
                .filter(fact -> fact.getName().equals(name))
                .mapToDouble(Derivation::getConfidence)
                .max()
                .orElse(0);
    }
}
