package org.mesinfos.connectors.catalogue.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.generic.invoice.InvoicesConnector;
import org.mesinfos.connectors.generic.payslip.PayslipsConnector;
import org.mesinfos.connectors.generic.receipt.ReceiptsConnector;
import org.mesinfos.connectors.generic.reimbursement.ReimbursementsConnector;
import org.mesinfos.connectors.generic.statement.BankStatementsConnector;

/** Fuzz tests for every reader. */
@Tag("slow")
class ParserFuzzTest {

    private static final String A_MINUTE = "60s";

    @SamplesOf({"standard/camt.052", "standard/camt.053", "standard/camt.054"})
    @FuzzTest(maxDuration = A_MINUTE)
    void camt(byte[] bytes) {
        FuzzedFile.read("standard/camt.053", bytes);
    }

    @SamplesOf("standard/ofx")
    @FuzzTest(maxDuration = A_MINUTE)
    void ofx(byte[] bytes) {
        FuzzedFile.read("standard/ofx", bytes);
    }

    @SamplesOf("standard/qif")
    @FuzzTest(maxDuration = A_MINUTE)
    void qif(byte[] bytes) {
        FuzzedFile.read("standard/qif", bytes);
    }

    @SamplesOf("standard/mt940")
    @FuzzTest(maxDuration = A_MINUTE)
    void mt940(byte[] bytes) {
        FuzzedFile.read("standard/mt940", bytes);
    }

    @SamplesOf("standard/cfonb120")
    @FuzzTest(maxDuration = A_MINUTE)
    void cfonb120(byte[] bytes) {
        FuzzedFile.read("standard/cfonb120", bytes);
    }

    @SamplesOf("standard/coda")
    @FuzzTest(maxDuration = A_MINUTE)
    void coda(byte[] bytes) {
        FuzzedFile.read("standard/coda", bytes);
    }

    @SamplesOf("standard/norma43")
    @FuzzTest(maxDuration = A_MINUTE)
    void norma43(byte[] bytes) {
        FuzzedFile.read("standard/norma43", bytes);
    }

    @SamplesOf("standard/cii")
    @FuzzTest(maxDuration = A_MINUTE)
    void crossIndustryInvoice(byte[] bytes) {
        FuzzedFile.read("standard/cii", bytes);
    }

    @SamplesOf("standard/ubl")
    @FuzzTest(maxDuration = A_MINUTE)
    void universalBusinessLanguage(byte[] bytes) {
        FuzzedFile.read("standard/ubl", bytes);
    }

    @SamplesOf("standard/green-button")
    @FuzzTest(maxDuration = A_MINUTE)
    void greenButton(byte[] bytes) {
        FuzzedFile.read("standard/green-button", bytes);
    }

    @SamplesOf("standard/vcard")
    @FuzzTest(maxDuration = A_MINUTE)
    void vcard(byte[] bytes) {
        FuzzedFile.read("standard/vcard", bytes);
    }

    @SamplesOf("standard/icalendar")
    @FuzzTest(maxDuration = A_MINUTE)
    void icalendar(byte[] bytes) {
        FuzzedFile.read("standard/icalendar", bytes);
    }

    @SamplesOf("standard/whatsapp-chat")
    @FuzzTest(maxDuration = A_MINUTE)
    void conversation(byte[] bytes) {
        FuzzedFile.read("standard/whatsapp-chat", bytes);
    }

    @SamplesOf("standard/mbox")
    @FuzzTest(maxDuration = A_MINUTE)
    void mailbox(byte[] bytes) {
        FuzzedFile.read("standard/mbox", bytes);
    }

    @SamplesOf("standard/eml")
    @FuzzTest(maxDuration = A_MINUTE)
    void message(byte[] bytes) {
        FuzzedFile.read("standard/eml", bytes);
    }

    @SamplesOf("standard/bookmarks")
    @FuzzTest(maxDuration = A_MINUTE)
    void bookmarks(byte[] bytes) {
        FuzzedFile.read("standard/bookmarks", bytes);
    }

    @SamplesOf("standard/google-my-activity")
    @FuzzTest(maxDuration = A_MINUTE)
    void activities(byte[] bytes) {
        FuzzedFile.read("standard/google-my-activity", bytes);
    }

    @SamplesOf("standard/gpx")
    @FuzzTest(maxDuration = A_MINUTE)
    void gpx(byte[] bytes) {
        FuzzedFile.read("standard/gpx", bytes);
    }

    @SamplesOf("standard/apple-health")
    @FuzzTest(maxDuration = A_MINUTE)
    void appleHealth(byte[] bytes) {
        FuzzedFile.read("standard/apple-health", bytes);
    }

    @SamplesOf("standard/cda")
    @FuzzTest(maxDuration = A_MINUTE)
    void clinicalDocument(byte[] bytes) {
        FuzzedFile.read("standard/cda", bytes);
    }

    @SamplesOf("standard/x12-835")
    @FuzzTest(maxDuration = A_MINUTE)
    void remittance(byte[] bytes) {
        FuzzedFile.read("standard/x12-835", bytes);
    }

    @SamplesOf("twitter/tweets")
    @FuzzTest(maxDuration = A_MINUTE)
    void script(byte[] bytes) {
        FuzzedFile.read("twitter/tweets", bytes);
    }

    @SamplesOf("la-banque-postale/operations")
    @FuzzTest(maxDuration = A_MINUTE)
    void separatedValues(byte[] bytes) {
        FuzzedFile.read("la-banque-postale/operations", bytes);
    }

    @SamplesOf("raiffeisen-ch/account")
    @FuzzTest(maxDuration = A_MINUTE)
    void separatedValuesThatContinue(byte[] bytes) {
        FuzzedFile.read("raiffeisen-ch/account", bytes);
    }

