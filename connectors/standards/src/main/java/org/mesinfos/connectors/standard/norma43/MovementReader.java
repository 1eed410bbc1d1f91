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

/** Makes the transaction record of a movement, its concepts and its other currency. */
final class MovementReader {

    private static final int LINES = 5;
    private static final int HALF = 42;

    private final SourceContext context;

    MovementReader(SourceContext context) {
        this.context = context;
    }

    ParsedRow row(Account account, FixedRecord movement, List<FixedRecord> complements) throws BadValue {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        transaction.setOrganisation(context.organisation());
        transaction.setSubject(account.reference());
        transaction.setSubjectKind(account.subject().kind());
        transaction.setAccountNumber(account.reference());
        transaction.setCurrency(account.currency().orElse(null));
        transaction.setBookingDate(movement.day(11));
        transaction.setValueDate(movement.optionalDay(17).orElse(null));
        transaction.setAmount(movement.amount(28, 29, 42));
        transaction.setTransactionCode(orNull(movement.zone(23, 27)));
        transaction.setEntryReference(told(movement.zone(43, 52)));
        transaction.setBankReference(told(movement.zone(53, 64)));
        movement.keep(transaction.getAdditional(), 3, 6, 7, 10);
        if (transaction.getValueDate() == null) {
            movement.keep(transaction.getAdditional(), 17, 22);
        }
        texts(transaction, movement, complements);
        for (FixedRecord complement : complements) {
            if (complement.code().equals(StatementReader.OTHER_CURRENCY)) {
                otherCurrency(transaction, complement);
            }
        }
        return new ParsedRow(
                RecordType.BANK_TRANSACTION,
                transaction,
                movement.locator(),
                Optional.of(account.subject()),
                MovementKey.of(transaction),
                List.of());
    }

    /** Concepts are what a movement is called; of one without any its second reference is. */
    private static void texts(BankTransaction transaction, FixedRecord movement, List<FixedRecord> complements) {
        List<String> lines = new ArrayList<>();
        for (FixedRecord complement : complements) {
            if (complement.code().equals(StatementReader.CONCEPT)) {
                lines.add(complement.zone(5, HALF));
                lines.add(complement.zone(HALF + 1, FixedRecord.LENGTH));
            }
        }
        List<String> told = lines.stream().filter(line -> !line.isEmpty()).toList();
        if (told.isEmpty()) {
            transaction.setLabel(orNull(movement.zone(65, 80)));
            return;
        }
        transaction.setLabel(told.get(0));
        movement.keep(transaction.getAdditional(), 65, 80);
        if (told.size() > 1) {
            transaction.setLabelDetail(told.stream().skip(1).collect(Collectors.joining("\n")));
        }
    }

    /** The amount in the currency it was made in, without a sign of its own. */
    private static void otherCurrency(BankTransaction transaction, FixedRecord complement) {
        String digits = complement.zone(8, 21);
        String number = complement.zone(5, 7);
        boolean first = transaction.getOriginalAmount() == null;
        if (first && !digits.isEmpty() && FixedRecord.areDigits(digits)) {
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

    static void requireFew(List<FixedRecord> complements) throws BadValue {
        if (complements.size() > LINES + 1) {
            throw new BadValue(
                    RejectionReason.TOO_LARGE,
                    StatementReader.CONCEPT,
                    "more complements than the standard has",
                    "at most " + (LINES + 1));
        }
    }

    /** References of zeros alone are none. */
    private static String told(String reference) {
        return reference.chars().allMatch(character -> character == '0') ? null : reference;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
