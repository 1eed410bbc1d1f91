package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.PrintedDay;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.connectors.standard.statement.Money;
import org.mesinfos.connectors.standard.statement.MovementKey;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/** Builder of {@code BankTransaction} records from the transactions of a statement. */
final class MovementRecords {

    private static final Map<Role, BiConsumer<BankTransaction.Builder, String>> TEXTS = Map.of(
            Role.KIND, BankTransaction.Builder::setKind,
            Role.BANK_REFERENCE, BankTransaction.Builder::setBankReference,
            Role.COUNTERPARTY_NAME, BankTransaction.Builder::setCounterpartyName,
            Role.CHEQUE_NUMBER, BankTransaction.Builder::setChequeNumber,
            Role.TRANSACTION_CODE, BankTransaction.Builder::setTransactionCode,
            Role.CATEGORY, BankTransaction.Builder::setCategory,
            Role.NOTE, BankTransaction.Builder::setNote,
            Role.LABEL_DETAIL, BankTransaction.Builder::setLabelDetail);

    private final SourceContext context;
    private final Statement statement;

    MovementRecords(SourceContext context, Statement statement) {
        this.context = context;
        this.statement = statement;
    }

    /**
     * Converts a transaction to a row.
     *
     * @throws BadValue if it has no valid date, or its amount does not fit into a record
     */
    ParsedRow row(Section section, Movement transaction) throws BadValue {
        BigDecimal amount = statement
                .reading()
                .amount(transaction)
                .flatMap(Money::of)
                .orElseThrow(() -> bad(RejectionReason.OUT_OF_RANGE, "amount", "more digits than a record can store"));
        Map<String, String> additional = new HashMap<>(transaction.additional());
        BankTransaction.Builder record = BankTransaction.newBuilder()
                .setOrganisation(context.organisation())
                .setSightings(List.of())
                .setDerived(List.of())
                .setAmount(amount)
                .setLabel(transaction.label().isEmpty() ? null : transaction.label())
                .setStatementId(statement.number().orElse(null))
                .setCurrency(currency(section, transaction).orElse(null));
        dates(transaction, record);
        section.account().ifPresent(account -> account(account, record));
        transaction.money(Role.BALANCE_AFTER)
                .map(money -> statement.reading().balance(money, Optional.empty(), ""))
                .flatMap(Money::of)
                .ifPresent(record::setBalanceAfter);
        transaction.others().forEach((role, text) -> text(role, text, record, additional));
        ForeignAmount.of(transaction, amount).fill(record, additional);
        record.setAdditional(additional);
        Optional<Subject> subject = subject(section);
        subject.ifPresent(own -> record.setSubject(own.reference()).setSubjectKind(own.kind()));
        BankTransaction bankTransaction = record.build();
        return new ParsedRow(
                RecordType.BANK_TRANSACTION,
                bankTransaction,
                transaction.locator(),
                subject,
                MovementKey.of(bankTransaction),
                List.of());
    }

    private void dates(Movement transaction, BankTransaction.Builder record) throws BadValue {
        Map<Role, LocalDate> dates = new HashMap<>();
        Optional<LocalDate> first = Optional.empty();
        for (int i = 0; i < transaction.days().size(); i++) {
            Cells.DatedPiece printed = transaction.days().get(i);
            Role role = printed.role().orElse(i == 0 ? Role.BOOKING_DATE : Role.VALUE_DATE);
            Optional<LocalDate> date = first.map(day -> statement.dates().date(printed.day(), day))
                    .orElseGet(() -> statement.dates().date(printed.day()));
            if (date.isPresent()) {
                Role free = dates.containsKey(role)
                        ? role == Role.BOOKING_DATE ? Role.VALUE_DATE : Role.BOOKING_DATE
                        : role;
                dates.putIfAbsent(free, date.get());
                first = first.or(() -> date);
            } else if (i == 0) {
                throw wrong(printed.day());
            }
        }
        if (!dates.containsKey(Role.BOOKING_DATE)) {
            Role instead = dates.containsKey(Role.OPERATION_DATE) ? Role.OPERATION_DATE : Role.VALUE_DATE;
            dates.put(Role.BOOKING_DATE, dates.remove(instead));
        }
        record.setBookingDate(dates.get(Role.BOOKING_DATE));
        record.setValueDate(dates.get(Role.VALUE_DATE));
        record.setOperationDate(dates.get(Role.OPERATION_DATE));
    }

    private Optional<String> currency(Section section, Movement transaction) {
        return List.of(Role.AMOUNT, Role.DEBIT, Role.CREDIT).stream()
                .flatMap(role -> transaction.money(role).stream())
                .flatMap(money -> money.currency().stream())
                .filter(code -> statement
                        .currency()
                        .filter(own -> isSameSign(code, own))
                        .isEmpty())
                .findFirst()
                .or(section::currency)
                .or(statement::currency);
    }

    /** Returns whether both currencies use the dollar sign, and the printed code is only the default of that sign. */
    private static boolean isSameSign(String printed, String own) {
        return "USD".equals(printed) && StatementCurrency.DOLLARS.contains(own);
    }

    private static void account(Account account, BankTransaction.Builder record) {
        switch (account.kind()) {
            case IBAN -> record.setIban(account.compact()).setAccountNumber(account.compact());
            case NUMBER -> record.setAccountNumber(account.number());
        }
    }

    private static void text(Role role, String text, BankTransaction.Builder record, Map<String, String> additional) {
        BiConsumer<BankTransaction.Builder, String> field = TEXTS.get(role);
        if (field == null) {
            additional.put(role.field(), text);
        } else {
            field.accept(record, text);
        }
    }

    private Optional<Subject> subject(Section section) {
        return section.account()
                .map(account -> new Subject(SubjectKind.ACCOUNT, account.number()))
                .or(() -> context.customer().filter(name -> !name.isBlank()).map(Subject::customer));
    }

    private static BadValue wrong(PrintedDay day) {
        return day.hasYear()
                ? bad(RejectionReason.INVALID_VALUE, "booking_date", "a date that does not exist")
                : bad(RejectionReason.INVALID_VALUE, "booking_date", "a date without a year");
    }

    private static BadValue bad(RejectionReason reason, String column, String found) {
        return new BadValue(reason, column, found, "a transaction with a date and an amount");
    }
}
