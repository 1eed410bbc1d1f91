package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceLabelTest {

    @ParameterizedTest
    @CsvSource({
        "Nouveau solde au 31/01/2024, true, true, false",
        "NOUVEAU SOLDE, true, true, true",
        "Total, true, false, false",
        "Solde boutique vintage, true, false, false",
        "Anfangssaldo, true, false, true",
        "Конечный остаток, true, true, true",
        "SALDO DEL GIORNO 13/05/2024, true, true, false",
        "Saldo anterior disponible, true, true, false",
        "Solde 2023, true, false, false",
        "Balance Day Spa, true, false, false",
        "Saldo Reed disponible, true, false, false",
        "Saldo do dia de Reed, true, false, false",
        "S A L D O, true, true, true",
        "|Saldo finale, true, true, true",
        "C A R T E, false, false, false",
        "Kapanış bakiyesi, true, true, true",
        "Saldo liquido, true, true, false",
        "Disponibilita al, true, true, true",
        "Disponibilità, false, false, false",
        "Disponibilité du chalet, false, false, false",
        "합계, true, false, false",
        "סך חיוב לחודש, true, true, false",
        "SOLDERIE DU PORT, false, false, false",
        "CARTE TOTAL ACCESS, false, false, false"
    })
    void distinguishesBalancesFromTransactions(String text, boolean begins, boolean phrase, boolean whole) {
        assertThat(BalanceLabel.BEGINS.matches(text)).isEqualTo(begins);
        assertThat(BalanceLabel.PHRASE.matches(text)).isEqualTo(phrase);
        assertThat(BalanceLabel.WHOLE.matches(text)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"Disponibilità, true", "DISPONIBILITE, true", "Available funds, true", "Available funds of Reed, false"
    })
    void recognisesAmountsAtDisposalByTheirWholeText(String text, boolean atDisposal) {
        assertThat(BalanceLabel.isAmountAtDisposal(text)).isEqualTo(atDisposal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"Solde;;1200,00 | true", "  \"Closing balance\",12.00 | true", "01/02/2024;Solde | false"})
    void recognisesLinesByTheirFirstCell(String line, boolean balance) {
        assertThat(BalanceLabel.linePattern().matcher(line).find()).isEqualTo(balance);
    }
}
