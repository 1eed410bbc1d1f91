package org.mesinfos.pipelines.enrich.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.EmptyCollections;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.ReceiptLine;
import org.mesinfos.records.TrustedClasses;

class ReceiptEnrichmentTest {

    static {
        TrustedClasses.declare();
    }

    private final ReceiptEnrichment receipts = new ReceiptEnrichment();

    @ParameterizedTest
    @CsvSource({
        "LAIT DEMI ECREME 1L,dairy_eggs,01.1.4",
        "POMMES DE TERRE 2KG,vegetables,01.1.7",
        "Pommes Gala 1kg,fruit,01.1.6",
        "JUS D'ORANGE 1L,juice,01.2.1",
        "HUILE D'OLIVE VIERGE,oils_fats,01.1.5",
        "Käse in Scheiben,dairy_eggs,01.1.4",
        "PAPIER TOILETTE X12,personal_care_goods,13.1.2"
    })
    void derivesCategoryFromLabel(String label, String category, String coicop) {
        assertThat(derived(line(label, null, null)))
                .containsExactly(
                        new Derivation(
                                "lines[0].category", category, "words of the label, Mesinfos, COICOP 2018 1", 0.7),
                        new Derivation(
                                "lines[0].category.coicop",
                                coicop,
                                "words of the label, Mesinfos, COICOP 2018 1",
                                0.7));
    }

    @ParameterizedTest
    @CsvSource({"CAMEMB PRES 250G,dairy_eggs", "MOUCHOI X10,personal_care_goods", "COURGET KG,vegetables"})
    void derivesCategoryFromUnambiguousPrefix(String label, String category) {
        assertThat(derived(line(label, null, null)))
                .extracting(Derivation::getValue, Derivation::getConfidence)
                .contains(tuple(category, 0.55));
    }

    @Test
    void derivesNothingFromAmbiguousPrefix() {
        assertThat(derived(line("CERE 500", null, null))).hasSize(2);
        assertThat(derived(line("CHAM", null, null))).isEmpty();
        assertThat(derived(line("FRAIS EMBALLE", null, null))).isEmpty();
    }

    @Test
    void prefersFamilyOfRetailerToLabel() {
        assertThat(derived(line("TARTE AUX POMMES", "Pâtisserie", null)))
                .extracting(Derivation::getValue, Derivation::getConfidence)
                .containsExactly(tuple("cereals_bread", 0.85), tuple("01.1.1", 0.85));
    }

    @Test
    void derivesNothingFromUnknownWords() {
        assertThat(derived(line("REMISE FIDELITE", null, null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3017620422003,FR",
        "4006381333931,DE",
        "96385074,",
        "2123456789012,",
        "2000000000008,in_store",
        "9782070360024,book",
        "036000291452,US",
        "5012345678900,GB",
        "5012345678901,",
        "12AB,"
    })
    void derivesCountryOfGtinPrefix(String barcode, String meaning) {
        assertThat(Gtin.meaning(barcode)).isEqualTo(Optional.ofNullable(meaning));
    }

    @Test
    void pathContainsLineIndex() {
        Receipt receipt = receipt(line("X", null, null), line("Y", null, "3017620422003"));
        List<Derivation> derived = new ArrayList<>();

        receipts.derive(receipt, derived::add);

        assertThat(derived).containsExactly(new Derivation("lines[1].barcode.gs1", "FR", "Mesinfos, GS1 1", 1.0));
    }

    private List<Derivation> derived(ReceiptLine line) {
        List<Derivation> derived = new ArrayList<>();
        receipts.derive(receipt(line), derived::add);
        return derived;
    }

    private static Receipt receipt(ReceiptLine... lines) {
        return EmptyCollections.fill(Receipt.newBuilder()
                .setOrganisation("o")
                .setLines(List.of(lines))
                .build());
    }

    private static ReceiptLine line(String label, String family, String barcode) {
        return ReceiptLine.newBuilder()
                .setLabel(label)
                .setFamilyLabel(family)
                .setBarcode(barcode)
                .build();
    }
}
