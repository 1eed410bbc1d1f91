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
    void everyTableIsThereAndCompact(ReferenceTable table) {
        assertThat(table.lines()).isNotEmpty();
        assertThat(table.bytes()).hasSizeLessThan(700_000);
        assertThat(table.citation()).endsWith(" " + table.version());
    }

    @Test
    void brandsHaveTheTradeOfTheirPlacesAndNoneWhereThereAreSeveral() throws IOException {
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
    void townsAreThoseOfTheCountriesAroundFranceOnce() throws IOException {
        String cities =
                "[{'name':'Bonn','country':'DE'},{'name':'Bonn','country':'CH'},{'name':'Kyoto','country':'JP'}]";

        assertThat(TownTableGenerator.lines(cities.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                .containsExactly("Bonn");
    }

    private static String kind(String name, String... items) {
        return "'brands/" + name + "':{'items':[" + String.join(",", items) + "]}";
    }

    private static String item(String name, String place) {
        return "{'displayName':'" + name + "','locationSet':{'include':['" + place + "']},'tags':{'name':'" + name
                + "'}}";
    }
}
