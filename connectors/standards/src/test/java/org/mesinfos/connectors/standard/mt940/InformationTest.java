package org.mesinfos.connectors.standard.mt940;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.standard.mt940.Messages.informed;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.records.BankTransaction;

class InformationTest {

    @ParameterizedTest
    @ValueSource(strings = {"?", "<", ">", "~", "^", "@", "|"})
    void readsSubfieldsBehindAnySeparator(String separator) throws IOException {
        BankTransaction movement =
                informed("166?00TRANSFER?109310?20Rent?30ABCDDEFFXXX?31DE12345678901234567890?32ANNA?34000"
                        .replace("?", separator));
        assertThat(movement.getKind()).isEqualTo("TRANSFER");
        assertThat(movement.getRemittanceInformation()).isEqualTo("Rent");
        assertThat(movement.getLabel()).isEqualTo("Rent");
        assertThat(movement.getCounterpartyName()).isEqualTo("ANNA");
        assertThat(movement.getCounterpartyIban()).isEqualTo("DE12345678901234567890");
        assertThat(movement.getCounterpartyBic()).isEqualTo("ABCDDEFFXXX");
        assertThat(movement.getAdditional())
                .isEqualTo(
                        Map.of(":86:GVC", "166", ":86:" + separator + "10", "9310", ":86:" + separator + "34", "000"));
    }

    @Test
    void joinsFullSubfieldsWithoutSpaceAndOthersWithOne() throws IOException {
        BankTransaction movement =
                informed("177?20ABCDEFGHIJKLMNOPQRSTUVWXYZ0?211 short?22end?32ANNA MARIA?33 VON BERG");
        assertThat(movement.getRemittanceInformation()).isEqualTo("ABCDEFGHIJKLMNOPQRSTUVWXYZ01 short end");
        assertThat(movement.getCounterpartyName()).isEqualTo("ANNA MARIA VON BERG");
    }

    @Test
    void readsSubfieldsWhoseMarksAreWrapped() throws IOException {
        BankTransaction movement = informed("177?00TRANSFER?20First line of a text that is not f?\n21ull?3\n2ANNA");
        assertThat(movement.getRemittanceInformation()).isEqualTo("First line of a text that is not full");
        assertThat(movement.getCounterpartyName()).isEqualTo("ANNA");
    }

    @Test
    void readsSubfieldsOnLinesOfTheirOwn() throws IOException {
        BankTransaction movement = informed("020?00VIREMENT\n?20Loyer\n?31ACCOUNT 7\n?38LU12 3456 7890 1234 5678");
        assertThat(movement.getKind()).isEqualTo("VIREMENT");
        assertThat(movement.getRemittanceInformation()).isEqualTo("Loyer");
        assertThat(movement.getCounterpartyAccount()).isEqualTo("ACCOUNT 7");
        assertThat(movement.getCounterpartyIban()).isEqualTo("LU1234567890" + "12345678");
    }

    @Test
    void readsSepaKeywordsInsideSubfields() throws IOException {
        BankTransaction movement = informed(
                "105?20EREF+E-1?21KREF+K-1?22MREF+M-1 CRED+DE98ZZZ0?230000000001?24SVWZ+Power?25ABWA+Own Co?26OAMT+4,5");
        assertThat(movement.getEndToEndId()).isEqualTo("E-1");
        assertThat(movement.getInstructionId()).isEqualTo("K-1");
        assertThat(movement.getMandateId()).isEqualTo("M-1");
        assertThat(movement.getRemittanceInformation()).isEqualTo("0000000001");
        assertThat(movement.getUltimateCounterpartyName()).isEqualTo("Own Co");
        assertThat(movement.getAdditional()).containsEntry(":86:SVWZ+", "Power").containsEntry(":86:OAMT+", "4,5");
    }

    @Test
    void letsAReferenceGoOnInTheNextSubfieldWhenItsOwnIsFull() throws IOException {
        BankTransaction movement = informed("105?20EREF+ABCDEFGHIJKLMNOPQRSTUV?21WXYZ?22Note of the bank?23SVWZ+Power");
        assertThat(movement.getEndToEndId()).isEqualTo("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        assertThat(movement.getRemittanceInformation()).isEqualTo("Note of the bank");
        assertThat(movement.getAdditional()).containsEntry(":86:SVWZ+", "Power");
    }

    @Test
    void keepsWhatIsNoReferenceAsText() throws IOException {
        BankTransaction movement = informed("105?20EREF+NOTPROVIDED SVWZ+Power");
        assertThat(movement.getEndToEndId()).isNull();
        assertThat(movement.getAdditional()).containsEntry(":86:EREF+", "NOTPROVIDED");
        assertThat(movement.getRemittanceInformation()).isEqualTo("Power");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"999PN5477SCHECK", "100,00 EUR paid", "What?20 Euro", "123-45 phone", "?", "16?00", "166?0"})
    void takesOtherTextForTheLabel(String text) throws IOException {
        BankTransaction movement = informed(text);
        assertThat(movement.getLabel()).isEqualTo(text);
        assertThat(movement.getAdditional()).isEmpty();
    }