    @SamplesOf("postfinance/account-without-header")
    @FuzzTest(maxDuration = A_MINUTE)
    void separatedValuesWithoutHeader(byte[] bytes) {
        FuzzedFile.read("postfinance/account-without-header", bytes);
    }

    @SamplesOf("enedis/index")
    @FuzzTest(maxDuration = A_MINUTE)
    void separatedValuesInSeveralBlocks(byte[] bytes) {
        FuzzedFile.read("enedis/index", bytes);
    }

    @SamplesOf("grdf/donnees-informatives")
    @FuzzTest(maxDuration = A_MINUTE)
    void spreadsheets(byte[] bytes) {
        FuzzedFile.read("grdf/donnees-informatives", bytes);
    }

    @SamplesOf("la-banque-postale/comptes")
    @FuzzTest(maxDuration = A_MINUTE)
    void fixedWidth(byte[] bytes) {
        FuzzedFile.read("la-banque-postale/comptes", bytes);
    }

    @SamplesOf("marche-clair/tickets")
    @FuzzTest(maxDuration = A_MINUTE)
    void xmlRecords(byte[] bytes) {
        FuzzedFile.read("marche-clair/tickets", bytes);
    }

    @SamplesOf("google/semantic-location-history")
    @FuzzTest(maxDuration = A_MINUTE)
    void jsonRecords(byte[] bytes) {
        FuzzedFile.read("google/semantic-location-history", bytes);
    }

    @SamplesOf("qwant/recherches")
    @FuzzTest(maxDuration = A_MINUTE)
    void jsonLines(byte[] bytes) {
        FuzzedFile.read("qwant/recherches", bytes);
    }

    @SamplesOf({"n26/account", "viseca/transactions", "standard/mt940", "enedis/index", "google/my-activity"})
    @FuzzTest(maxDuration = A_MINUTE)
    void recognition(byte[] bytes) {
        FuzzedFile.recognise(bytes);
    }

    @SamplesOf("grdf/donnees-informatives")
    @FuzzTest(maxDuration = A_MINUTE)
    void archives(byte[] bytes) {
        FuzzedFile.unpack(bytes);
    }

    @SamplesOf({"n26/account", "zkb/account", "chase/checking", "raiffeisen-at/elba"})
    @FuzzTest(maxDuration = A_MINUTE)
    void transactionsOfUnknownBanks(byte[] bytes) {
        FuzzedFile.read("mesinfos/bank-movements", bytes);
    }

    @SamplesOf("mesinfos/bank-statements")
    @FuzzTest(maxDuration = A_MINUTE)
    void statementsOfUnknownBanks(byte[] bytes) {
        FuzzedFile.read("mesinfos/bank-statements", bytes);
    }

    @SamplesOf("mesinfos/invoices")
    @FuzzTest(maxDuration = A_MINUTE)
    void invoicesOfUnknownSellers(byte[] bytes) {
        FuzzedFile.read("mesinfos/invoices", bytes);
    }

    @SamplesOf("mesinfos/payslips")
    @FuzzTest(maxDuration = A_MINUTE)
    void payslipsOfUnknownEmployers(byte[] bytes) {
        FuzzedFile.read("mesinfos/payslips", bytes);
    }

    @SamplesOf("mesinfos/receipts")
    @FuzzTest(maxDuration = A_MINUTE)
    void receiptsOfUnknownShops(byte[] bytes) {
        FuzzedFile.read("mesinfos/receipts", bytes);
    }

    @SamplesOf("mesinfos/reimbursements")
    @FuzzTest(maxDuration = A_MINUTE)
    void reimbursementsOfUnknownInsurers(byte[] bytes) {
        FuzzedFile.read("mesinfos/reimbursements", bytes);
    }

    @FuzzTest(maxDuration = A_MINUTE)
    void wordsOfStatements(byte[] bytes) {
        FuzzedPages.read(BankStatementsConnector::new, bytes);
    }

    @FuzzTest(maxDuration = A_MINUTE)
    void wordsOfInvoices(byte[] bytes) {
        FuzzedPages.read(InvoicesConnector::new, bytes);
    }

    @FuzzTest(maxDuration = A_MINUTE)
    void wordsOfPayslips(byte[] bytes) {
        FuzzedPages.read(PayslipsConnector::new, bytes);
    }

    @FuzzTest(maxDuration = A_MINUTE)
    void wordsOfReceipts(byte[] bytes) {
        FuzzedPages.read(ReceiptsConnector::new, bytes);
    }

    @FuzzTest(maxDuration = A_MINUTE)
    void wordsOfReimbursements(byte[] bytes) {
        FuzzedPages.read(ReimbursementsConnector::new, bytes);
    }

    @MethodSource("workbook")
    @FuzzTest(maxDuration = A_MINUTE)
    void spreadsheetsOfExcel97(byte[] bytes) {
        FuzzedFile.read("mesinfos/bank-movements", bytes);
    }

    static Stream<Arguments> workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFSheet sheet = book.createSheet();
            List<String> names = List.of("Date", "Libellé", "Montant");
            for (int row = 0; row < 4; row++) {
                HSSFRow cells = sheet.createRow(row);
                for (int cell = 0; cell < names.size(); cell++) {
                    String day = "0" + row + "/12/2023";
                    cells.createCell(cell)
                            .setCellValue(row == 0 ? names.get(cell) : cell == 0 ? day : "-" + row + ",50");
                }
            }
            book.write(out);
        }
        return Stream.of(Arguments.of(out.toByteArray()));
    }
}
