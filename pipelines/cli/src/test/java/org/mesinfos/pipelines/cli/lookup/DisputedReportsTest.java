package org.mesinfos.pipelines.cli.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.TestInbox;

/** One payment that an export and a statement (camt.053) date in the times of two holders, taken by the program in a process of its own. */
@Tag("slow")
final class DisputedReportsTest {

    private static final String LIST = "reference_client;civilite;nom;nom_naissance;prenoms;date_naissance;"
            + "lieu_naissance;email;telephone_mobile;telephone_fixe;adresse;code_postal;ville;pays;profession;"
            + "situation_familiale;enfants;client_depuis;segment;opt_in_email;comptes;lignes;"
            + "points_de_livraison;contrats;cartes";

    private static final String EXPORT = """
            connector: test-bank/export
            version: 1
            title: Export of accounts of a bank made up for tests
            format: csv
            deliveries: append
            csv:
              delimiter: ";"
            record: BankTransaction
            subject: {kind: account, from: konto}
            key: {natural: [iban, booking_date, amount, label]}
            fields:
              iban: konto
              booking_date: {column: buchung, required: true}
              amount: {column: betrag, required: true}
              currency: waehrung
              label: text
            """;

    private static final String STATEMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">
              <BkToCstmrStmt>
                <GrpHdr><MsgId>M1</MsgId><CreDtTm>2024-02-03T06:00:00</CreDtTm></GrpHdr>
                <Stmt>
                  <Id>S1</Id>
                  <CreDtTm>2024-02-03T06:00:00</CreDtTm>
                  <Acct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id><Ccy>EUR</Ccy></Acct>
                  <Ntry>
                    <Amt Ccy="EUR">42.00</Amt>
                    <CdtDbtInd>DBIT</CdtDbtInd>
                    <Sts>BOOK</Sts>
                    <BookgDt><Dt>2024-02-02</Dt></BookgDt>
                    <ValDt><Dt>2024-02-02</Dt></ValDt>
                    <NtryDtls><TxDtls><RmtInf><Ustrd>GARAGE MOREL</Ustrd></RmtInf></TxDtls></NtryDtls>
                  </Ntry>
                </Stmt>
              </BkToCstmrStmt>
            </Document>
            """;

    @TempDir
    private Path folder;

    private static String customer(String reference) {
        return reference + ";".repeat(20) + "FR1420041010050500013M02606;;;;";
    }

    @Test
    void bothAreHeldWithTheDayOfTheChange() {
        TestInbox inbox = new TestInbox(folder)
                .mapping("mappings", "test-bank/export", EXPORT)
                .operatorFile("mesinfos.yaml", "connectors: mappings")
                .drop("test-bank/customers-1/c.csv", LIST, customer("OLD"))
                .drop("test-bank/customers-1/delivery.yaml", "mode: snapshot", "sequence: 1", "as-of: 2024-01-31")
                .drop("test-bank/customers-2/c.csv", LIST, customer("NEW"))
                .drop("test-bank/customers-2/delivery.yaml", "mode: snapshot", "sequence: 2", "as-of: 2024-02-01")
                .drop(
                        "test-bank/export/rows.csv",
                        "konto;buchung;betrag;waehrung;text",
                        "FR1420041010050500013M02606;2024-01-31;-42.00;EUR;Garage Morel",
                        "FR1420041010050500013M02606;2024-02-03;-7.00;EUR;Kiosk")
                .drop("test-bank/statement/camt.xml", STATEMENT);
        Path store = folder.resolve("store");

        Terminal run = ProgramProcess.run(
                "run", "--inbox", inbox.inbox(), "--store", store, "--config", folder.resolve("mesinfos.yaml"));
        Terminal held = ProgramProcess.run("held", "--store", store);

        assertThat(run.status()).as(run.everything()).isZero();
        // The other ones are the profile and the later payment; the account of the statement has no day.
        assertThat(run.everything()).contains("2 retained as records", "3 held with a possible person");
        assertThat(held.lines()).as(held.everything()).anyMatch(line -> line.contains("disputed since 2024-02-01"));
    }
}
