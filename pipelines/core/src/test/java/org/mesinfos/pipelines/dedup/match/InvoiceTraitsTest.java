package org.mesinfos.pipelines.dedup.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.RecordType;

final class InvoiceTraitsTest {

    @Test
    void anInvoiceWithoutNumberTotalOrDateHasNoTraits() {
        assertThat(Traits.of(invoice(i -> {}))).isPresent();
        assertThat(Traits.of(invoice(i -> i.setNumber(null)))).isEmpty();
        assertThat(Traits.of(invoice(i -> i.setTotalGross(null)))).isEmpty();
        assertThat(Traits.of(invoice(i -> i.setIssueDate(null)))).isEmpty();
    }

    @Test
    void numberAndTotalDecide() {
        Traits traits = traits(i -> {});

        assertThat(traits.names()).containsExactly("F20240017");
        assertThat(traits.block()).isEqualTo("120");
        assertThat(traits.day()).isEqualTo(LocalDate.of(2024, 3, 1).toEpochDay());
        assertThat(traits.text()).isEmpty();
        assertThat(traits.references()).isEmpty();
        assertThat(traits.cost(traits(i -> {}), new NameComparison())).isZero();
    }

    @Test
    void anotherCurrencyOrSellerExcludesAMatch() {
        assertThat(cost(i -> i.setCurrency("EUR"), i -> i.setCurrency("USD"))).isInfinite();
        assertThat(cost(i -> i.setCurrency("EUR"), i -> {})).isZero();
        assertThat(cost(i -> i.setSellerSiren("732829320"), i -> i.setSellerSiren("552100554")))
                .isInfinite();
        assertThat(cost(i -> i.setSellerVatNumber("DE136695976"), i -> i.setSellerVatNumber("BE0403019261")))
                .isInfinite();
        assertThat(cost(i -> i.setSellerVatNumber("DE 136 695 976"), i -> i.setSellerVatNumber("DE136695976")))
                .isZero();
    }

    @Test
    void clearlyDifferentNamesOfSellersExcludeAMatch() {
        Consumer<Invoice> acme = i -> i.setSellerName("Acme SARL");

        assertThat(cost(acme, i -> i.setSellerName("Boulangerie Martin"))).isInfinite();
        assertThat(cost(acme, i -> i.setSellerName("ACME"))).isZero();
        assertThat(cost(acme, i -> {})).isZero();
    }

    @Test
    void namesOfSellersExcludeNothingIfTheRecordsAgreeOtherwise() {
        Consumer<Invoice> acme = i -> i.setSellerName("Acme SARL");
        Consumer<Invoice> martin = i -> i.setSellerName("Boulangerie Martin");
        Consumer<Invoice> siren = i -> i.setSellerSiren("732829320");

        assertThat(cost(acme.andThen(siren), martin.andThen(siren))).isZero();
        assertThat(cost(acme, martin.andThen(i -> i.setSellerTradeName("Acme"))))
                .isZero();
        assertThat(cost(acme, martin.andThen(i -> i.setPayeeName("ACME FINANCE"))))
                .isZero();
        assertThat(cost(acme, martin.andThen(i -> i.setBuyerName("Acme")))).isZero();
    }

    @Test
    void frenchIdentifiersOfOneSellerAgree() {
        Consumer<Invoice> siren = i -> i.setSellerSiren("732829320");
        Consumer<Invoice> siret = i -> i.setSellerSiret("732 829 320 00074");
        Consumer<Invoice> vat = i -> i.setSellerVatNumber("FR 44 732829320");

        assertThat(cost(siren, siret)).isZero();
        assertThat(cost(siren, vat)).isZero();
        assertThat(cost(siret, vat)).isZero();
        assertThat(cost(siret, i -> i.setSellerSiret("73282932000082"))).isZero();
        assertThat(cost(siret, i -> i.setSellerSiret("55210055400013"))).isInfinite();
    }

    @Test
    void numbersThatAreNoFrenchIdentifiersAreComparedAsTheyAre() {
        assertThat(cost(i -> i.setSellerVatNumber("FR44732829320"), i -> i.setSellerVatNumber("XX44732829320")))
                .isInfinite();
        assertThat(cost(i -> i.setSellerSiren("732829320"), i -> i.setSellerVatNumber("FR732829320")))
                .isInfinite();
    }

    private static double cost(Consumer<Invoice> one, Consumer<Invoice> other) {
        double cost = traits(one).cost(traits(other), new NameComparison());
        assertThat(traits(other).cost(traits(one), new NameComparison())).isEqualTo(cost);
        return cost;
    }

    private static Traits traits(Consumer<Invoice> change) {
        return Traits.of(invoice(change)).orElseThrow();
    }

    private static Invoice invoice(Consumer<Invoice> change) {
        Invoice invoice = (Invoice) RecordType.INVOICE.newRecord();
        invoice.setNumber("F-2024-0017");
        invoice.setTotalGross(new BigDecimal("120.0000"));
        invoice.setIssueDate(LocalDate.of(2024, 3, 1));
        change.accept(invoice);
        return invoice;
    }
}
