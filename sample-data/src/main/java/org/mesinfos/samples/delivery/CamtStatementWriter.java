package org.mesinfos.samples.delivery;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.mesinfos.samples.life.AccountHistory;
import org.mesinfos.samples.life.BankOperation;
import org.mesinfos.samples.life.Timeline;

/** Writer of one {@code Stmt} element: the account, its two balances and its entries. */
final class CamtStatementWriter {

    static final String BIC = "BREOFR2XXXX";

    private CamtStatementWriter() {}

    static void write(
            IndentedXmlWriter xml,
            String id,
            AccountHistory history,
            Timeline.Window window,
            List<BankOperation> operations)
            throws IOException {
        xml.open("Stmt");
        xml.leaf("Id", id);
        xml.leaf("CreDtTm", created(window));
        xml.open("FrToDt");
        xml.leaf("FrDtTm", start(window));
        xml.leaf("ToDtTm", end(window));
        xml.close();
        account(xml, history);
        balance(xml, "OPBD", history.balanceBefore(window.from()), window.from());
        balance(xml, "CLBD", history.balanceBefore(window.to().plusDays(1)), window.to());
        for (BankOperation operation : operations) {
            entry(xml, history, operation);
        }
        xml.close();
    }

    /** Returns the creation time of the statement and of its message. */
    static String created(Timeline.Window window) {
        return window.to().plusDays(1) + "T04:00:00Z";
    }

    static String start(Timeline.Window window) {
        return window.from() + "T00:00:00";
    }

    static String end(Timeline.Window window) {
        return window.to() + "T23:59:59";
    }

    /** Returns the bank's reference of an operation, unique over all accounts. */
    static String reference(AccountHistory history, BankOperation operation) {
        return "CB" + history.iban().substring(14, 25) + "-" + (10_000 + operation.number());
    }

    static String endToEnd(AccountHistory history, BankOperation operation) {
        return "E2E-" + reference(history, operation);
    }

    private static void account(IndentedXmlWriter xml, AccountHistory history) throws IOException {
        xml.open("Acct");
        xml.open("Id");
        xml.leaf("IBAN", history.iban());
        xml.close();
        xml.leaf("Ccy", "EUR");
        xml.open("Ownr");
        xml.leaf("Nm", history.holder());
        xml.close();
        xml.open("Svcr");
        xml.open("FinInstnId");
        xml.leaf("BICFI", BIC);
        xml.close();
        xml.close();
        xml.close();
    }

    private static void balance(IndentedXmlWriter xml, String code, long cents, LocalDate date) throws IOException {
        xml.open("Bal");
        code(xml, "Tp", "CdOrPrtry", code);
        amount(xml, cents);
        xml.open("Dt");
        xml.leaf("Dt", date.toString());
        xml.close();
        xml.close();
    }

    private static void entry(IndentedXmlWriter xml, AccountHistory history, BankOperation operation)
            throws IOException {
        xml.open("Ntry");
        amount(xml, operation.cents());
        xml.open("Sts");
        xml.leaf("Cd", "BOOK");
        xml.close();
        date(xml, "BookgDt", operation.booked());
        date(xml, "ValDt", operation.value());
        xml.leaf("AcctSvcrRef", reference(history, operation));
        transactionCode(xml, operation);
        details(xml, history, operation);
        xml.leaf("AddtlNtryInf", operation.label());
        xml.close();
    }

    private static void transactionCode(IndentedXmlWriter xml, BankOperation operation) throws IOException {
        String[] code = code(operation).split("-", -1);
        xml.open("BkTxCd");
        xml.open("Domn");
        xml.leaf("Cd", code[0]);
        xml.open("Fmly");
        xml.leaf("Cd", code[1]);
        xml.leaf("SubFmlyCd", code[2]);
        xml.close();
        xml.close();
        xml.close();
    }

    /** Returns the ISO 20022 domain, family and sub-family. */
    static String code(BankOperation operation) {
        return switch (operation.kind()) {
            case CARD -> "PMNT-CCRD-POSD";
            case CASH -> "PMNT-CCRD-CWDL";
            case TRANSFER_IN -> "PMNT-RCDT-ESCT";
            case TRANSFER_OUT -> "PMNT-ICDT-ESCT";
            case DIRECT_DEBIT -> "PMNT-RDDT-ESDD";
            case FEE -> "ACMT-MDOP-CHRG";
        };
    }

    private static void details(IndentedXmlWriter xml, AccountHistory history, BankOperation operation)
            throws IOException {
        xml.open("NtryDtls");
        xml.open("TxDtls");
        xml.open("Refs");
        xml.leaf("EndToEndId", endToEnd(history, operation));
        if (operation.mandate().isPresent()) {
            xml.leaf("MndtId", operation.mandate().get());
        }
        xml.close();
        amount(xml, operation.cents());
        if (!operation.counterparty().isEmpty()) {
            xml.open("RltdPties");
            xml.open(operation.cents() < 0 ? "Cdtr" : "Dbtr");
            xml.open("Pty");
            xml.leaf("Nm", operation.counterparty());
            xml.close();
            xml.close();
            xml.close();
        }
        xml.open("RmtInf");
        xml.leaf("Ustrd", operation.label());
        xml.close();
        xml.close();
        xml.close();
    }

    private static void amount(IndentedXmlWriter xml, long cents) throws IOException {
        xml.leaf("Amt", ExportTexts.point(Math.abs(cents)), "Ccy", "EUR");
        xml.leaf("CdtDbtInd", cents < 0 ? "DBIT" : "CRDT");
    }

    private static void date(IndentedXmlWriter xml, String name, LocalDate date) throws IOException {
        xml.open(name);
        xml.leaf("Dt", date.toString());
        xml.close();
    }

    private static void code(IndentedXmlWriter xml, String outer, String inner, String code) throws IOException {
        xml.open(outer);
        xml.open(inner);
        xml.leaf("Cd", code);
        xml.close();
        xml.close();
    }
}
