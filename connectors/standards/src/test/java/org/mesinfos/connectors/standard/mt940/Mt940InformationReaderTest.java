package org.mesinfos.connectors.standard.mt940;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.standard.mt940.Mt940Messages.transactionWithInformation;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.records.BankTransaction;

class Mt940InformationReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"?", "<", ">", "~", "^", "@", "|"})
    void readsSubfieldsWithAnySeparator(String separator) throws IOException {
        BankTransaction transaction = transactionWithInformation(
                "166?00TRANSFER?109310?20Rent?30ABCDDEFFXXX?31DE12345678901234567890?32ANNA?34000"
                        .replace("?", separator));
        assertThat(transaction.getKind()).isEqualTo("TRANSFER");
        assertThat(transaction.getRemittanceInformation()).isEqualTo("Rent");
        assertThat(transaction.getLabel()).isEqualTo("Rent");
        assertThat(transaction.getCounterpartyName()).isEqualTo("ANNA");
        assertThat(transaction.getCounterpartyIban()).isEqualTo("DE12345678901234567890");
        assertThat(transaction.getCounterpartyBic()).isEqualTo("ABCDDEFFXXX");
        assertThat(transaction.getAdditional())
                .isEqualTo(
                        Map.of(":86:GVC", "166", ":86:" + separator + "10", "9310", ":86:" + separator + "34", "000"));
    }

    @Test
    void joinsFullSubfieldsWithoutSpaceAndShorterOnesWithSpace() throws IOException {
        BankTransaction transaction = transactionWithInformation(
                "177?20ABCDEFGHIJKLMNOPQRSTUVWXYZ0?211 short?22end?32ANNA MARIA?33 VON BERG");
        assertThat(transaction.getRemittanceInformation()).isEqualTo("ABCDEFGHIJKLMNOPQRSTUVWXYZ01 short end");
        assertThat(transaction.getCounterpartyName()).isEqualTo("ANNA MARIA VON BERG");
    }

    @Test
    void readsSubfieldsWithWrappedNumbers() throws IOException {
        BankTransaction transaction =
                transactionWithInformation("177?00TRANSFER?20First line of a text that is not f?\n21ull?3\n2ANNA");
        assertThat(transaction.getRemittanceInformation()).isEqualTo("First line of a text that is not full");
        assertThat(transaction.getCounterpartyName()).isEqualTo("ANNA");
    }

    @Test
    void readsSubfieldsOnSeparateLines() throws IOException {
        BankTransaction transaction =
                transactionWithInformation("020?00VIREMENT\n?20Loyer\n?31ACCOUNT 7\n?38LU12 3456 7890 1234 5678");
        assertThat(transaction.getKind()).isEqualTo("VIREMENT");
        assertThat(transaction.getRemittanceInformation()).isEqualTo("Loyer");
        assertThat(transaction.getCounterpartyAccount()).isEqualTo("ACCOUNT 7");
        assertThat(transaction.getCounterpartyIban()).isEqualTo("LU1234567890" + "12345678");
    }

    @Test
    void readsSepaKeywordsInsideSubfields() throws IOException {
        BankTransaction transaction = transactionWithInformation(
                "105?20EREF+E-1?21KREF+K-1?22MREF+M-1 CRED+DE98ZZZ0?230000000001?24SVWZ+Power?25ABWA+Own Co?26OAMT+4,5");
        assertThat(transaction.getEndToEndId()).isEqualTo("E-1");
        assertThat(transaction.getInstructionId()).isEqualTo("K-1");
        assertThat(transaction.getMandateId()).isEqualTo("M-1");
        assertThat(transaction.getRemittanceInformation()).isEqualTo("0000000001");
        assertThat(transaction.getUltimateCounterpartyName()).isEqualTo("Own Co");
        assertThat(transaction.getAdditional())
                .containsEntry(":86:SVWZ+", "Power")
                .containsEntry(":86:OAMT+", "4,5");
    }

    @Test
    void continuesReferenceInNextSubfieldIfFull() throws IOException {
        BankTransaction transaction =
                transactionWithInformation("105?20EREF+ABCDEFGHIJKLMNOPQRSTUV?21WXYZ?22Note of the bank?23SVWZ+Power");
        assertThat(transaction.getEndToEndId()).isEqualTo("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        assertThat(transaction.getRemittanceInformation()).isEqualTo("Note of the bank");
        assertThat(transaction.getAdditional()).containsEntry(":86:SVWZ+", "Power");
    }

    @Test
    void keepsPlaceholderReferenceAsAdditionalValue() throws IOException {
        BankTransaction transaction = transactionWithInformation("105?20EREF+NOTPROVIDED SVWZ+Power");
        assertThat(transaction.getEndToEndId()).isNull();
        assertThat(transaction.getAdditional()).containsEntry(":86:EREF+", "NOTPROVIDED");
        assertThat(transaction.getRemittanceInformation()).isEqualTo("Power");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"999PN5477SCHECK", "100,00 EUR paid", "What?20 Euro", "123-45 phone", "?", "16?00", "166?0"})
    void usesOtherTextAsLabel(String text) throws IOException {
        BankTransaction transaction = transactionWithInformation(text);
        assertThat(transaction.getLabel()).isEqualTo(text);
        assertThat(transaction.getAdditional()).isEmpty();
    }

    @Test
    void readsCodeWordsBetweenSlashes() throws IOException {
        BankTransaction transaction = transactionWithInformation(
                "/TRTP/SEPA INCASSO/CSID/NL01ZZZ1/NAME/Water BV/MARF/M 1/IBAN/NL12ABCD0123456789\n"
                        + "/BIC/ABCDNL2A/REMI/January/2024/ER\nEF/E/1/PURP//CD/SALA");
        assertThat(transaction.getKind()).isEqualTo("SEPA INCASSO");
        assertThat(transaction.getCreditorId()).isEqualTo("NL01ZZZ1");
        assertThat(transaction.getCounterpartyName()).isEqualTo("Water BV");
        assertThat(transaction.getMandateId()).isEqualTo("M 1");
        assertThat(transaction.getCounterpartyIban()).isEqualTo("NL12ABCD0123456789");
        assertThat(transaction.getCounterpartyBic()).isEqualTo("ABCDNL2A");
        assertThat(transaction.getRemittanceInformation()).isEqualTo("January/2024");
        assertThat(transaction.getEndToEndId()).isEqualTo("E/1");
        assertThat(transaction.getPurposeCode()).isEqualTo("SALA");
        assertThat(transaction.getAdditional()).isEmpty();
    }

    @Test
    void readsPartsOfCounterparty() throws IOException {
        BankTransaction transaction = transactionWithInformation(
                "/EREF/E1//CNTP/NL12ABCD0123456789/ABCDNL2A/J. Doe/URK//REMI/USTD//Rent/ULTD//NAME/K. Roe/");
        assertThat(transaction.getCounterpartyIban()).isEqualTo("NL12ABCD0123456789");
        assertThat(transaction.getCounterpartyBic()).isEqualTo("ABCDNL2A");
        assertThat(transaction.getCounterpartyName()).isEqualTo("J. Doe");
        assertThat(transaction.getUltimateCounterpartyName()).isEqualTo("K. Roe");
        assertThat(transaction.getRemittanceInformation()).isEqualTo("Rent");
        assertThat(transaction.getAdditional()).isEqualTo(Map.of(":86:/CNTP/", "URK"));
    }

    @Test
    void readsOrderingPartyAddressAndStructuredReference() throws IOException {
        BankTransaction transaction = transactionWithInformation(
                "/ORDP//NAME/A/ADDR/Street 1 Town/REMI/STRD/CUR/12345/RTRN/AC04/ISDT/2024-01-05");
        assertThat(transaction.getCounterpartyName()).isEqualTo("A");
        assertThat(transaction.getCounterpartyAddress().getLines()).isEqualTo(List.of("Street 1 Town"));
        assertThat(transaction.getStructuredReference()).isEqualTo("12345");
        assertThat(transaction.getReturnReason()).isEqualTo("AC04");
        assertThat(transaction.getAdditional()).isEqualTo(Map.of(":86:/STRD/", "CUR", ":86:/ISDT/", "2024-01-05"));
    }

    @Test
    void readsLabelsInColumnsOfFullLines() throws IOException {
        String full = "SEPA OVERBOEKING                 IBAN: NL12ABCD0123456789        ";
        String other = "BIC: ABCDNL2A                    NAAM: A B C D E F G H I J K L MN";
        BankTransaction transaction = transactionWithInformation(
                String.join("\n", full, other, "OMSCHRIJVING: Rent   January", "KENMERK: E-1"));
        assertThat(List.of(full.length(), other.length())).containsExactly(65, 65);
        assertThat(transaction.getLabel()).isEqualTo("SEPA OVERBOEKING");
        assertThat(transaction.getCounterpartyIban()).isEqualTo("NL12ABCD0123456789");
        assertThat(transaction.getCounterpartyBic()).isEqualTo("ABCDNL2A");
        assertThat(transaction.getCounterpartyName()).isEqualTo("A B C D E F G H I J K L MN");
        assertThat(transaction.getRemittanceInformation()).isEqualTo("Rent January");
        assertThat(transaction.getEndToEndId()).isEqualTo("E-1");
    }

    @Test
    void readsIbanFollowedByBicInPlainText() throws IOException {
        BankTransaction transaction = transactionWithInformation("NL12ABCD0123456789 ABCDNL2A J DOE RENT");
        assertThat(transaction.getLabel()).isEqualTo("NL12ABCD0123456789 ABCDNL2A J DOE RENT");
        assertThat(transaction.getCounterpartyIban()).isEqualTo("NL12ABCD0123456789");
        assertThat(transaction.getCounterpartyBic()).isEqualTo("ABCDNL2A");
    }

    @Test
    void joinsFullLinesWithoutSpaceAndShorterOnesWithSpace() throws IOException {
        String full = "x".repeat(65);
        assertThat(transactionWithInformation(full + "\nyz\nend").getLabel()).isEqualTo(full + "yz end");
        assertThat(transactionWithInformation("at T16\n:26:37 sharp").getLabel())
                .isEqualTo("at T16:26:37 sharp");
    }

    @Test
    void joinsSeveralFieldsAsLinesOfTheLabel() throws IOException {
        assertThat(transactionWithInformation("First\n:86:Second").getLabel()).isEqualTo("First\nSecond");
    }

    @Test
    void readsSeparateCodeField() throws IOException {
        BankTransaction transaction = transactionWithInformation("020\n:86:020~00PRZELEW~20Czynsz");
        assertThat(transaction.getLabel()).isEqualTo("Czynsz");
        assertThat(transaction.getKind()).isEqualTo("PRZELEW");
        assertThat(transaction.getAdditional()).isEqualTo(Map.of(":86:GVC", "020"));
    }

    @Test
    void readsLinesOfNonSwiftFields() throws IOException {
        BankTransaction transaction =
                Mt940Messages.transaction("240105D5,NTRF", ":NS:01Rent\n02January\n15ANNA\n17TRANSFER\n18123");
        assertThat(transaction.getRemittanceInformation()).isEqualTo("Rent January");
        assertThat(transaction.getCounterpartyName()).isEqualTo("ANNA");
        assertThat(transaction.getKind()).isEqualTo("TRANSFER");
        assertThat(transaction.getAdditional()).isEqualTo(Map.of(":NS:18", "123"));
    }
}
