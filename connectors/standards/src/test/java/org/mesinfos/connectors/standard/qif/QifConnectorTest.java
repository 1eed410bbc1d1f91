package org.mesinfos.connectors.standard.qif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.AccountKind;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.records.TransactionStatus;

class QifConnectorTest {

    private static final QifConnector CONNECTOR = new QifConnector();
    private static final String ONE = "D13/1/24\nT-1.50\nPBoulangerie\n^\n";

    @Test
    void acceptsSeveralCaretsAtRecordEnd() throws IOException {
        assertThat(transactions("!Type:Bank\nD13/1/24\nT1\n^^\nD14/1/24\nT2\n^^\n"))
                .extracting(BankTransaction::getAmount)
                .containsExactly(new BigDecimal("1.0000"), new BigDecimal("2.0000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!Type:Bank",
                "!type:cash",
                "!Type:CCard ",
                "!Type:Oth A",
                "!Type: OthL",
                "!TYPE:BANK",
                "!Type:Invoice",
                "!Type:Something"
            })
    void readsEveryKindOfRegister(String header) throws IOException {
        assertThat(transactions(header + "\n" + ONE))
                .extracting(BankTransaction::getBookingDate, BankTransaction::getAmount, BankTransaction::getLabel)
                .containsExactly(tuple(LocalDate.of(2024, 1, 13), new BigDecimal("-1.5000"), "Boulangerie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsAnyLineEnd(String end) throws IOException {
        assertThat(transactions(("!Type:Bank\n" + ONE + ONE).replace("\n", end)))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void readsAnyEncoding(String encoding) throws IOException {
        String text = "\ufeff!Type:Bank\nD13/1/24\nT-1,50\nPCrêperie de l'Épi, Fouesnant\n^\n";
        byte[] bytes = (encoding.equals("windows-1252") ? text.substring(1) : text).getBytes(Charset.forName(encoding));
        CollectedRows rows = CollectedRows.of(CONNECTOR, BytesContent.of("a.qif", bytes));
        assertThat(rows.records(BankTransaction.class).get(0).getLabel()).isEqualTo("Crêperie de l'Épi, Fouesnant");
    }

    @Test
    void keepsEveryFieldOfARecord() throws IOException {
        String record = String.join(
                "\n",
                List.of(
                        "D13/1/24",
                        "U-3.00",
                        "T-3.00",
                        "CR",
                        "N42",
                        "PA",
                        "Mm1",
                        "Mm2",
                        "AStreet",
                        "ATown",
                        "LFood:Bread/Trip",
                        "SFood",
                        "Ee",
                        "$-1.00",
                        "S[Card]",
                        "$-2.00",
                        "%66",
                        "Msplit memo",
                        "Fx"));
        BankTransaction transaction =
                transactions("!Type:Bank\n" + record + "\n^\n").get(0);
        assertThat(transaction.getStatus()).isEqualTo(TransactionStatus.BOOKED);
        assertThat(transaction.getChequeNumber()).isEqualTo("42");
        assertThat(transaction.getLabelDetail()).isEqualTo("m1\nm2");
        assertThat(transaction.getCounterpartyAddress().getLines()).containsExactly("Street", "Town");
        assertThat(transaction.getCategory()).isEqualTo("Food");
        assertThat(transaction.getSubCategory()).isEqualTo("Bread");
        assertThat(transaction.getAdditional())
                .isEqualTo(Map.of(
                        "C",
                        "R",
                        "L",
                        "Food:Bread/Trip",
                        "F",
                        "x",
                        "split[1]/S",
                        "Food",
                        "split[1]/E",
                        "e",
                        "split[1]/$",
                        "-1.00",
                        "split[2]/S",
                        "[Card]",
                        "split[2]/$",
                        "-2.00",
                        "split[2]/%",
                        "66",
                        "split[2]/M",
                        "split memo"));
    }

    @Test
    void readsAccountOfTransfer() throws IOException {
        assertThat(transactions("!Type:Bank\nD13/1/24\nT5\nNDEP\nL[Savings]\n^\n"))
                .extracting(
                        BankTransaction::getCounterpartyAccount,
                        BankTransaction::getCategory,
                        BankTransaction::getKind,
                        BankTransaction::getAdditional)
                .containsExactly(tuple("Savings", null, "DEP", Map.of()));
    }

    @Test
    void attributesTransactionsToPrecedingAccount() throws IOException {
        CollectedRows rows = read("!Option:AutoSwitch\n!Account\nNA\nTBank\n^\nNB\nTCCard\n^\n!Clear:AutoSwitch\n"
                + "!Type:Bank\n" + ONE + "!Account\nNB\nTCCard\n^\n!Type:CCard\n" + ONE + "!Type:Cash\n" + ONE);
        assertThat(rows.records(BankAccount.class))
                .extracting(BankAccount::getLabel, BankAccount::getKind)
                .containsExactly(tuple("A", AccountKind.CURRENT), tuple("B", AccountKind.CARD));
        assertThat(rows.rows().stream().skip(2).map(row -> row.subject()))
                .containsExactly(
                        Optional.empty(), Optional.of(new Subject(SubjectKind.ACCOUNT, "B")), Optional.empty());
    }

    @Test
    void readsPointsAsGroupingMarksIfAnAmountHasSeveral() throws IOException {
        CollectedRows rows = read("!Type:Bank\nD13/1/24\nT-12.500\n^\nD14/1/24\nT1.250.000\n^\n");

        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getAmount)
                .containsExactly(new BigDecimal("-12500.0000"), new BigDecimal("1250000.0000"));
    }

    @Test
    void refusesAPointBeforeThreeDigitsIfNoAmountShowsItsMeaning() throws IOException {
        CollectedRows rows = read("!Type:Bank\nD13/1/24\nT-12.500\n^\nD14/1/24\nT-900\n^\n");

        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getAmount)
                .containsExactly(new BigDecimal("-900.0000"));
        assertThat(rows.rejections())
                .extracting(Rejection::reason, Rejection::column)
                .containsExactly(tuple(RejectionReason.INVALID_VALUE, "T"));
    }

    @Test
    void readsAccountNameFromOpeningBalance() throws IOException {
        assertThat(transactions("!Type:Bank\nD13/1/24\nT9\nPOpening Balance\nL[Daily]\n^\n" + ONE))
                .extracting(BankTransaction::getSubject)
                .containsExactly("Daily", "Daily");
    }

    @Test
    void attributesTransactionsToCustomerOfDelivery() throws IOException {
        CollectedRows rows =
                CollectedRows.of(CONNECTOR, new OfCustomer("!Account\nNA\nTBank\n^\n!Type:Bank\n" + ONE, "C7"));
        assertThat(rows.rows()).extracting(row -> row.subject()).containsOnly(Optional.of(Subject.customer("C7")));
        assertThat(rows.records(BankTransaction.class).get(0).getAccountLabel()).isEqualTo("A");
    }

    @Test
    void signsInvestmentAmountsByAction() throws IOException {
        String security = "D13/1/24\nYKites\nQ2\nI3\n";
        assertThat(transactions("!Type:Invst\n" + security + "NBuy\nT6.00\nO0.50\n^\n" + security + "NSellX\nT6.00\n^\n"
                        + security + "NReinvDiv\nT1.00\n^\n" + security + "NShrsIn\n^\n" + security
                        + "NDiv\n$2.00\n^\n"))
                .extracting(
                        BankTransaction::getKind,
                        BankTransaction::getAmount,
                        BankTransaction::getFees,
                        BankTransaction::getLabel)
                .containsExactly(
                        tuple("Buy", new BigDecimal("-6.0000"), new BigDecimal("0.5000"), "Kites"),
                        tuple("SellX", new BigDecimal("6.0000"), null, "Kites"),
                        tuple("ReinvDiv", null, null, "Kites"),
                        tuple("ShrsIn", null, null, "Kites"),
                        tuple("Div", new BigDecimal("2.0000"), null, "Kites"));
    }

    @Test
    void leavesAmountsOfAnotherAccountToItsRegister() throws IOException {
        String transfer = "D13/1/24\nYKites\nT6.00\nL[Daily]\n$6.00\n";
        assertThat(transactions("!Type:Invst\n" + transfer + "NBuyX\n^\n" + transfer + "NDivX\n^\n" + transfer
                        + "NXIn\n^\n" + transfer + "NWithdrwX\n^\n" + transfer.replace("[Daily]", "Fees")
                        + "NMiscExpX\n^\n"))
                .extracting(
                        BankTransaction::getKind,
                        BankTransaction::getAmount,
                        BankTransaction::getCounterpartyAccount,
                        transaction -> transaction.getAdditional().get("T"))
                .containsExactly(
                        tuple("BuyX", null, "Daily", "6.00"),
                        tuple("DivX", null, "Daily", "6.00"),
                        tuple("XIn", new BigDecimal("6.0000"), "Daily", null),
                        tuple("WithdrwX", new BigDecimal("-6.0000"), "Daily", null),
                        tuple("MiscExpX", new BigDecimal("-6.0000"), null, null));
    }

    @Test
    void keepsDateWithAssumedOrder() throws IOException {
        List<BankTransaction> transactions = transactions("!Type:Bank\nD1/2/24\nT1\n^\nD2/2/24\nT1\n^\n");
        assertThat(transactions)
                .extracting(BankTransaction::getBookingDate, BankTransaction::getAdditional)
                .containsExactly(
                        tuple(LocalDate.of(2024, 2, 1), Map.of("D", "1/2/24")),
                        tuple(LocalDate.of(2024, 2, 2), Map.of()));
    }

    @Test
    void rejectsOnlyInvalidRecords() throws IOException {
        CollectedRows rows = read(
                "!Type:Bank\nD31/2/24\nT1\n^\nT1\n^\nD13/1/24\n^\nD13/1/24\nTabc\n^\n^\n" + ONE + "!Type:Odd\nXy\n^\n");
        assertThat(rows.rejections())
                .extracting(Rejection::toString)
                .containsExactly(
                        "line 2, D: found 5 digits and 2 other characters, expected a date (INVALID_VALUE)",
                        "line 5, D: found empty, expected a date (MISSING_VALUE)",
                        "line 7, T: found empty, expected an amount (MISSING_VALUE)",
                        "line 9, T: found 3 letters, expected an amount (INVALID_VALUE)",
                        "line 18, !Type: found an unknown type, expected a register, accounts or a list "
                                + "(UNKNOWN_ROW)");
        assertThat(rows.records(BankTransaction.class)).hasSize(1);
        assertThat(rows.rowsRead()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D13/1/24\nT-1.50\nPA\n", "D13/1/24\nT-1.50\nPA", "D13/1/24\nPA\nT-1.50"})
    void readsLastRecordWithoutCaret(String last) throws IOException {
        CollectedRows rows = read("!Type:Bank\n" + ONE + last);
        assertThat(rows.records(BankTransaction.class)).hasSize(2);
        assertThat(rows.rejections()).isEmpty();
    }

    @Test
    void rejectsAmountThatMayBeTruncated() throws IOException {
        assertThat(read("!Type:Bank\n" + ONE + "D13/1/24\nPA\nT-1.5").rejections())
                .extracting(Rejection::toString)
                .containsExactly(
                        "line 6: found the end of the file in an amount, expected the end of the record (BROKEN_FILE)");
    }

    @Test
    void rejectsAmountThatEndsAfterItsGroupingMark() throws IOException {
        CollectedRows rows = read("!Type:Bank\nD13/1/24\nT-12.50\n^\nD14/1/24\nPA\nT-1,23");
        assertThat(rows.records(BankTransaction.class)).hasSize(1);
        assertThat(rows.rejections()).extracting(Rejection::reason).containsExactly(RejectionReason.BROKEN_FILE);
    }

    @Test
    void rejectsAmountWithMoreDecimalsThanItsField() throws IOException {
        CollectedRows rows = read("!Type:Bank\n" + ONE + "D13/1/24\nT-1.23456\n^\nD14/1/24\nT-2.50000\n^\n");
        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getAmount)
                .containsExactly(new BigDecimal("-1.5000"), new BigDecimal("-2.5000"));
        assertThat(rows.rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.toString())
                        .contains("at most 15 digits before the decimal mark and 4 after it (OUT_OF_RANGE)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T,300.00", "T.300,00", "T-,300.00\nU-,300.00", "T$,300.00"})
    void readsAmountWithEmptyFirstGroup(String amount) throws IOException {
        BigDecimal expected = new BigDecimal(amount.startsWith("T-") ? "-300.0000" : "300.0000");
        assertThat(transactions("!Type:Bank\nD13/1/24\n" + amount + "\nPA\n^\n"))
                .extracting(BankTransaction::getAmount)
                .containsExactly(expected);
    }

    @Test
    void readsEmptyFirstGroupWithoutDecimalsIfTheFileShowsItsDecimalMark() throws IOException {
        assertThat(transactions("!Type:Bank\n" + ONE + "D13/1/24\nT,300\n^\n"))
                .extracting(BankTransaction::getAmount)
                .containsExactly(new BigDecimal("-1.5000"), new BigDecimal("300.0000"));
        assertThat(read("!Type:Bank\nD13/1/24\nT,300\n^\n").rejections()).hasSize(1);
    }

    @Test
    void readsRegisterWithoutHeader() throws IOException {
        CollectedRows rows = read(ONE + "D14/1/24\nT2\n^\n!Account\nNA\nTBank\n^\n!Type:Bank\n" + ONE);
        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getAmount, BankTransaction::getAccountLabel)
                .containsExactly(
                        tuple(new BigDecimal("-1.5000"), null),
                        tuple(new BigDecimal("2.0000"), null),
                        tuple(new BigDecimal("-1.5000"), "A"));
        assertThat(rows.rejections()).isEmpty();
    }

    @Test
    void recognisesCompleteFirstRecordWithoutHeader() throws IOException {
        assertThat(recognised(ONE)).isEqualTo(Recognition.claimed(80, "record of a register without header"));
        assertThat(recognised("D13/1/24\nT-1.50\n")).isEqualTo(Recognition.OTHER_FORMAT);
        assertThat(recognised("D13/1/24\nTotal\n^\n")).isEqualTo(Recognition.OTHER_FORMAT);
        assertThat(recognised("Date;Total\n^\n")).isEqualTo(Recognition.OTHER_FORMAT);
    }

    @Test
    void splitsRegisterWithoutHeader() throws IOException {
        BytesContent content = BytesContent.utf8("a.qif", ONE.repeat(4));
        assertThat(CONNECTOR.split(content, 1)).hasSize(4);
        assertThat(CollectedRows.of(CONNECTOR, content, 1).lines())
                .isEqualTo(CollectedRows.of(CONNECTOR, content).lines());
    }

    @Test
    void skipsListsWithoutEvents() throws IOException {
        assertThat(read("!Type:Cat\nNFood\nE\n^\n!Type:Prices\n\"X\",1,\"1/2/24\"\n^\n")
                        .lines())
                .containsExactly("line 2 skipped: a list without events", "line 6 skipped: a list without events");
    }

    @Test
    void rejectsRecordWithTooManyLines() throws IOException {
        CollectedRows rows = read("!Type:Bank\nD13/1/24\nT1\n" + "Mx\n".repeat(QifRecord.MAX_LINES) + "^\n" + ONE);
        assertThat(rows.rejections())
                .extracting(Rejection::reason)
                .containsExactly(org.mesinfos.connectors.api.RejectionReason.TOO_LARGE);
        assertThat(rows.records(BankTransaction.class)).hasSize(1);
    }

    @Test
    void recognisesFirstHeaderOnly() throws IOException {
        assertThat(recognised("# made by hand\n\n!Type:Bank\n"))
                .isEqualTo(Recognition.claimed(95, "header of a section"));
        assertThat(recognised("!Option:AutoSwitch\n!Account\n")).isEqualTo(Recognition.claimed(90, "option line"));
        assertThat(recognised("Bonjour\n!Type:Bank\n")).isEqualTo(Recognition.OTHER_FORMAT);
        assertThat(recognised("")).isEqualTo(Recognition.OTHER_FORMAT);
    }

    @Property(tries = 60)
    void readsSplitsLikeTheWholeFile(
            @ForAll @IntRange(min = 1, max = 300) int target, @ForAll @IntRange(min = 1, max = 9) int count)
            throws IOException {
        String records = "D2/1/24\nT9\nPOpening Balance\nL[Daily]\n^\n" + (ONE + "D3/1/24\nTx\n^\n").repeat(count);
        BytesContent content = BytesContent.utf8("a.qif", "!Type:Cat\nNFood\n^\n!Type:Bank\n" + records);
        assertThat(CollectedRows.of(CONNECTOR, content, target).lines())
                .isEqualTo(CollectedRows.of(CONNECTOR, content).lines());
    }

    @Test
    void splitsOnlyFilesWithOneRegister() throws IOException {
        String one = "!Account\nNA\nTBank\n^\n!Type:Bank\n" + ONE.repeat(3);
        assertThat(CONNECTOR.split(BytesContent.utf8("a.qif", one), 1)).hasSize(3);
        assertThat(CONNECTOR.split(BytesContent.utf8("a.qif", one + "!Type:CCard\n" + ONE), 1))
                .containsExactly(Split.WHOLE);
    }

    @Property(tries = 200)
    void accountsForEveryRowOfDamagedFile(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder damaged = new StringBuilder("!Account\nNA\nTBank\n^\n!Type:Bank\n" + ONE.repeat(3));
        for (int i = random.nextInt(6); i >= 0; i--) {
            int from = random.nextInt(damaged.length());
            int to = Math.min(damaged.length(), from + random.nextInt(12));
            String put = List.of("", "^", "\n", "!Type:Invst\n", "!Account\n", "S", "$", "\u0000", "D", "'")
                    .get(random.nextInt(10));
            damaged.replace(from, to, put);
        }
        CollectedRows rows = read(damaged.toString());
        assertThat(rows.rowsRead())
                .isEqualTo(rows.rows().size() + rows.rejections().size());
    }

    private static CollectedRows read(String text) throws IOException {
        return CollectedRows.of(CONNECTOR, BytesContent.utf8("a.qif", text));
    }

    private static List<BankTransaction> transactions(String text) throws IOException {
        CollectedRows rows = read(text);
        assertThat(rows.rejections()).isEmpty();
        return rows.records(BankTransaction.class);
    }

    private static Recognition recognised(String text) throws IOException {
        return CONNECTOR.recognise(BufferedFilePreview.of(BytesContent.utf8("a.txt", text), PdfPreviewReader.NONE));
    }

    /** A file in a delivery with a customer reference. */
    private record OfCustomer(String text, String customer) implements SourceContent {

        @Override
        public SourceContext context() {
            SourceContext known = BytesContent.utf8("a.qif", text).context();
            return new SourceContext(
                    known.organisation(),
                    known.delivery(),
                    known.fileSha256(),
                    known.fileName(),
                    known.mediaType(),
                    known.encoding(),
                    known.zone(),
                    known.country(),
                    Optional.of(customer));
        }

        @Override
        public long size() {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }

        @Override
        public InputStream open(long offset) {
            return BytesContent.utf8("a.qif", text).open(offset);
        }
    }
}
