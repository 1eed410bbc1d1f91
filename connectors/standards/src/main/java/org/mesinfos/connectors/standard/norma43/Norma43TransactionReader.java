package org.mesinfos.connectors.standard.norma43;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.standard.money.TransactionTexts;
import org.mesinfos.connectors.standard.statement.AccountRows;
import org.mesinfos.connectors.standard.statement.FixedLengthRecord;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.connectors.standard.statement.StatementTransactionKey;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/**
 * Conversion of a transaction record (22), its concept records (23) and its equivalent in another currency (24) to a
 * bank transaction.
 */
final class Norma43TransactionReader {

    private static final int MAX_CONCEPT_RECORDS = 5;
    private static final int FIRST_CONCEPT_END = 42;

    private final AccountRows rows;
    private final TwoDigitYears years;

    Norma43TransactionReader(SourceContext context) {
        this.rows = new AccountRows(context);
        this.years = TwoDigitYears.of(context);
    }

    ParsedRow row(Norma43Account account, Norma43Record transactionRecord, List<Norma43Record> complements)
            throws InvalidValueException {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        transaction.setAccountNumber(account.reference());
        transaction.setCurrency(account.currency().orElse(null));
        transaction.setBookingDate(transactionRecord.date(11, years));
        transaction.setValueDate(transactionRecord
                .dateOrText(17, years, transaction.getAdditional())
                .orElse(null));
        transaction.setAmount(transactionRecord.amount(28, 29, 42));
        transaction.setTransactionCode(transactionRecord.optional(23, 27));
        transaction.setEntryReference(nullIfZeros(transactionRecord.field(43, 52)));
        transaction.setBankReference(nullIfZeros(transactionRecord.field(53, 64)));
        transactionRecord.keep(transaction.getAdditional(), 3, 6, 7, 10);
        setLabels(transaction, transactionRecord, complements);
        for (Norma43Record complement : complements) {
            if (complement.recordCode().equals(Norma43StatementReader.OTHER_CURRENCY)) {
                setOriginalAmount(transaction, complement);
            }
        }
        return rows.row(
                RecordType.BANK_TRANSACTION,
                transaction,
                transactionRecord.locator(),
                Optional.of(account.subject()),
                StatementTransactionKey.of(transaction));
    }

    /** Sets the label from the concepts, or from the second reference of a transaction without concepts. */
    private static void setLabels(
            BankTransaction transaction, Norma43Record transactionRecord, List<Norma43Record> complements) {
        List<String> lines = new ArrayList<>();
        for (Norma43Record complement : complements) {
            if (complement.recordCode().equals(Norma43StatementReader.CONCEPT)) {
                lines.add(complement.field(5, FIRST_CONCEPT_END));
                lines.add(complement.field(FIRST_CONCEPT_END + 1, Norma43Record.LENGTH));
            }
        }
        List<String> texts = lines.stream().filter(line -> !line.isEmpty()).toList();
        if (texts.isEmpty()) {
            transaction.setLabel(transactionRecord.optional(65, 80));
        } else {
            TransactionTexts.set(transaction, texts);
            transactionRecord.keep(transaction.getAdditional(), 65, 80);
        }
    }

    /** Sets the original amount, which is unsigned in the record and gets the sign of the transaction. */
    private static void setOriginalAmount(BankTransaction transaction, Norma43Record complement) {
        String digits = complement.field(8, 21);
        String number = complement.field(5, 7);
        boolean isFirst = transaction.getOriginalAmount() == null;
        if (isFirst && FixedLengthRecord.isDigits(digits)) {
            BigDecimal amount = Norma43Record.fromHundredths(digits);
            BigDecimal booked =
                    Objects.requireNonNull(transaction.getAmount(), "the amount is set before the complements");
            transaction.setOriginalAmount(booked.signum() < 0 ? amount.negate() : amount);
            transaction.setOriginalCurrency(Currencies.ofNumericCode(number).orElse(null));
            if (transaction.getOriginalCurrency() == null) {
                complement.keep(transaction.getAdditional(), 5, 7);
            }
        } else {
            complement.keep(transaction.getAdditional(), 5, 7, 8, 21);
        }
        complement.keep(transaction.getAdditional(), 22, 80);
    }

    /** Checks that a transaction has no more complements than the standard allows. */
    static void checkComplementCount(List<Norma43Record> complements) throws InvalidValueException {
        if (complements.size() > MAX_CONCEPT_RECORDS + 1) {
            throw new InvalidValueException(
                    RejectionReason.TOO_LARGE,
                    Norma43StatementReader.CONCEPT,
                    "more complements than the standard allows",
                    "at most " + (MAX_CONCEPT_RECORDS + 1));
        }
    }

    /** Returns the reference, or null if it is zeros alone. */
    private static @Nullable String nullIfZeros(String reference) {
        return reference.chars().allMatch(character -> character == '0') ? null : reference;
    }
}
