package org.mesinfos.connectors.standard.einvoice.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.Invoice;

class SellerIdentityTest {

    @Test
    void comparesNumbersWithASirenByIt() {
        Invoice siren = new Invoice();
        siren.setSellerSiren("901234567");
        Invoice siret = new Invoice();
        siret.setSellerSiret("901 234 567 00014");
        Invoice vat = new Invoice();
        vat.setSellerVatNumber("FR 20 901234567");
        vat.setSellerName("Onde Mobile");
        assertThat(List.of(siren, siret, vat)).extracting(SellerIdentity::of).containsOnly("901234567");
    }

    @Test
    void usesOtherNumbersAndThenTheName() {
        Invoice seller = new Invoice();
        assertThat(SellerIdentity.of(seller)).isEmpty();
        seller.setSellerName("Onde Mobile");
        assertThat(SellerIdentity.of(seller)).isEqualTo("ONDEMOBILE");
        seller.setSellerVatNumber("DE 123456789");
        assertThat(SellerIdentity.of(seller)).isEqualTo("DE123456789");
    }
}
