package org.mesinfos.connectors.standard.mt940;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.mapping.RunningBalance;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.RecordType;

/** Converts a statement to a bank account, and rejects incomplete statements and balances that do not add up. */
final class AccountReader {

    private static final char SEPARATOR = '\u001f';
    private static final String ENVELOPE = "envelope";

    private final SourceContext context;
    private final RowSink sink;

    AccountReader(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
    }

    void read(Statement statement) {
        Locator locator = Locator.line(statement.line());
        if (!statement.isClosed()) {
            reject(RunningBalance.partial(
                    statement.isReport() ? "no end of the report" : "no closing balance",
                    Field.name(Tags.CLOSING),
                    locator));
            return;
        }
        sink.read();
        try {
            Optional<Balance> closing = balance(statement, Tags.CLOSING, Tags.INTERMEDIATE_CLOSING);
            sink.accept(row(statement, closing, locator));
            closing.flatMap(end -> statement.balance().close(end.amount(), Field.name(Tags.CLOSING), locator))
                    .ifPresent(this::reject);
        } catch (BadValue bad) {
            sink.reject(bad.at(locator));
        }
    }

    private void reject(Rejection rejection) {
        sink.read();
        sink.reject(rejection);
    }

    private ParsedRow row(Statement statement, Optional<Balance> closing, Locator locator) throws BadValue {
        AccountId id = statement
                .account()
                .orElseThrow(() ->
                        new BadValue(RejectionReason.MISSING_VALUE, Field.name(Tags.ACCOUNT), "empty", "an account"));
        BankAccount account = (BankAccount) RecordType.BANK_ACCOUNT.newRecord();
        account.setOrganisation(context.organisation());
        account.setSubject(id.reference());
        account.setSubjectKind(id.subject().kind());
        if (id.isIban()) {
            account.setIban(id.reference());
        } else {
            account.setAccountNumber(id.reference());
        }
        statement.bic().ifPresent(account::setBic);
        Optional<Balance> opening = balance(statement, Tags.OPENING, Tags.INTERMEDIATE_OPENING);
        opening.map(Balance::amount).ifPresent(account::setInitialBalance);
        closing.map(Balance::amount).ifPresent(account::setBalance);
        closing.flatMap(Balance::date).ifPresent(account::setBalanceDate);
        Optional<String> currency = closing.flatMap(Balance::currency).or(statement::currency);
        currency.ifPresent(account::setCurrency);
        additional(account, statement);
        return new ParsedRow(
                RecordType.BANK_ACCOUNT,
                account,
                locator,
                Optional.of(id.subject()),
                key(account, statement),
                List.of());
    }

    private static Optional<Balance> balance(Statement statement, String tag, String other) throws BadValue {
        Optional<Field> field = statement.field(tag, other);
        return field.isEmpty() ? Optional.empty() : Optional.of(Balance.parse(field.get()));
    }

    /** Adds the fields that the record does not represent completely to {@code additional}, as delivered. */
    private static void additional(BankAccount account, Statement statement) {
        Map<String, Integer> occurrences = new HashMap<>();
        for (Field field : statement.fields()) {
            if (!isHeld(field, account, statement)) {
                int number = occurrences.merge(field.name(), 1, Integer::sum);
                String name = number == 1 ? field.name() : field.name() + "[" + number + "]";
                account.getAdditional().put(name, field.text());
            }
        }
        if (!statement.surroundings().isEmpty()) {
            account.getAdditional().put(ENVELOPE, String.join("\n", statement.surroundings()));
        }
    }

    private static boolean isHeld(Field field, BankAccount account, Statement statement) {
        return switch (field.tag()) {
            case Tags.ACCOUNT, Tags.ACCOUNT_WITH_BIC ->
                field.lines().size() == 1
                        && statement.accountField().equals(Optional.of(field))
                        && statement
                                .account()
                                .filter(id -> id.currency()
                                        .map(code -> code.equals(account.getCurrency()))
                                        .orElse(true))
                                .isPresent();
            case Tags.CLOSING ->
                saysNoMore(field, account)
                        && statement
                                .field(Tags.CLOSING, Tags.INTERMEDIATE_CLOSING)
                                .equals(Optional.of(field));
            case Tags.AVAILABLE -> takenAsAvailable(field, account);
            default -> field.text().isEmpty();
        };
    }

    private static boolean takenAsAvailable(Field field, BankAccount account) {
        if (account.getAvailableBalance() != null || !saysNoMore(field, account)) {
            return false;
        }
        try {
            account.setAvailableBalance(Balance.parse(field).amount());
            return true;
        } catch (BadValue invalid) {
            return false;
        }
    }

    /** Returns whether a balance has the date and the currency of the record, so that the record represents it. */
    private static boolean saysNoMore(Field field, BankAccount account) {
        try {
            Balance balance = Balance.parse(field);
            return balance.asWritten()
                    && balance.date().equals(Optional.ofNullable(account.getBalanceDate()))
                    && balance.currency()
                            .filter(code -> code.equals(account.getCurrency()))
                            .isPresent();
        } catch (BadValue invalid) {
            return false;
        }
    }

    private static RecordKey key(BankAccount account, Statement statement) {
        return new RecordKey(
                RecordKey.Kind.NATURAL,
                account.getSubject()
                        + SEPARATOR
                        + statement.id().orElse("")
                        + SEPARATOR
                        + (account.getBalanceDate() == null ? "" : account.getBalanceDate())
                        + SEPARATOR
                        + (account.getCurrency() == null ? "" : account.getCurrency()));
    }
}
