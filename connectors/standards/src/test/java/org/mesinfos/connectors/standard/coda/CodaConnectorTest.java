package org.mesinfos.connectors.standard.coda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.standard.coda.CodaRecords.HEADER;
import static org.mesinfos.connectors.standard.coda.CodaRecords.OPENING;
import static org.mesinfos.connectors.standard.coda.CodaRecords.closing;
import static org.mesinfos.connectors.standard.coda.CodaRecords.record;
import static org.mesinfos.connectors.standard.coda.CodaRecords.trailer;
import static org.mesinfos.connectors.standard.coda.CodaRecords.transaction;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.BankTransaction;

class CodaConnectorTest {

    private static final String DEBIT_OF_20 = "1000000000020000";
    private static final String CREDIT_OF_5 = "0000000000005000";
    private static final String NO_AMOUNT = "000000000000000";

    private static CollectedRows read(String... records) throws IOException {
        CollectedRows rows = new CollectedRows();
        new CodaConnector().parse(BytesContent.utf8("x.cod", String.join("", records)), Split.WHOLE, rows);
        return rows;
    }

    private static BankTransaction only(CollectedRows rows) {
        assertThat(rows.records(BankTransaction.class)).hasSize(1);
        return rows.records(BankTransaction.class).get(0);
    }

    @Test
    void ignoresTheEndOfFileMarkOfDos() throws IOException {
        CollectedRows rows = read(
                HEADER,
                OPENING,
                transaction("0001", "0000", DEBIT_OF_20, "HUUR"),
                closing("0000000000080000"),
                trailer(3, "000000000020000", NO_AMOUNT),
                "\u001a");

        assertThat(rows.records(BankTransaction.class)).hasSize(1);
        assertThat(rows.rejections()).isEmpty();
    }

    @Test
    void readsATransactionWithItsParts() throws IOException {
        String text = "HUUR APRIL WONING AAN DE VAART 12 TE MECHELEN, WAARIN";
        CollectedRows rows = read(
                HEADER,
                OPENING,
                transaction("0001", "0000", DEBIT_OF_20, text),
                record("2200010000", 11, "BEGREPEN DE KOSTEN", 64, "E2E-1", 99, "GEBABEBB", 122, "RENT"),
                record("2300010000", 11, "BE92001000000058", 45, "EUR", 48, "PEETERS JAN"),
                closing("0000000000080000"),
                trailer(5, "000000000020000", NO_AMOUNT));

        BankTransaction transaction = only(rows);
        assertThat(rows.rejections()).isEmpty();
        assertThat(transaction.getAmount()).isEqualByComparingTo(new BigDecimal("-20"));
        assertThat(transaction.getCurrency()).isEqualTo("EUR");
        assertThat(transaction.getBookingDate()).isEqualTo(LocalDate.of(2024, 4, 2));
        assertThat(transaction.getValueDate()).isEqualTo(LocalDate.of(2024, 4, 3));
        assertThat(transaction.getIban()).isEqualTo("BE52310000000069");
        assertThat(transaction.getLabel()).isEqualTo(text + "BEGREPEN DE KOSTEN");
        assertThat(transaction.getEndToEndId()).isEqualTo("E2E-1");
        assertThat(transaction.getCounterpartyName()).isEqualTo("PEETERS JAN");
        assertThat(transaction.getCounterpartyIban()).isEqualTo("BE92001000000058");
        assertThat(transaction.getCounterpartyBic()).isEqualTo("GEBABEBB");
        assertThat(transaction.getPurposeCode()).isEqualTo("RENT");
        assertThat(transaction.getAdditional()).isEqualTo(Map.of("23.45-47", "EUR"));
    }

