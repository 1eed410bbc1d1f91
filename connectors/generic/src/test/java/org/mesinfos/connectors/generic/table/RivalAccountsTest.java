package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.generic.table.TableReading.read;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;

/** Tables with numbers of accounts or currencies that may be those of another party. */
class RivalAccountsTest {

    @Test
    void constantIbanIsNotThatOfCounterparties() throws IOException {
        String text = """
                Compte;Date;Libellé;Montant;Domiciliation
                00012345678;14/03/2024;LAMPION;-40,60;FR7630099000010000123456789
                00012345678;15/03/2024;AUNE;90,00;FR7630099000010000123456789
                00012345678;16/03/2024;ROSEAU;-11,05;FR7630099000010000123456789
                """;

        assertThat(read(text)).allSatisfy(row -> {
            assertThat(row.getCounterpartyIban()).isNull();
            assertThat(row.getCounterpartyAccount()).isNull();
        });
    }

    @Test
    void currencyOfSinglePaymentsIsNotThatOfTheAccount() throws IOException {
        assertThat(read("""
                Date;Libellé;Montant;Montant devise;Devise
                14/03/2024;LAMPION;-40,60;44,10;USD
                15/03/2024;AUNE;90,00;;
                16/03/2024;ROSEAU;-11,05;;
                17/03/2024;SAULE;-8,35;9,05;USD
                """)).allSatisfy(row -> assertThat(row.getCurrency()).isNull());
    }

    @Test
    void sameIbanInEveryRowIsThatOfTheCustomer() throws IOException {
        String rows = """
                IBAN;Datum;Empfänger;Text;Betrag;Währung
                DE02120300000000202051;14.03.2024;Lampion;Miete;-40,60;EUR
                DE02120300000000202051;15.03.2024;Muschel;Strom;-23,10;EUR
                DE02120300000000202051;26.03.2024;Schilf;Lohn;90,00;EUR
                """;

        for (String text : List.of(rows, "Kontonummer;DE02120300000000202051\n" + rows)) {
            assertThat(read(text)).extracting(BankTransaction::getIban).containsOnly("DE02120300000000202051");
            assertThat(read(text))
                    .extracting(BankTransaction::getCounterpartyIban)
                    .containsOnlyNulls();
        }
    }

    @Test
    void severalAccountsAreThoseOfOtherPartiesIfMoreThanHalfAsManyAsRows() throws IOException {
        String table = """
                Datum;Text;Betrag;Konto
                14.03.2024;Miete;-40,60;81043
                """;
        String others = table + "25.03.2024;Strom;-23,10;71092\n";
        String own = others + "26.03.2024;Lohn;90,00;81043\n27.03.2024;Schilf;-3,20;71092\n";

        assertThat(read(table)).extracting(BankTransaction::getAccountNumber).containsExactly("81043");
        assertThat(read(others))
                .extracting(BankTransaction::getAccountNumber, BankTransaction::getCounterpartyAccount)
                .containsExactly(tuple(null, "81043"), tuple(null, "71092"));
        assertThat(read(own))
                .extracting(BankTransaction::getAccountNumber)
                .containsExactly("81043", "71092", "81043", "71092");
    }

    @Test
    void namedCounterpartyIsKeptInEveryRow() throws IOException {
        assertThat(read("""
                                Datum;Empfänger;IBAN Empfänger;Text;Betrag;Währung
                                14.03.2024;Lampion;DE02120300000000202051;Miete;-40,60;EUR
                                15.03.2024;Lampion;DE02120300000000202051;Miete;-23,10;EUR
                                26.03.2024;Lampion;DE02120300000000202051;Miete;-90,00;EUR
                                """)).extracting(BankTransaction::getCounterpartyIban).containsOnly("DE02120300000000202051");
    }

    @Test
    void oneOfTwoAccountsAboveTheTableIsTheNamedOne() throws IOException {
        String rows = """
                Datum;Empfänger;Text;Betrag;Währung
                14.03.2024;Lampion;Miete;-40,60;EUR
                25.03.2024;Muschel;Strom;-23,10;EUR
                """;
        String bank = "Beiträge an DE89370400440532013000\n";

        assertThat(read(bank + "Konto: DE02120300000000202051\n" + rows))
                .extracting(BankTransaction::getIban)
                .containsOnly("DE02120300000000202051");
        assertThat(read(bank + "Hinweis zu DE02120300000000202051\n" + rows))
                .extracting(BankTransaction::getIban, BankTransaction::getAccountNumber)
                .containsOnly(tuple(null, null));
    }

    @Test
    void numberWithoutNameIsNotTheAccount() throws IOException {
        List<BankTransaction> transactions = read("""
                20240314;1234567890;-40,60;Lampe;EUR
                20240315;1234567890;-23,10;Coquille;EUR
                20240325;1234567890;90,00;Salaire;EUR
                """);

        assertThat(transactions).hasSize(3);
        assertThat(transactions)
                .extracting(BankTransaction::getAccountNumber, BankTransaction::getIban)
                .containsOnly(tuple(null, null));
        assertThat(transactions)
                .extracting(transaction -> transaction.getAdditional().get("column 2"))
                .containsOnly("1234567890");
    }
}
