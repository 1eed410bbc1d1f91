package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One account whose sources name it in several forms, read by the connectors of the catalogue. */
final class AccountFormsTest {

    private static final String CSV = """
            connector: test-bank/operations
            version: 1
            title: Operations of a bank made up for tests
            format: csv
            deliveries: append
            csv:
              delimiter: ";"
            record: BankTransaction
            subject: {kind: account, from: account}
            key: {natural: [booking_date, amount, label]}
            fields:
              iban: account
              booking_date: {column: booked, required: true}
              amount: {column: amount, required: true}
              label: label
            """;

    @TempDir
    private Path folder;

    @Test
    void bankBranchAndNumberInOneFileAreTheIbanOfOthers() {
        TestInbox inbox = inbox();
        dropOfx(inbox, "ofx", "30004", "00003");
        dropMt940(inbox);
        dropCsv(inbox);

        inbox.run("store");

        assertThat(inbox.bundles("store", "amount").get("per-1")).hasSize(2);
    }

    @Test
    void theNumberAtAnotherBankIsAnotherAccount() {
        TestInbox inbox = inbox();
        dropOfx(inbox, "ofx", "30004", "00003");
        dropOfx(inbox, "other-ofx", "30006", "00001");
        dropMt940(inbox);

        inbox.run("store");

        assertThat(inbox.bundles("store", "amount").get("per-1")).hasSize(4);
    }

    private TestInbox inbox() {
        return new TestInbox(folder)
                .mapping("mine", "test-bank/operations", CSV)
                .registry("per-1;test-bank;C1");
    }

    private static void dropCsv(TestInbox inbox) {
        inbox.drop(
                        "test-bank/csv/operations.csv",
                        "account;booked;amount;label",
                        "FR7630004000031234567890143;2024-03-04;-12.30;BOULANGERIE DU PORT",
                        "FR7630004000031234567890143;2024-03-11;-45.00;LIBRAIRIE HUGO")
                .drop("test-bank/csv/delivery.yaml", "customer: C1");
    }

    private static void dropMt940(TestInbox inbox) {
        inbox.drop(
                        "test-bank/mt940/statement.sta",
                        ":20:1",
                        ":25:FR7630004000031234567890143",
                        ":28C:1/1",
                        ":60F:C240301EUR100,00",
                        ":61:2403040304D12,30NMSCNONREF",
                        ":86:BOULANGERIE DU PORT",
                        ":61:2403110311D45,00NMSCNONREF",
                        ":86:LIBRAIRIE HUGO",
                        ":62F:C240331EUR42,70",
                        "-")
                .drop("test-bank/mt940/delivery.yaml", "customer: C1");
    }

    private static void dropOfx(TestInbox inbox, String delivery, String bank, String branch) {
        List<String> lines = List.of(
                "OFXHEADER:100",
                "DATA:OFXSGML",
                "VERSION:102",
                "SECURITY:NONE",
                "ENCODING:USASCII",
                "CHARSET:1252",
                "COMPRESSION:NONE",
                "OLDFILEUID:NONE",
                "NEWFILEUID:NONE",
                "",
                "<OFX><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STMTRS><CURDEF>EUR",
                "<BANKACCTFROM><BANKID>" + bank + "<BRANCHID>" + branch,
                "<ACCTID>12345678901<ACCTTYPE>CHECKING</BANKACCTFROM>",
                "<BANKTRANLIST><DTSTART>20240301<DTEND>20240331",
                "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20240304<TRNAMT>-12.30<FITID>F1<NAME>BOULANGERIE DU PORT</STMTTRN>",
                "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20240311<TRNAMT>-45.00<FITID>F2<NAME>LIBRAIRIE HUGO</STMTTRN>",
                "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>");
        inbox.drop("test-bank/" + delivery + "/export.ofx", lines.toArray(String[]::new))
                .drop("test-bank/" + delivery + "/delivery.yaml", "customer: C1");
    }
}
