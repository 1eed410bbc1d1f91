package org.mesinfos.connectors.generic.statement.output;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.connectors.generic.print.DollarSign;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.statement.account.StatementCurrency;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;
import org.mesinfos.connectors.generic.statement.section.TransactionDates;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.mapping.value.DeclaredCurrency;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.connectors.standard.statement.StatementAmount;
import org.mesinfos.connectors.standard.statement.StatementTransactionKey;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/** Builder of {@code BankTransaction} records from the transactions of a statement. */
public final class StatementRecordBuilder {

    private static final int CODE_LENGTH = 3;

    private static final Map<TransactionColumnRole, BiConsumer<BankTransaction.Builder, String>> TEXT_SETTERS = Map.of(
            TransactionColumnRole.KIND, BankTransaction.Builder::setKind,
            TransactionColumnRole.BANK_REFERENCE, BankTransaction.Builder::setBankReference,
            TransactionColumnRole.COUNTERPARTY_NAME, BankTransaction.Builder::setCounterpartyName,
            TransactionColumnRole.CHEQUE_NUMBER, BankTransaction.Builder::setChequeNumber,
            TransactionColumnRole.TRANSACTION_CODE, BankTransaction.Builder::setTransactionCode,
            TransactionColumnRole.CATEGORY, BankTransaction.Builder::setCategory,
            TransactionColumnRole.NOTE, BankTransaction.Builder::setNote,
            TransactionColumnRole.LABEL_DETAIL, BankTransaction.Builder::setLabelDetail);

    private final SourceContext context;
    private final ParsedStatement statement;
    private final Optional<String> declaredCurrency;
    /** The sections of which most amounts have a currency, by identity. */
    private final Set<AccountSection> withCurrencies = Collections.newSetFromMap(new IdentityHashMap<>());

    public StatementRecordBuilder(SourceContext context, ParsedStatement statement) {
        this.context = context;
        this.statement = statement;
        this.declaredCurrency = DeclaredStatementCurrency.of(context, statement);
        statement.sections().stream()
                .filter(section -> StatementCurrency.isNextToMostAmounts(List.of(section)))
                .forEach(withCurrencies::add);
    }

    /** Returns the currency that the country of the account suggests; empty if the statement or the settings state one. */
    public Optional<String> assumedCurrency() {
        return declaredCurrency.isPresent() ? Optional.empty() : statement.assumedCurrency();
    }

    /**
     * Converts a transaction to a row.
     *
     * @throws InvalidValueException if it has no valid date, or its amount does not fit into a record
     */
    public ParsedRow toRow(AccountSection section, PrintedTransaction transaction) throws InvalidValueException {
        BigDecimal amount = statement
                .signHypothesis()
                .amount(transaction)
                .flatMap(StatementAmount::of)
                .orElseThrow(
                        () -> badValue(RejectionReason.OUT_OF_RANGE, "amount", "more digits than a record can store"));
        Map<String, String> additional = new HashMap<>(transaction.additional());
        BankTransaction.Builder record = BankTransaction.newBuilder()
                .setOrganisation(context.organisation())
                .setSightings(List.of())
                .setDerived(List.of())
                .setAmount(amount)
                .setLabel(transaction.label().isEmpty() ? null : transaction.label())
                .setStatementId(statement.number().orElse(null))
                .setCurrency(currency(section, transaction).orElse(null));
        if (record.getCurrency() == null) {
            declaredCurrency.ifPresent(
                    code -> record.setCurrency(code).setDerived(List.of(DeclaredCurrency.mark("currency", code))));
        }
        setDates(transaction, record);
        section.account().ifPresent(account -> setAccount(account, record));
        statement
                .signHypothesis()
                .balanceAfter(transaction)
                .flatMap(StatementAmount::of)
                .ifPresent(record::setBalanceAfter);
        transaction.textsByRole().forEach((role, text) -> setText(role, text, record, additional));
        OriginalAmountFields.of(transaction, amount).setFields(record, additional);
        record.setAdditional(additional);
        Optional<Subject> subject = subject(section);
        subject.ifPresent(own -> record.setSubject(own.reference()).setSubjectKind(own.kind()));
        BankTransaction bankTransaction = record.build();
        return new ParsedRow(
                RecordType.BANK_TRANSACTION,
                bankTransaction,
                transaction.locator(),
                subject,
                StatementTransactionKey.of(bankTransaction),
                links(section));
    }

