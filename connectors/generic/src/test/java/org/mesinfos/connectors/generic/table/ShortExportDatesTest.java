package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.DEFAULT_THRESHOLD;
import static org.mesinfos.connectors.generic.table.TableReading.proposal;
import static org.mesinfos.connectors.generic.table.TableReading.transactions;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Day and month in short exports, in which no date is impossible under the other reading. */
class ShortExportDatesTest {

    @Test
    void namesInLanguageThatWritesTheDayFirstDistinguishDayAndMonth() throws IOException {
        String text = """
                Fecha;Concepto;Importe
                03/04/2024;Farol;-4,50
                03/04/2024;Junco;-90,00
                02/04/2024;Cesta;-1,25
                """;

        assertThat(transactions(text)).containsExactly("2024-04-03 -4.5", "2024-04-03 -90", "2024-04-02 -1.25");
        assertThat(proposal(text).lacking())
                .contains("booking_date: numeric dates below names in a language that writes the day first");
        assertThat(proposal(text).confidence()).isGreaterThanOrEqualTo(DEFAULT_THRESHOLD);
    }

    @Test
    void sameDayOfSeveralMonthsIsNotOneMonthBelowSuchNames() throws IOException {
        assertThat(transactions("""
                        Date;Libellé;Montant
                        05/01/2024;Jonc;-31,50
                        05/02/2024;Jonc;-31,75
                        05/04/2024;Jonc;-32,00
                        """)).containsExactly("2024-01-05 -31.5", "2024-02-05 -31.75", "2024-04-05 -32");
    }

    @Test
    void englishNamesDoNotDistinguishDayAndMonth() throws IOException {
        assertThat(proposal("""
                        Date;Description;Amount
                        03/04/2024;Lantern;-4.50
                        03/04/2024;Reed;-90.00
                        02/04/2024;Basket;-1.25
                        """).lacking()).contains("booking_date: day and month may be the other way round");
    }

    @Test
    void ibanShowsThatTheDayComesFirst() throws IOException {
        String text = """
                Account;LU120010001234567891
                Booked;Description;Amount;Currency
                02-01-2024;Reed;-40.25;EUR
                02-01-2024;Lantern;-12.00;EUR
                05-02-2024;Basket;-7.30;EUR
                """;

        assertThat(transactions(text)).containsExactly("2024-01-02 -40.25", "2024-01-02 -12", "2024-02-05 -7.3");
        assertThat(proposal(text).lacking())
                .contains("booking_date: numeric dates beside IBANs or numbers of a country that writes the day first");
        assertThat(proposal(text).confidence()).isGreaterThanOrEqualTo(DEFAULT_THRESHOLD);
    }

    @Test
    void groupsOfTwoDigitsShowThatTheDayComesFirst() throws IOException {
        String text = """
                Date,Description,Debit,Credit
                02/01/2024,Reed,"4,020.00",
                02/01/2024,Lantern,,"12,34,500.00"
                05/02/2024,Basket,"7,300.00",
                """;

        assertThat(transactions(text)).containsExactly("2024-01-02 -4020", "2024-01-02 1234500", "2024-02-05 -7300");
        assertThat(proposal(text).lacking())
                .contains("booking_date: numeric dates beside IBANs or numbers of a country that writes the day first");
        assertThat(proposal(text.replace("12,34,500", "1,234,500")).lacking())
                .contains("booking_date: day and month may be the other way round");
    }
}
