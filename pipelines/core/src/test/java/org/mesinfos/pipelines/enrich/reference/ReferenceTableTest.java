package org.mesinfos.pipelines.enrich.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceTableTest {

    @ParameterizedTest
    @EnumSource
    void everyTableExistsAndIsSmall(ReferenceTable table) {
        assertThat(table.lines()).isNotEmpty();
        assertThat(table.bytes()).hasSizeLessThan(700_000);
        assertThat(table.citation()).endsWith(" " + table.version());
    }

    @Test
    void brandsHaveCategoryUnlessAmbiguous() throws IOException {
        String nsi = "{'nsi':{"
                + kind("shop/supermarket", item("Grand Clair", "fr"), item("Two Trades", "001"), item("Sun", "150"))
                + ","
                + kind("amenity/fuel", item("Grand Clair", "fr"))
                + ","
                + kind("shop/shoes", item("Two Trades", "001"), item("Far Away", "jp"), item("東京", "001"))
                + "}}";

        assertThat(BrandTableGenerator.lines(nsi.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                .containsExactly("Grand Clair\tgroceries\tGrand Clair", "Two Trades\t\tTwo Trades");
    }

    @Test
    void townsOfNeighbouringCountriesAreListedOnce() throws IOException {
        String cities =
                "[{'name':'Bonn','country':'DE'},{'name':'Bonn','country':'CH'},{'name':'Kyoto','country':'JP'}]";

        assertThat(TownTableGenerator.lines(cities.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                .containsExactly("Bonn");
    }

    @Test
    void ratesHaveFormatOfCentralBank() throws Exception {
        String xml = "<E><Cube><Cube time='2023-02-21'><Cube currency='USD' rate='1.0664'/></Cube>"
                + "<Cube time='2023-02-20'><Cube currency='JPY' rate='143.2'/></Cube></Cube></E>";

        assertThat(ExchangeRateTableGenerator.lines(xml.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("Date,JPY,USD", "2023-02-20,143.2,N/A", "2023-02-21,N/A,1.0664");
    }

    @Test
    void sortsBanksByCountryAndCode() throws IOException {
        assertThat(BankTableGenerator.lines(
                        "nl", "{\"INGB\":\"INGBNL2A\",\"ABNA\":\"ABNANL2A\"}".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("NL\tABNA\tABNANL2A", "NL\tINGB\tINGBNL2A");
    }

    @Test
    void factorsEqualThoseOfTheModel() throws IOException {
        assertThat(ReferenceTable.EMISSION_FACTORS.lines())
                .contains("gas\t0.215\tkWh\tlogement . chauffage . gaz . intensité carbone")
                .contains(
                        "car_petrol\t0.2120\tkm\ttransport . voiture . thermique . consommation estimée . moyenne essence")
                .hasSize(17);
    }

    private static String kind(String name, String... items) {
        return "'brands/" + name + "':{'items':[" + String.join(",", items) + "]}";
    }

    private static String item(String name, String place) {
        return "{'displayName':'" + name + "','locationSet':{'include':['" + place + "']},'tags':{'name':'" + name
                + "'}}";
    }
}