    @Test
    void readsTheAccountWithItsBalancesAndMessages() throws IOException {
        CollectedRows rows = read(
                HEADER,
                OPENING,
                transaction("0001", "0000", CREDIT_OF_5, "GIFT"),
                closing("0000000000105000"),
                record("4 00010000", 33, "OPEN ON MONDAY"),
                trailer(3, NO_AMOUNT, "000000000005000"));

        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.records(BankAccount.class))
                .extracting(
                        BankAccount::getInitialBalance,
                        BankAccount::getBalance,
                        BankAccount::getBalanceDate,
                        BankAccount::getHolderName,
                        BankAccount::getBic)
                .containsExactly(tuple(
                        new BigDecimal("100.0000"),
                        new BigDecimal("105.0000"),
                        LocalDate.of(2024, 4, 2),
                        "MERTENS LIEN",
                        "BBRUBEBB"));
        assertThat(rows.records(BankAccount.class).get(0).getAdditional())
                .containsEntry("4.33-112", "OPEN ON MONDAY")
                .containsEntry("1.59-64", "280324");
    }

    @Test
    void readsABelgianNumberWithItsCurrency() throws IOException {
        String opening = record("10063", 6, "310000000069", 19, "USD", 43, "0000000000100000", 59, "280324");

        BankTransaction transaction = only(read(opening, transaction("0001", "0000", CREDIT_OF_5, "GIFT")));
        assertThat(transaction.getSubject()).isEqualTo("310000000069");
        assertThat(transaction.getIban()).isNull();
        assertThat(transaction.getCurrency()).isEqualTo("USD");
    }

    @ParameterizedTest
    @CsvSource({
        "101447120091577, 447120091577, {}",
        "102000000009797, 000000009797, {}",
        "101447120091578, , {communication 101=447120091578}",
        "10144712009157, , {communication 101=44712009157}",
        "100RF18539007547034, RF18539007547034, {}",
    })
    void structuredReferenceNeedsItsCheckDigits(String text, String reference, String additional) throws IOException {
        String line = transaction("0001", "0000", CREDIT_OF_5, "").substring(0, 61) + "1" + text;

        BankTransaction transaction = only(read(OPENING, line + " ".repeat(53 - text.length()) + "020424\n"));
        assertThat(transaction.getStructuredReference()).isEqualTo(reference);
        assertThat(transaction.getAdditional()).hasToString(additional);
    }

    @Test
    void originalAmountHasTheSignOfTheTransaction() throws IOException {
        String line = transaction("0001", "0000", DEBIT_OF_20, "").substring(0, 61)
                + "1105000000000020000000000000022000000092000000USD"
                + " ".repeat(5)
                + "020424\n";

        BankTransaction transaction = only(read(OPENING, line));
        assertThat(transaction.getOriginalAmount()).isEqualByComparingTo(new BigDecimal("-22"));
        assertThat(transaction.getOriginalCurrency()).isEqualTo("USD");
        assertThat(transaction.getAdditional())
                .containsEntry("communication 105", "000000000020000000000000022000000092000000USD");
    }

    @Test
    void detailsArePartOfTheirTransaction() throws IOException {
        CollectedRows rows = read(
                OPENING,
                transaction("0001", "0000", DEBIT_OF_20, "WAGES"),
                transaction("0001", "0001", "1000000000012000", "ANN"),
                transaction("0001", "0002", "1000000000008000", "BOB"),
                closing("0000000000080000"),
                trailer(5, "000000000020000", NO_AMOUNT));

        assertThat(rows.rejections()).isEmpty();
        assertThat(only(rows).getAdditional())
                .containsEntry("0001/21.32-47", "1000000000012000")
                .containsEntry("0001/communication", "ANN")
                .containsEntry("0002/21.32-47", "1000000000008000")
                .containsEntry("0002/communication", "BOB");
    }

    @Test
    void informationNamesTheCounterpartyOrDetailsTheLabel() throws IOException {
        CollectedRows rows = read(
                OPENING,
                transaction("0001", "0000", DEBIT_OF_20, "CARD"),
                record("3100010001", 40, "1001BAKERY"),
                record("3200010001", 11, "GHENT"),
                record("3100010002", 40, "0TERMINAL 4"));

        assertThat(only(rows).getCounterpartyName()).isEqualTo("BAKERY");
        assertThat(only(rows).getLabelDetail()).isEqualTo("TERMINAL 4");
        assertThat(only(rows).getAdditional().get("communication 001")).endsWith("GHENT");
    }

    @Test
    void balancesTotalsAndNumbersOfTransactionsAreChecked() throws IOException {
        CollectedRows rows = read(
                HEADER,
                OPENING,
                transaction("0001", "0000", DEBIT_OF_20, "A"),
                transaction("0003", "0000", CREDIT_OF_5, "B"),
                closing("0000000000080000"),
                trailer(4, "000000000020000", NO_AMOUNT));

        assertThat(rows.records(BankTransaction.class)).hasSize(2);
        assertThat(rows.records(BankAccount.class)).hasSize(1);
        assertThat(rows.rejections())
                .extracting(Rejection::reason, Rejection::column, Rejection::found)
                .containsExactly(
                        tuple(
                                RejectionReason.BROKEN_FILE,
                                "21.3-6",
                                "a transaction that does not follow the previous one"),
                        tuple(RejectionReason.BROKEN_FILE, "8.43-57", "transactions 5 too high"),
                        tuple(RejectionReason.BROKEN_FILE, "9.38-52", "another sum of credits"));
    }

    @Test
    void countOfRecordsIsChecked() throws IOException {
        CollectedRows rows = read(
                OPENING,
                transaction("0001", "0000", DEBIT_OF_20, "A"),
                closing("0000000000080000"),
                trailer(4, "000000000020000", NO_AMOUNT));

        assertThat(rows.rejections())
                .extracting(Rejection::column, Rejection::expected)
                .containsExactly(tuple("9.17-22", "the number of records 1, 2, 3 and 8"));
    }

    @Test
    void rejectsOnlyMisplacedAndInvalidRecords() throws IOException {
        CollectedRows rows = read(
                transaction("0001", "0000", DEBIT_OF_20, "A"),
                record("2200010000"),
                closing("0000000000080000"),
                OPENING,
                transaction("0001", "0000", "2000000000020000", "B"),
                record("2300020000", 48, "NAME"),
                transaction("0002", "0000", CREDIT_OF_5, "C"),
                record("7"));

        assertThat(only(rows).getLabel()).isEqualTo("C");
        assertThat(rows.rejections())
                .extracting(rejection -> rejection.locator().line(), Rejection::found, Rejection::expected)
                .containsExactly(
                        tuple(1L, "a transaction without its account", "a preceding old balance (1)"),
                        tuple(2L, "a part without its transaction", "a preceding record of the same transaction"),
                        tuple(3L, "a balance without its account", "a preceding old balance (1)"),
                        tuple(6L, "a part without its transaction", "a preceding record of the same transaction"),
                        tuple(5L, "1 digit", "0 for a credit or 1 for a debit"),
                        tuple(8L, "an unknown record code", "0, 1, 21 to 23, 31 to 33, 4, 8 or 9"),
                        tuple(
                                4L,
                                "no new balance",
                                "opening balance and transactions adding up to the closing balance"));
    }

    @Test
    void recognisesTheHeaderOfItsVersion() throws IOException {
        String earlier = HEADER.replace("2\n", "1\n");

        assertThat(recognise(HEADER)).isInstanceOf(Recognition.Claimed.class);
        assertThat(recognise(earlier)).isInstanceOf(Recognition.Declined.class);
        assertThat(recognise("Date;Amount\n")).isEqualTo(Recognition.OTHER_FORMAT);
    }

    private static Recognition recognise(String text) throws IOException {
        return new CodaConnector()
                .recognise(BufferedFilePreview.of(BytesContent.utf8("x.cod", text), PdfPreviewReader.NONE));
    }
}
