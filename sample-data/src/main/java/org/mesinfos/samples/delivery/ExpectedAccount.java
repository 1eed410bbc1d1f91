package org.mesinfos.samples.delivery;

import java.util.Map;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.samples.life.AccountHistory;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.person.Organisation;

/** Expected record of the header of a camt.053 statement of Crédit Boréal. */
final class ExpectedAccount {

    private ExpectedAccount() {}

    /**
     * Returns the account record of one statement.
     *
     * @param statement id of the statement
     * @param message id of the message that contains the statement
     */
    static BankAccount of(AccountHistory history, String statement, String message, Timeline.Window window) {
        BankAccount record = (BankAccount) RecordType.BANK_ACCOUNT.newRecord();
        record.setOrganisation(Organisation.CREDIT_BOREAL.id());
        record.setSubject(history.iban());
        record.setSubjectKind(SubjectKind.ACCOUNT);
        record.setIban(history.iban());
        record.setBic(CamtStatement.BIC);
        record.setHolderName(history.holder());
        record.setCurrency("EUR");
        record.setInitialBalance(Texts.amount(history.balanceBefore(window.from())));
        record.setBalance(Texts.amount(history.balanceBefore(window.to().plusDays(1))));
        record.setBalanceDate(window.to());
        record.setPeriodStart(window.from());
        record.setPeriodEnd(window.to());
        record.getAdditional()
                .putAll(Map.of(
                        "Bal/Dt/Dt", window.from().toString(),
                        "CreDtTm", CamtStatement.created(window),
                        "FrToDt/FrDtTm", CamtStatement.start(window),
                        "FrToDt/ToDtTm", CamtStatement.end(window),
                        "GrpHdr/CreDtTm", CamtStatement.created(window),
                        "GrpHdr/MsgId", message,
                        "Id", statement));
        return record;
    }
}