    private void setDates(PrintedTransaction transaction, BankTransaction.Builder record) throws InvalidValueException {
        TransactionDates dates = TransactionDates.of(transaction, statement.dates());
        if (dates.invalid().isPresent()) {
            throw invalidDate(dates.invalid().get());
        }
        record.setBookingDate(dates.byRole().get(TransactionColumnRole.BOOKING_DATE));
        record.setValueDate(dates.byRole().get(TransactionColumnRole.VALUE_DATE));
        record.setOperationDate(dates.byRole().get(TransactionColumnRole.OPERATION_DATE));
    }

    private Optional<String> currency(AccountSection section, PrintedTransaction transaction) {
        // A single currency is that of a label which ends before the amount.
        Stream<String> ofAmount = TransactionColumnRole.AMOUNTS.stream()
                .filter(role -> withCurrencies.contains(section))
                .flatMap(role -> transaction.amount(role).stream())
                .flatMap(money -> money.currency().stream());
        return ofAmount.filter(code -> !isDollarSign(code))
                .findFirst()
                .or(() -> ofRow(transaction))
                .or(section::currency)
                .or(statement::currency)
                .or(() -> StatementCurrency.inCaptionsOfBalances(section))
                .or(() -> StatementCurrency.ofBalances(section).filter(code -> !isDollarSign(code)));
    }

    /** Returns the currency in the column of currencies, unless it may be that of an original amount. */
    private static Optional<String> ofRow(PrintedTransaction transaction) {
        return Optional.ofNullable(transaction.textsByRole().get(TransactionColumnRole.CURRENCY))
                .filter(text -> transaction
                        .amount(TransactionColumnRole.ORIGINAL_AMOUNT)
                        .isEmpty())
                .filter(text -> text.strip().length() == CODE_LENGTH)
                .flatMap(text -> Currencies.ofPrinted(text.strip()));
    }

    /** Returns whether a code is the default of a dollar sign, which means the currency of the statement, if any. */
    private boolean isDollarSign(String code) {
        return DollarSign.isDefault(code)
                && statement.currency().map(Currencies::isDollar).orElse(true);
    }

    private static void setAccount(StatementAccount account, BankTransaction.Builder record) {
        switch (account.kind()) {
            case IBAN -> record.setIban(account.withoutSpaces()).setAccountNumber(account.withoutSpaces());
            case NUMBER -> record.setAccountNumber(account.number());
        }
    }

    private static void setText(
            TransactionColumnRole role, String text, BankTransaction.Builder record, Map<String, String> additional) {
        BiConsumer<BankTransaction.Builder, String> field = TEXT_SETTERS.get(role);
        Optional<String> currency = Currencies.ofPrinted(text);
        if (field != null) {
            field.accept(record, text);
        } else if (role == TransactionColumnRole.ORIGINAL_CURRENCY && currency.isPresent()) {
            record.setOriginalCurrency(currency.get());
        } else if (role != TransactionColumnRole.CURRENCY
                || !currency.equals(Optional.ofNullable(record.getCurrency()))) {
            additional.put(role.field(), text);
        }
    }

    /**
     * Returns the account, or else the customer of the delivery. So is that of an account without all of its digits: those of
     * other customers may have the same ones, and a list may link them.
     */
    private Optional<Subject> subject(AccountSection section) {
        Optional<Subject> account = section.account().map(StatementRecordBuilder::subject);
        boolean whole = section.account().filter(StatementAccount::isWhole).isPresent();
        return whole ? account : declaredCustomer().or(() -> account);
    }

    private static Subject subject(StatementAccount account) {
        return new Subject(SubjectKind.ACCOUNT, account.number());
    }

    private Optional<Subject> declaredCustomer() {
        return context.customer().filter(name -> !name.isBlank()).map(Subject::customer);
    }

    /** Returns the link of the account to the customer of the delivery, who is the subject of one without all of its digits. */
    private List<SubjectLink> links(AccountSection section) {
        return section
                .account()
                .filter(StatementAccount::isWhole)
                .flatMap(account -> declaredCustomer().map(customer -> new SubjectLink(subject(account), customer)))
                .stream()
                .toList();
    }

    private static InvalidValueException invalidDate(PrintedDate day) {
        return day.hasYear()
                ? badValue(RejectionReason.INVALID_VALUE, "booking_date", "a date that does not exist")
                : badValue(RejectionReason.INVALID_VALUE, "booking_date", "a date without a year");
    }

    private static InvalidValueException badValue(RejectionReason reason, String column, String found) {
        return new InvalidValueException(reason, column, found, "a transaction with a date and an amount");
    }
}
