package org.mesinfos.samples.delivery;

import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.records.TransactionStatus;
import org.mesinfos.samples.life.AccountHistory;
import org.mesinfos.samples.life.BankOperation;
import org.mesinfos.samples.person.SampleOrganisation;

/** Expected record of an entry of a camt.053 statement of Crédit Boréal. */
final class ExpectedEntry {

    private ExpectedEntry() {}

    /** @param statement id of the first statement that contains the entry, which survives the merge */
    static BankTransaction of(AccountHistory history, BankOperation operation, String statement) {
        BankTransaction record = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        record.setOrganisation(SampleOrganisation.CREDIT_BOREAL.id());
        record.setSubject(history.iban());
        record.setSubjectKind(SubjectKind.ACCOUNT);
        record.setIban(history.iban());
        record.setBic(CamtStatementWriter.BIC);
        record.setBookingDate(operation.booked());
        record.setValueDate(operation.value());
        record.setAmount(ExportTexts.amount(operation.cents()));
        record.setCurrency("EUR");
        record.setLabel(operation.label());
        record.setTransactionCode(CamtStatementWriter.code(operation));
        record.setCounterpartyName(operation.counterparty().isEmpty() ? null : operation.counterparty());
        record.setRemittanceInformation(operation.label());
        record.setBankReference(CamtStatementWriter.reference(history, operation));
        record.setEndToEndId(CamtStatementWriter.endToEnd(history, operation));
        record.setMandateId(operation.mandate().orElse(null));
        record.setStatus(TransactionStatus.BOOKED);
        record.setStatementId(statement);
        return record;
    }
}
