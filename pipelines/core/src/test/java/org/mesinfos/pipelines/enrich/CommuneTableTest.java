package org.mesinfos.pipelines.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.mapping.value.FoldedWord;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

class CommuneTableTest {

    @Test
    void tableIsSmall() {
        assertThat(ReferenceTable.COMMUNES.bytes()).hasSizeLessThan(700_000);
    }

    @Test
    void generatorIncludesCommunesWithPostcodesAndTheirFormerNames() throws IOException {
        String json = "[{'code':'44109','nom':'Nantes','type':'commune-actuelle','codesPostaux':['44100','44000']},"
                + "{'code':'01015','nom':'Arboys','type':'commune-actuelle','codesPostaux':['01300']},"
                + "{'code':'01015','nom':'Arbignieu','type':'commune-deleguee','chefLieu':'01015'},"
                + "{'code':'01015','nom':'Arboys','type':'commune-deleguee','chefLieu':'01015'},"
                + "{'code':'13201','nom':'Marseille 1er','type':'arrondissement-municipal','codesPostaux':['13001']},"
                + "{'code':'98411','nom':'Île','type':'commune-actuelle'}]";

        byte[] table = CommuneTableGenerator.table(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));

        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(table))) {
            assertThat(plain.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("""
                            01015\tArboys\t01300\t
                            01015\tArboys\t01300\tArbignieu
                            44109\tNantes\t44000 44100\t
                            """);
        }
    }

    @Test
    void generatorTakesPlacesNamedLikeOneCommuneOfTheirDepartmentAsCentres() throws IOException {
        String cities = "[{'name':'Nantes','country':'FR','admin2':'44','lat':'47.2','lng':'-1.5'},"
                + "{'name':'Nantes','country':'CA','admin2':'44','lat':'1','lng':'2'},"
                + "{'name':'Paris 20 Ménilmontant','country':'FR','admin2':'75','lat':'48.8','lng':'2.4'},"
                + "{'name':'Nowhere','country':'FR','admin2':'44','lat':'1','lng':'2'}]";

        assertThat(CommuneCentreTableGenerator.lines(
                        cities.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                        List.of("44109\tNantes\t44000\t", "75056\tParis\t75001\t", "44001\tX\t44000\tNowhere")))
                .containsExactly("44109\tNantes\t47.2\t-1.5", "75056\tParis\t48.8\t2.4");
    }

    @ParameterizedTest
    @CsvSource({
        "Saint-Étienne-du-Bois,SAINT ETIENNE DU BOIS",
        "ST ETIENNE DU BOIS,SAINT ETIENNE DU BOIS",
        "Ste-Luce/Loire,SAINTE LUCE LOIRE",
        "L'Haÿ-les-Roses,L HAY LES ROSES",
        "Œuilly,OEUILLY",
        "NANTES CEDEX 1,NANTES",
        "Lyon 3ème,LYON",
        "Paris 1er Arrondissement,PARIS"
    })
    void normalisesNames(String delivered, String normalised) {
        assertThat(PlaceName.normalised(delivered)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @MethodSource("org.mesinfos.connectors.mapping.value.FoldedWord#all")
    void foldsTheLettersOfNames(FoldedWord town) {
        assertThat(PlaceName.normalised(town.written())).isEqualTo(town.folded());
    }
}
