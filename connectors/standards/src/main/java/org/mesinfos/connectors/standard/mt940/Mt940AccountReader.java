package org.mesinfos.connectors.standard.mt940;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.connectors.mapping.value.StatementBalanceCheck;
import org.mesinfos.connectors.standard.statement.AccountRows;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.RecordType;

/** Conversion of a statement to a bank account, which rejects incomplete statements and balances that do not add up. */
final class Mt940AccountReader {

    private static final String ENVELOPE_KEY = "envelope";

    private final AccountRows rows;
    private final RowSink sink;

    Mt940AccountReader(SourceContext context, RowSink sink) {
        this.rows = new AccountRows(context);
        this.sink = sink;
    }

    void read(Mt940Statement statement) {
        Locator locator = Locator.line(statement.line());
        if (!statement.isClosed()) {
            reject(StatementBalanceCheck.incomplete(
                    statement.isInterimReport() ? "no end of the report" : "no closing balance",
                    Mt940Field.name(Mt940Tags.CLOSING_BALANCE),
                    locator));
            return;
        }
        sink.startRow();
        try {
            Optional<Mt940Balance> closing =
                    balance(statement, Mt940Tags.CLOSING_BALANCE, Mt940Tags.INTERMEDIATE_CLOSING_BALANCE);
            sink.accept(row(statement, closing, locator));
            closing.flatMap(end -> statement
                            .balance()
                            .checkClosingBalance(end.amount(), Mt940Field.name(Mt940Tags.CLOSING_BALANCE), locator))
                    .ifPresent(this::reject);
        } catch (InvalidValueException bad) {
            sink.reject(bad.toRejection(locator));
        }
    }

    private void reject(Rejection rejection) {
        sink.startRow();
        sink.reject(rejection);
    }

    private ParsedRow row(Mt940Statement statement, Optional<Mt940Balance> closing, Locator locator)
            throws InvalidValueException {
        Mt940AccountIdentification id = statement
                .account()
                .orElseThrow(() -> new InvalidValueException(
                        RejectionReason.MISSING_VALUE,
                        Mt940Field.name(Mt940Tags.ACCOUNT),
                        FoundValue.EMPTY,
                        "an account"));
        BankAccount account = (BankAccount) RecordType.BANK_ACCOUNT.newRecord();
        if (id.isIban()) {
            account.setIban(id.reference());
        } else {
            account.setAccountNumber(id.reference());
        }
        statement.bic().ifPresent(account::setBic);
        Optional<Mt940Balance> opening =
                balance(statement, Mt940Tags.OPENING_BALANCE, Mt940Tags.INTERMEDIATE_OPENING_BALANCE);
        opening.map(Mt940Balance::amount).ifPresent(account::setInitialBalance);
        closing.map(Mt940Balance::amount).ifPresent(account::setBalance);
        closing.flatMap(Mt940Balance::date).ifPresent(account::setBalanceDate);
        Optional<String> currency = closing.flatMap(Mt940Balance::currency).or(statement::currency);
        currency.ifPresent(account::setCurrency);
        setAdditional(account, statement);
        return rows.row(
                RecordType.BANK_ACCOUNT, account, locator, Optional.of(id.subject()), key(id, account, statement));
    }

    private static Optional<Mt940Balance> balance(Mt940Statement statement, String tag, String other)
            throws InvalidValueException {
        Optional<Mt940Field> field = statement.field(tag, other);
        return field.isEmpty() ? Optional.empty() : Optional.of(Mt940Balance.parse(field.get()));
    }

    /** Adds the fields that the record does not represent completely to {@code additional}, as delivered. */
    private static void setAdditional(BankAccount account, Mt940Statement statement) {
        Map<String, Integer> occurrences = new HashMap<>();
        for (Mt940Field field : statement.fields()) {
            if (!isRepresented(field, account, statement)) {
                int number = occurrences.merge(field.name(), 1, Integer::sum);
                String name = number == 1 ? field.name() : field.name() + "[" + number + "]";
                account.getAdditional().put(name, field.text());
            }
        }
        if (!statement.envelopeLines().isEmpty()) {
            account.getAdditional().put(ENVELOPE_KEY, String.join("\n", statement.envelopeLines()));
        }
    }

    private static boolean isRepresented(Mt940Field field, BankAccount account, Mt940Statement statement) {
        return switch (field.tag()) {
            case Mt940Tags.ACCOUNT, Mt940Tags.ACCOUNT_WITH_BIC ->
                field.lines().size() == 1
                        && statement.accountField().equals(Optional.of(field))
                        && statement
                                .account()
                                .filter(id -> id.currency()
                                        .map(code -> code.equals(account.getCurrency()))
                                        .orElse(true))
                                .isPresent();
            case Mt940Tags.CLOSING_BALANCE ->
                hasDateAndCurrencyOf(field, account)
                        && statement
                                .field(Mt940Tags.CLOSING_BALANCE, Mt940Tags.INTERMEDIATE_CLOSING_BALANCE)
                                .equals(Optional.of(field));
            case Mt940Tags.CLOSING_AVAILABLE_BALANCE -> setAvailableBalance(field, account);
            default -> field.text().isEmpty();
        };
    }

    private static boolean setAvailableBalance(Mt940Field field, BankAccount account) {
        if (account.getAvailableBalance() != null || !hasDateAndCurrencyOf(field, account)) {
            return false;
        }
        try {
            account.setAvailableBalance(Mt940Balance.parse(field).amount());
            return true;
        } catch (InvalidValueException invalid) {
            return false;
        }
    }

    /** Returns whether a balance has the date and the currency of the record, so that the record represents it. */
    private static boolean hasDateAndCurrencyOf(Mt940Field field, BankAccount account) {
        try {
            Mt940Balance balance = Mt940Balance.parse(field);
            return balance.isExact()
                    && balance.date().equals(Optional.ofNullable(account.getBalanceDate()))
                    && balance.currency()
                            .filter(code -> code.equals(account.getCurrency()))
                            .isPresent();
        } catch (InvalidValueException invalid) {
            return false;
        }
    }

    private static RecordKey key(Mt940AccountIdentification id, BankAccount account, Mt940Statement statement) {
        return new RecordKey(
                RecordKey.Kind.NATURAL,
                id.reference()
                        + RecordKeyBuilder.SEPARATOR
                        + statement.id().orElse("")
                        + RecordKeyBuilder.SEPARATOR
                        + (account.getBalanceDate() == null ? "" : account.getBalanceDate())
                        + RecordKeyBuilder.SEPARATOR
                        + (account.getCurrency() == null ? "" : account.getCurrency()));
    }
}
