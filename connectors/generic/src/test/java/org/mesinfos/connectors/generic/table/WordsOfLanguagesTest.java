package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.assertAccepted;
import static org.mesinfos.connectors.generic.table.TableReading.assertProven;
import static org.mesinfos.connectors.generic.table.TableReading.transactions;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words in the rows of tables in languages with few known words. */
class WordsOfLanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "Kaardimakse, Laekumine",
        "Plată card, Depunere de numerar",
        "Pirkums ar karti, Ienākošais maksājums",
        "Plaćanje karticom, Primljena uplata",
        "Оплата карткою, Вхідний переказ",
        "Pembayaran kartu, Transfer masuk"
    })
    void wordsStateDirections(String outgoing, String incoming) throws IOException {
        String text = """
                Date;Label;Amount
                21.05.2024;OUT 1;-10.00
                22.05.2024;OUT 2;-5.00
                23.05.2024;IN;20.00
                24.05.2024;IN;7.00
                25.05.2024;IN;8.00
                """;

        assertProven(
                text.replace("OUT", outgoing).replace("IN", incoming),
                "2024-05-21 -10",
                "2024-05-22 -5",
                "2024-05-23 20",
                "2024-05-24 7",
                "2024-05-25 8");
    }

    @ParameterizedTest
    @CsvSource({"výdaj, příjem", "kiadás, bevétel", "витрата, надходження", "지출, 수입", "חובה, זכות", "retiro, depósito"})
    void codesStateDirections(String outgoing, String incoming) throws IOException {
        String text = """
                Date;Label;Amount;Type
                21.05.2024;Lantern;10.00;OUT
                22.05.2024;Reed;5.00;IN
                """;

        assertThat(transactions(text.replace("OUT", outgoing).replace("IN", incoming)))
                .containsExactly("2024-05-21 -10", "2024-05-22 5");
        assertAccepted(text.replace("OUT", outgoing).replace("IN", incoming));
    }

    @Test
    void balancesAndTotalsAreNoTransactions() throws IOException {
        assertThat(transactions("""
                Dátum;Közlemény;Terhelés;Jóváírás
                20.05.2024;Nyitóegyenleg;;900.00
                21.05.2024;Lantern;10.00;
                22.05.2024;Reed;;5.00
                23.05.2024;Záróegyenleg;;895.00
                """)).containsExactly("2024-05-21 -10", "2024-05-22 5");
    }
}
