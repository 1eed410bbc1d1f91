package org.mesinfos.connectors.standard.mt940;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.standard.mt940.Mt940Messages.rejections;
import static org.mesinfos.connectors.standard.mt940.Mt940Messages.transaction;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.TransactionStatus;

class Mt940StatementLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2401050106C12,34NTRFA//B | 12.34 | 2024-01-05 | 2024-01-06 | NTRF | A | B",
                "240105D,5NMSC            | -0.5  | 2024-01-05 | 2024-01-05 | NMSC |   |  ",
                "240105C1234,NTRFNONREF   | 1234  | 2024-01-05 | 2024-01-05 | NTRF |   |  ",
                "240105C1234NTRFX Y//     | 1234  | 2024-01-05 | 2024-01-05 | NTRF | X Y | ",
                "'240105C7,NTRFA\n//B'   | 7     | 2024-01-05 | 2024-01-05 | NTRF | A | B",
                "240105CR0000012,00 NTRFA | 12    | 2024-01-05 | 2024-01-05 | NTRF | A |  ",
                "240105DR1.234,56NTRFA    | -1234.56 | 2024-01-05 | 2024-01-05 | NTRF | A | ",
                "2312310102C7,S051        | 7     | 2023-12-31 | 2024-01-02 | S051 |   |  ",
                "240105240106C7,NTRFA     | 7     | 2024-01-05 | 2024-01-06 | NTRF | A |  ",
                "240105DR1,234.56NTRFA    | -1234.56 | 2024-01-05 | 2024-01-05 | NTRF | A | ",
                "2401021231C7,F12 A/B//O/1 | 7    | 2024-01-02 | 2023-12-31 | F12 | A/B | O/1",
                "991231C7,N024            | 7     | 1999-12-31 | 1999-12-31 | N024 |   |  ",
                "240105C7,                | 7     | 2024-01-05 | 2024-01-05 |      |   |  ",
                "240105C7,NONE12345678901234567890 | 7 | 2024-01-05 | 2024-01-05 | NONE | 12345678901234567890 | ",
            })
    void readsEverySubfield(
            String line,
            BigDecimal amount,
            LocalDate value,
            LocalDate booked,
            String type,
            String reference,
            String bankReference)
            throws IOException {
        BankTransaction transaction = transaction(line, "");
        assertThat(transaction.getAmount()).isEqualByComparingTo(amount);
        assertThat(transaction.getValueDate()).isEqualTo(value);
        assertThat(transaction.getBookingDate()).isEqualTo(booked);
        assertThat(transaction.getTransactionCode()).isEqualTo(type);
        assertThat(transaction.getInstructionId()).isEqualTo(reference);
        assertThat(transaction.getBankReference()).isEqualTo(bankReference);
        assertThat(transaction.getAdditional()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"C,5,false,", "D,-5,false,", "RC,-5,true,", "RD,5,true,", "EC,5,false,PENDING", "ED,-5,false,PENDING"})
    void signsAmountsByDebitCreditMark(String mark, BigDecimal amount, boolean reversal, TransactionStatus status)
            throws IOException {
        BankTransaction transaction = transaction("240105" + mark + "R5,NTRF", "");
        assertThat(transaction.getAmount()).isEqualByComparingTo(amount);
        assertThat(Boolean.TRUE.equals(transaction.getReversal())).isEqualTo(reversal);
        assertThat(transaction.getStatus()).isEqualTo(status);
    }

    @Test
    void keepsFundsCodeThatDiffersFromCurrency() throws IOException {
        assertThat(transaction("240105CD5,NTRF", "").getAdditional()).containsEntry(":61:funds code", "D");
    }

    @Test
    void readsThirtiethOfFebruaryAsItsLastDay() throws IOException {
        BankTransaction transaction = transaction("2302300301C5,NTRF", "");
        assertThat(transaction.getValueDate()).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(transaction.getBookingDate()).isEqualTo(LocalDate.of(2023, 3, 1));
        assertThat(transaction.getAdditional()).containsEntry(":61:dates", "2302300301");
    }

    @ParameterizedTest
    @CsvSource({
        "2306010115D5&NMSC,240114,2024-01-15,2306010115",
        "2412200610D5&NMSC,240609,2024-06-10,2412200610",
        "2406011215D5&NMSC,231231,2024-12-15,2406011215",
        "2401021231D5&NMSC,240101,2023-12-31,",
        "2306010115D5&NMSC,230114,2023-01-15,"
    })
    void theEntryDateIsNotBeforeTheOpeningBalanceIfItIsFarFromTheValueDate(
            String line, String opening, LocalDate booked, String dates) throws IOException {
        BankTransaction transaction = Mt940Messages.transactions(
                        ":25:X1\n:60F:C" + opening + "EUR0,\n:61:" + line.replace('&', ',') + "\n")
                .get(0);
        assertThat(transaction.getBookingDate()).isEqualTo(booked);
        assertThat(transaction.getAdditional().get(":61:dates")).isEqualTo(dates);
    }

    @Test
    void theEntryDateOfAReportIsInTheYearBeforeItIfItIsFarFromTheValueDate() throws IOException {
        BankTransaction transaction = Mt940Messages.transactions(
                        ":20:A\n:25:77\n:34F:CHFD0,\n:13D:2401151200+0100\n:61:2306010115D5,NMSC\n")
                .get(0);
        assertThat(transaction.getBookingDate()).isEqualTo(LocalDate.of(2024, 1, 15));
    }

    @Test
    void readsAmountWrappedToNextLine() throws IOException {
        BankTransaction transaction = transaction("2401050105CR\n30,00N062NONREF", "");
        assertThat(transaction.getAmount()).isEqualByComparingTo("30");
        assertThat(transaction.getTransactionCode()).isEqualTo("N062");
    }

    @Test
    void readsAccountAndNameInColumns() throws IOException {
        BankTransaction transaction = transaction("240105D5,N060P000123456      ENERGIE BV", "");
        assertThat(transaction.getCounterpartyAccount()).isEqualTo("P000123456");
        assertThat(transaction.getCounterpartyName()).isEqualTo("ENERGIE BV");
        assertThat(transaction.getInstructionId()).isNull();
    }

    @Test
    void readsIbanAsReferenceAndNameAfterIt() throws IOException {
        BankTransaction transaction = transaction("240105D5,NOVBNL86DUIN0200456177\nA. DE VRIES", ":86:Rent");
        assertThat(transaction.getCounterpartyIban()).isEqualTo("NL86DUIN0200456177");
        assertThat(transaction.getCounterpartyName()).isEqualTo("A. DE VRIES");
        assertThat(transaction.getInstructionId()).isNull();
    }

    @Test
    void readsSupplementaryDetails() throws IOException {
        BankTransaction codes =
                transaction("240105D5,NTRFNONREF\n/OCMT/USD5,4//CHGS/EUR0,5/\n/EXCH/1,08//IACC/D3/", "");
        assertThat(codes.getOriginalAmount()).isEqualByComparingTo("-5.4");
        assertThat(codes.getOriginalCurrency()).isEqualTo("USD");
        assertThat(codes.getFees()).isEqualByComparingTo("0.5");
        assertThat(codes.getExchangeRate()).isEqualByComparingTo("1.08");
        assertThat(codes.getAdditional()).containsEntry(":61:supplementary/IACC/", "D3");

        BankTransaction words = transaction("240105D5,NTRFNONREF\nCard payment", ":86:Shop");
        assertThat(words.getLabel()).isEqualTo("Shop");
        assertThat(words.getLabelDetail()).isEqualTo("Card payment");

        BankTransaction iban = transaction("240105D5,NTRFNONREF\nNL12ABCD0123456789", ":86:/BENM//NAME/A");
        assertThat(iban.getCounterpartyIban()).isEqualTo("NL12ABCD0123456789");
    }

    @Test
    void readsChequeNumber() throws IOException {
        assertThat(transaction("240105D5,NCHK0000042", "").getChequeNumber()).isEqualTo("0000042");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "241305C5,NTRF | the value date: 6 digits | INVALID_VALUE",
                "2413C5,NTRF | the value date: 1 letter and 5 digits | INVALID_VALUE",
                "2401051399C5,NTRF | the entry date: 1 letter and 5 digits | INVALID_VALUE",
                "240431C5,NTRF | the value date: 6 digits | INVALID_VALUE",
                "240105X5,NTRF | the mark: 1 letter | UNKNOWN_CODE",
                "2401055,NTRF | the mark: empty | MISSING_VALUE",
                "240105CNTRF | the amount: empty | MISSING_VALUE",
                "240105C1,2,3NTRF | the amount: 3 digits and 2 other characters | INVALID_VALUE",
                "240105C1.234NTRF | the amount: 4 digits and 1 other character | INVALID_VALUE",
                "240105C1234567890123456,NTRF | the amount: 16 digits and 1 other character | INVALID_VALUE",
            })
    void rejectsInvalidLines(String line, String found, String reason) throws IOException {
        assertThat(rejections(Mt940Messages.statement(":61:" + line, "C240131EUR100,")))
                .singleElement()
                .satisfies(rejection -> assertThat(rejection)
                        .startsWith("line 5, :61:: found " + found + ", expected ")
                        .endsWith("(" + reason + ")"));
    }
}
