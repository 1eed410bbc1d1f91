package org.mesinfos.samples.delivery;

import java.util.Map;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.samples.life.AccountHistory;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.person.SampleOrganisation;

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
        record.setOrganisation(SampleOrganisation.CREDIT_BOREAL.id());
        record.setSubject(history.iban());
        record.setSubjectKind(SubjectKind.ACCOUNT);
        record.setIban(history.iban());
        record.setBic(CamtStatementWriter.BIC);
        record.setHolderName(history.holder());
        record.setCurrency("EUR");
        record.setInitialBalance(ExportTexts.amount(history.balanceBefore(window.from())));
        record.setBalance(ExportTexts.amount(history.balanceBefore(window.to().plusDays(1))));
        record.setBalanceDate(window.to());
        record.setPeriodStart(window.from());
        record.setPeriodEnd(window.to());
        record.getAdditional()
                .putAll(Map.of(
                        "Bal/Dt/Dt", window.from().toString(),
                        "CreDtTm", CamtStatementWriter.created(window),
                        "FrToDt/FrDtTm", CamtStatementWriter.start(window),
                        "FrToDt/ToDtTm", CamtStatementWriter.end(window),
                        "GrpHdr/CreDtTm", CamtStatementWriter.created(window),
                        "GrpHdr/MsgId", message,
                        "Id", statement));
        return record;
    }
}
