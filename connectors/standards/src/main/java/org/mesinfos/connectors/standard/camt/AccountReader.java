package org.mesinfos.connectors.standard.camt;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.records.AccountKind;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.RecordType;

/** Converts a statement to a bank account: identification, owner, servicer and balances. */
final class AccountReader {

    private static final char SEPARATOR = '\u001f';

    private final SourceContext context;
    private final RowSink sink;

    AccountReader(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
    }

    void read(Statement statement, Locator locator) {
        sink.read();
        try {
            sink.accept(row(statement, locator));
        } catch (BadValue bad) {
            sink.reject(bad.at(locator));
        }
    }

    private ParsedRow row(Statement statement, Locator locator) throws BadValue {
        TreeElement acct = statement
                .part("Acct")
                .orElseThrow(() -> new BadValue(RejectionReason.MISSING_VALUE, "Acct", "empty", "an account"));
        BankAccount account = (BankAccount) RecordType.BANK_ACCOUNT.newRecord();
        account.setOrganisation(context.organisation());
        Optional<Subject> subject = statement.account().subject();
        subject.ifPresent(identified -> {
            account.setSubject(identified.reference());
            account.setSubjectKind(identified.kind());
        });
        identity(account, acct);
        Balances.set(account, statement, statement.account().currency());
        period(account, statement);
        additional(account, statement);
        return new ParsedRow(
                RecordType.BANK_ACCOUNT, account, locator, subject, key(account, statement), links(subject, acct));
    }

    private static void identity(BankAccount account, TreeElement acct) {
        Values.take(acct, "Id", "IBAN").ifPresent(account::setIban);
        Values.take(acct, "Id", "Othr", "Id")
                .or(() -> Values.take(acct, "Id", "PrtryAcct", "Id"))
                .ifPresent(account::setAccountNumber);
        Values.take(acct, "Svcr", "FinInstnId", "BICFI")
                .or(() -> Values.take(acct, "Svcr", "FinInstnId", "BIC"))
                .ifPresent(account::setBic);
        Values.take(acct, "Svcr", "FinInstnId", "Nm").ifPresent(account::setBankName);
        Values.take(acct, "Nm").ifPresent(account::setLabel);
        Values.take(acct, "Ownr", "Nm").ifPresent(account::setHolderName);
        Values.take(acct, "Ccy").ifPresent(account::setCurrency);
        Values.take(acct, "Tp", "Prtry").ifPresent(account::setKindLabel);
        Optional<TreeElement> kind = acct.at("Tp", "Cd");
        kind.map(AccountReader::kind).ifPresent(account::setKind);
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

    private static void period(BankAccount account, Statement statement) {
        Optional<TreeElement> period = statement.part("FrToDt");
        day(period, "FrDtTm", "FrDt").ifPresent(account::setPeriodStart);
        day(period, "ToDtTm", "ToDt").ifPresent(account::setPeriodEnd);
    }

    private static Optional<LocalDate> day(Optional<TreeElement> period, String dateTime, String date) {
        return period.flatMap(element -> element.child(dateTime).or(() -> element.child(date)))
                .flatMap(element -> Values.calendarDay(element.value().strip()));
    }

    private static void additional(BankAccount account, Statement statement) {
        PartNames messageNames = new PartNames();
        statement.messageParts().forEach(part -> messageNames.unclaimed(part, account.getAdditional()));
        PartNames statementNames = new PartNames();
        statement.parts().forEach(part -> statementNames.unclaimed(part, account.getAdditional()));
    }

    private static RecordKey key(BankAccount account, Statement statement) {
        String number = account.getIban() == null ? account.getAccountNumber() : account.getIban();
        String date =
                account.getBalanceDate() == null ? "" : account.getBalanceDate().toString();
        return new RecordKey(
                RecordKey.Kind.NATURAL,
                (number == null ? "" : number) + SEPARATOR + statement.id().orElse("") + SEPARATOR + date);
    }

    /**
     * Links the account to its owner ({@code Ownr}) if a customer number (scheme {@code CUST}) identifies the owner.
     */
    private static List<SubjectLink> links(Optional<Subject> subject, TreeElement acct) {
        Optional<TreeElement> id = acct.at("Ownr", "Id");
        return id
                .flatMap(element -> element.at("PrvtId", "Othr"))
                .or(() -> id.flatMap(element -> element.at("OrgId", "Othr")))
                .filter(other -> other.at("SchmeNm", "Cd")
                        .filter(scheme -> scheme.value().strip().equals("CUST"))
                        .isPresent())
                .flatMap(other -> other.child("Id"))
                .map(number -> number.value().strip())
                .filter(number -> !number.isEmpty())
                .flatMap(number -> subject.map(account -> new SubjectLink(account, Subject.customer(number))))
                .stream()
                .toList();
    }
}
