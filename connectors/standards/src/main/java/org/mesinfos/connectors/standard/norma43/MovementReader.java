package org.mesinfos.connectors.standard.norma43;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.connectors.standard.statement.CurrencyCodes;
import org.mesinfos.connectors.standard.statement.MovementKey;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/**
 * Converts a transaction record (22), its concept records (23) and its equivalent in another currency (24) to a bank
 * transaction.
 */
final class MovementReader {

    private static final int LINES = 5;
    private static final int HALF = 42;

    private final SourceContext context;

    MovementReader(SourceContext context) {
        this.context = context;
    }

    ParsedRow row(Account account, FixedRecord transactionRecord, List<FixedRecord> complements) throws BadValue {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        transaction.setOrganisation(context.organisation());
        transaction.setSubject(account.reference());
        transaction.setSubjectKind(account.subject().kind());
        transaction.setAccountNumber(account.reference());
        transaction.setCurrency(account.currency().orElse(null));
        transaction.setBookingDate(transactionRecord.day(11));
        transaction.setValueDate(transactionRecord.optionalDay(17).orElse(null));
        transaction.setAmount(transactionRecord.amount(28, 29, 42));
        transaction.setTransactionCode(orNull(transactionRecord.zone(23, 27)));
        transaction.setEntryReference(told(transactionRecord.zone(43, 52)));
        transaction.setBankReference(told(transactionRecord.zone(53, 64)));
        transactionRecord.keep(transaction.getAdditional(), 3, 6, 7, 10);
        if (transaction.getValueDate() == null) {
            transactionRecord.keep(transaction.getAdditional(), 17, 22);
        }
        texts(transaction, transactionRecord, complements);
        for (FixedRecord complement : complements) {
            if (complement.code().equals(StatementReader.OTHER_CURRENCY)) {
                otherCurrency(transaction, complement);
            }
        }
        return new ParsedRow(
                RecordType.BANK_TRANSACTION,
                transaction,
                transactionRecord.locator(),
                Optional.of(account.subject()),
                MovementKey.of(transaction),
                List.of());
    }

    /** Sets the label from the concepts, or from the second reference of a transaction without concepts. */
    private static void texts(
            BankTransaction transaction, FixedRecord transactionRecord, List<FixedRecord> complements) {
        List<String> lines = new ArrayList<>();
        for (FixedRecord complement : complements) {
            if (complement.code().equals(StatementReader.CONCEPT)) {
                lines.add(complement.zone(5, HALF));
                lines.add(complement.zone(HALF + 1, FixedRecord.LENGTH));
            }
        }
        List<String> texts = lines.stream().filter(line -> !line.isEmpty()).toList();
        if (texts.isEmpty()) {
            transaction.setLabel(orNull(transactionRecord.zone(65, 80)));
            return;
        }
        transaction.setLabel(texts.get(0));
        transactionRecord.keep(transaction.getAdditional(), 65, 80);
        if (texts.size() > 1) {
            transaction.setLabelDetail(texts.stream().skip(1).collect(Collectors.joining("\n")));
        }
    }

    /** Sets the original amount, which is unsigned in the record and gets the sign of the transaction. */
    private static void otherCurrency(BankTransaction transaction, FixedRecord complement) {
        String digits = complement.zone(8, 21);
        String number = complement.zone(5, 7);
        boolean isFirst = transaction.getOriginalAmount() == null;
        if (isFirst && !digits.isEmpty() && FixedRecord.areDigits(digits)) {
            BigDecimal amount = FixedRecord.hundredths(digits);
            transaction.setOriginalAmount(transaction.getAmount().signum() < 0 ? amount.negate() : amount);
            transaction.setOriginalCurrency(CurrencyCodes.ofNumber(number).orElse(null));
            if (transaction.getOriginalCurrency() == null) {
                complement.keep(transaction.getAdditional(), 5, 7);
            }
        } else {
            complement.keep(transaction.getAdditional(), 5, 7, 8, 21);
        }
        complement.keep(transaction.getAdditional(), 22, 80);
    }

    /** Checks that a transaction has no more complements than the standard allows. */
    static void requireFew(List<FixedRecord> complements) throws BadValue {
        if (complements.size() > LINES + 1) {
            throw new BadValue(
                    RejectionReason.TOO_LARGE,
                    StatementReader.CONCEPT,
                    "more complements than the standard allows",
                    "at most " + (LINES + 1));
        }
    }

    /** Returns the reference, or null if it is zeros alone. */
    private static String told(String reference) {
        return reference.chars().allMatch(character -> character == '0') ? null : reference;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