    @Test
    void readsCodeWordsBetweenSlashes() throws IOException {
        BankTransaction movement =
                informed("/TRTP/SEPA INCASSO/CSID/NL01ZZZ1/NAME/Water BV/MARF/M 1/IBAN/NL12ABCD0123456789\n"
                        + "/BIC/ABCDNL2A/REMI/January/2024/ER\nEF/E/1/PURP//CD/SALA");
        assertThat(movement.getKind()).isEqualTo("SEPA INCASSO");
        assertThat(movement.getCreditorId()).isEqualTo("NL01ZZZ1");
        assertThat(movement.getCounterpartyName()).isEqualTo("Water BV");
        assertThat(movement.getMandateId()).isEqualTo("M 1");
        assertThat(movement.getCounterpartyIban()).isEqualTo("NL12ABCD0123456789");
        assertThat(movement.getCounterpartyBic()).isEqualTo("ABCDNL2A");
        assertThat(movement.getRemittanceInformation()).isEqualTo("January/2024");
        assertThat(movement.getEndToEndId()).isEqualTo("E/1");
        assertThat(movement.getAdditional()).isEqualTo(Map.of(":86:/CD/", "SALA"));
    }

    @Test
    void readsTheOtherPartyInParts() throws IOException {
        BankTransaction movement =
                informed("/EREF/E1//CNTP/NL12ABCD0123456789/ABCDNL2A/J. Doe/URK//REMI/USTD//Rent/ULTD//NAME/K. Roe/");
        assertThat(movement.getCounterpartyIban()).isEqualTo("NL12ABCD0123456789");
        assertThat(movement.getCounterpartyBic()).isEqualTo("ABCDNL2A");
        assertThat(movement.getCounterpartyName()).isEqualTo("J. Doe");
        assertThat(movement.getUltimateCounterpartyName()).isEqualTo("K. Roe");
        assertThat(movement.getRemittanceInformation()).isEqualTo("Rent");
        assertThat(movement.getAdditional()).isEqualTo(Map.of(":86:/CNTP/", "URK"));
    }

    @Test
    void readsOrderingPartyWithAddressAndStructuredReference() throws IOException {
        BankTransaction movement =
                informed("/ORDP//NAME/A/ADDR/Street 1 Town/REMI/STRD/CUR/12345/RTRN/AC04/ISDT/2024-01-05");
        assertThat(movement.getCounterpartyName()).isEqualTo("A");
        assertThat(movement.getCounterpartyAddress().getLines()).isEqualTo(List.of("Street 1 Town"));
        assertThat(movement.getStructuredReference()).isEqualTo("12345");
        assertThat(movement.getReturnReason()).isEqualTo("AC04");
        assertThat(movement.getAdditional()).isEqualTo(Map.of(":86:/STRD/", "CUR", ":86:/ISDT/", "2024-01-05"));
    }

    @Test
    void readsLabelsInColumnsOfFullLines() throws IOException {
        String full = "SEPA OVERBOEKING                 IBAN: NL12ABCD0123456789        ";
        String other = "BIC: ABCDNL2A                    NAAM: A B C D E F G H I J K L MN";
        BankTransaction movement =
                informed(String.join("\n", full, other, "OMSCHRIJVING: Rent   January", "KENMERK: E-1"));
        assertThat(List.of(full.length(), other.length())).containsExactly(65, 65);
        assertThat(movement.getLabel()).isEqualTo("SEPA OVERBOEKING");
        assertThat(movement.getCounterpartyIban()).isEqualTo("NL12ABCD0123456789");
        assertThat(movement.getCounterpartyBic()).isEqualTo("ABCDNL2A");
        assertThat(movement.getCounterpartyName()).isEqualTo("A B C D E F G H I J K L MN");
        assertThat(movement.getRemittanceInformation()).isEqualTo("Rent January");
        assertThat(movement.getEndToEndId()).isEqualTo("E-1");
    }

    @Test
    void readsAnIbanWithItsBicInPlainText() throws IOException {
        BankTransaction movement = informed("NL12ABCD0123456789 ABCDNL2A J DOE RENT");
        assertThat(movement.getLabel()).isEqualTo("NL12ABCD0123456789 ABCDNL2A J DOE RENT");
        assertThat(movement.getCounterpartyIban()).isEqualTo("NL12ABCD0123456789");
        assertThat(movement.getCounterpartyBic()).isEqualTo("ABCDNL2A");
    }

    @Test
    void joinsWrappedLinesWithoutSpaceAndShorterOnesWithOne() throws IOException {
        String full = "x".repeat(65);
        assertThat(informed(full + "\nyz\nend").getLabel()).isEqualTo(full + "yz end");
        assertThat(informed("at T16\n:26:37 sharp").getLabel()).isEqualTo("at T16:26:37 sharp");
    }

    @Test
    void keepsSeveralFieldsAsLinesOfTheLabel() throws IOException {
        assertThat(informed("First\n:86:Second").getLabel()).isEqualTo("First\nSecond");
    }

    @Test
    void readsACodeAloneBeforeTheFieldThatHasTheText() throws IOException {
        BankTransaction movement = informed("020\n:86:020~00PRZELEW~20Czynsz");
        assertThat(movement.getLabel()).isEqualTo("Czynsz");
        assertThat(movement.getKind()).isEqualTo("PRZELEW");
        assertThat(movement.getAdditional()).isEqualTo(Map.of(":86:GVC", "020"));
    }

    @Test
    void readsLinesOfNonSwiftFields() throws IOException {
        BankTransaction movement =
                Messages.movement("240105D5,NTRF", ":NS:01Rent\n02January\n15ANNA\n17TRANSFER\n18123");
        assertThat(movement.getRemittanceInformation()).isEqualTo("Rent January");
        assertThat(movement.getCounterpartyName()).isEqualTo("ANNA");
        assertThat(movement.getKind()).isEqualTo("TRANSFER");
        assertThat(movement.getAdditional()).isEqualTo(Map.of(":NS:18", "123"));
    }
}
