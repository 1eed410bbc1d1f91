package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.DEFAULT_THRESHOLD;
import static org.mesinfos.connectors.generic.table.TableReading.assertAccepted;
import static org.mesinfos.connectors.generic.table.TableReading.assertHeld;
import static org.mesinfos.connectors.generic.table.TableReading.assertProven;
import static org.mesinfos.connectors.generic.table.TableReading.proposal;
import static org.mesinfos.connectors.generic.table.TableReading.transactions;

import java.io.IOException;
import java.util.List;
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

    @Test
    void countriesWithADecimalCommaWriteTheDayFirst() throws IOException {
        String text = """
                POSTED_ON;TEXT_OF_ROW;NET_AMOUNT;PARTIAL_BALANCE
                01-05-2024;Lantern;-4,50;95,50
                02-05-2024;Reed;-1,25;94,25
                03-05-2024;Shell;90,00;184,25
                04-05-2024;Lamp;-2,00;182,25
                """;

        assertThat(transactions(text))
                .containsExactly("2024-05-01 -4.5", "2024-05-02 -1.25", "2024-05-03 90", "2024-05-04 -2");
        assertAccepted(text);
        assertHeld(text.replace(',', '.'), "day and month may be the other way round");
    }

    @Test
    void yearsOfThreeDigitsAreThoseOfTaiwan() throws IOException {
        assertProven("""
                交易日期,摘要,提款金額,存款金額,餘額
                115/03/05,Lantern,390,,50000
                115/03/20,Wage,,80000,130000
                115/04/05,Reed,390,,129610
                115/05/05,Shell,390,,129220
                """, "2026-03-05 -390", "2026-03-20 80000", "2026-04-05 -390", "2026-05-05 -390");
    }

    @Test
    void theCurrencyShowsThatTheDayComesFirst() throws IOException {
        String rows = """
                Date,Description,Amount
                03/04/2024,Lantern,-4.50
                03/04/2024,Reed,-90.00
                02/04/2024,Basket,1.25
                """;
        String lack = "booking_date: numeric dates beside a currency whose countries write the day first";

        for (String amounts : List.of("Amount (GBP)", "Amount EUR", "£Amount")) {
            String text = rows.replace("Amount", amounts);
            assertThat(transactions(text))
                    .as(amounts)
                    .containsExactly("2024-04-03 -4.5", "2024-04-03 -90", "2024-04-02 1.25");
            assertThat(proposal(text).lacking()).as(amounts).contains(lack);
            assertAccepted(text);
        }
        assertThat(proposal(rows.replace("-4.50", "-£4.50")
                                .replace("-90.00", "-£90.00")
                                .replace("1.25", "£1.25"))
                        .lacking())
                .contains(lack);
        assertThat(proposal("Currency: AUD\n" + rows).lacking()).contains(lack);
        assertThat(proposal("""
                        Date,Description,Amount,Currency
                        03/04/2024,Lantern,-4.50,EUR
                        03/04/2024,Reed,-90.00,CHF
                        02/04/2024,Basket,1.25,£
                        """).lacking()).contains(lack);
    }

    @Test
    void aCurrencyOfCountriesThatWriteTheMonthFirstShowsNothing() throws IOException {
        for (String currency : List.of("USD", "CAD", "PHP")) {
            assertHeld("""
                    Date,Description,Amount,Currency
                    03/04/2024,Lantern,-4.50,EUR
                    03/04/2024,Reed,-90.00,CODE
                    02/04/2024,Basket,1.25,EUR
                    """.replace("CODE", currency), "day and month may be the other way round");
        }
    }
}
