package org.mesinfos.connectors.standard.camt;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.connectors.standard.statement.AccountRows;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.AccountKind;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.RecordType;

/** Conversion of a statement to a bank account: identification, owner, servicer and balances. */
final class CamtAccountReader {

    private final AccountRows rows;
    private final RowSink sink;

    CamtAccountReader(SourceContext context, RowSink sink) {
        this.rows = new AccountRows(context);
        this.sink = sink;
    }

    void read(CamtAccountStatement statement, Locator locator) {
        sink.startRow();
        try {
            sink.accept(row(statement, locator));
        } catch (InvalidValueException bad) {
            sink.reject(bad.toRejection(locator));
        }
    }

    private ParsedRow row(CamtAccountStatement statement, Locator locator) throws InvalidValueException {
        TreeElement acct = statement
                .element("Acct")
                .orElseThrow(() -> new InvalidValueException(
                        RejectionReason.MISSING_VALUE, "Acct", FoundValue.EMPTY, "an account"));
        BankAccount account = (BankAccount) RecordType.BANK_ACCOUNT.newRecord();
        Optional<Subject> subject = statement.account().subject();
        setIdentification(account, acct);
        CamtBalances.set(account, statement, statement.account().currency());
        setPeriod(account, statement);
        setAdditional(account, statement);
        return rows.row(
                RecordType.BANK_ACCOUNT, account, locator, subject, key(account, statement), links(subject, acct));
    }

    private static void setIdentification(BankAccount account, TreeElement acct) {
        CamtValues.take(acct, "Id", "IBAN").ifPresent(account::setIban);
        CamtValues.take(acct, "Id", "Othr", "Id")
                .or(() -> CamtValues.take(acct, "Id", "PrtryAcct", "Id"))
                .or(() -> CamtValues.take(acct, "Id", "BBAN"))
                .ifPresent(account::setAccountNumber);
        CamtValues.take(acct, "Svcr", "FinInstnId", "BICFI")
                .or(() -> CamtValues.take(acct, "Svcr", "FinInstnId", "BIC"))
                .or(() -> CamtValues.take(acct, "Svcr", "FinInstnId", "CmbndId", "BIC"))
                .ifPresent(account::setBic);
        CamtValues.take(acct, "Svcr", "FinInstnId", "Nm")
                .or(() -> CamtValues.take(acct, "Svcr", "FinInstnId", "CmbndId", "Nm"))
                .ifPresent(account::setBankName);
        CamtValues.take(acct, "Nm").ifPresent(account::setLabel);
        CamtValues.take(acct, "Ownr", "Nm").ifPresent(account::setHolderName);
        CamtValues.take(acct, "Ccy").ifPresent(account::setCurrency);
        CamtValues.take(acct, "Tp", "Prtry").ifPresent(account::setKindLabel);
        Optional<TreeElement> kind = acct.descendant("Tp", "Cd");
        kind.map(CamtAccountReader::kind).ifPresent(account::setKind);
    }

    private static AccountKind kind(TreeElement code) {
        AccountKind kind =
                switch (code.value().strip()) {
                    case "CACC", "TRAN" -> AccountKind.CURRENT;
                    case "SVGS" -> AccountKind.SAVINGS;
                    case "CARD" -> AccountKind.CARD;
                    case "LOAN", "MGLD" -> AccountKind.LOAN;
                    default -> AccountKind.OTHER;
                };
        return kind;
    }

    private static void setPeriod(BankAccount account, CamtAccountStatement statement) {
        Optional<TreeElement> period = statement.element("FrToDt");
        date(period, "FrDtTm", "FrDt").ifPresent(account::setPeriodStart);
        date(period, "ToDtTm", "ToDt").ifPresent(account::setPeriodEnd);
    }

    private static Optional<LocalDate> date(Optional<TreeElement> period, String dateTime, String date) {
        return period.flatMap(element -> element.child(dateTime).or(() -> element.child(date)))
                .flatMap(element -> CamtValues.parseDate(element.value().strip()));
    }

    private static void setAdditional(BankAccount account, CamtAccountStatement statement) {
        CamtElementNames messageNames = new CamtElementNames();
        statement.messageElements().forEach(part -> messageNames.putUnclaimed(part, account.getAdditional()));
        CamtElementNames statementNames = new CamtElementNames();
        statement.elements().forEach(part -> statementNames.putUnclaimed(part, account.getAdditional()));
    }

    private static RecordKey key(BankAccount account, CamtAccountStatement statement) {
        String number = account.getIban() == null ? account.getAccountNumber() : account.getIban();
        String date =
                account.getBalanceDate() == null ? "" : account.getBalanceDate().toString();
        return new RecordKey(
                RecordKey.Kind.NATURAL,
                (number == null ? "" : number)
                        + RecordKeyBuilder.SEPARATOR
                        + statement.id().orElse("")
                        + RecordKeyBuilder.SEPARATOR
                        + date);
    }

    /**
     * Links the account to its owner ({@code Ownr}) if a customer number identifies the owner: scheme {@code CUST}, or
     * {@code CstmrNb} in version 1.
     */
    private static List<SubjectLink> links(Optional<Subject> subject, TreeElement acct) {
        Optional<TreeElement> id = acct.descendant("Ownr", "Id");
        return id
                .flatMap(element -> element.descendant("PrvtId", "Othr"))
                .or(() -> id.flatMap(element -> element.descendant("OrgId", "Othr")))
                .filter(other -> other.descendant("SchmeNm", "Cd")
                        .filter(scheme -> scheme.value().strip().equals("CUST"))
                        .isPresent())
                .flatMap(other -> other.child("Id"))
                .or(() -> id.flatMap(element -> element.descendant("PrvtId", "CstmrNb")))
                .map(number -> number.value().strip())
                .filter(number -> !number.isEmpty())
                .flatMap(number -> subject.map(account -> new SubjectLink(account, Subject.customer(number))))
                .stream()
                .toList();
    }
}
