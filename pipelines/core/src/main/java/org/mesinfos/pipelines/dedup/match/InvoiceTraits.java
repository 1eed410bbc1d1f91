package org.mesinfos.pipelines.dedup.match;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.Invoice;

/**
 * Traits of an invoice. Number and total must agree, because a seller uses each number once (EN 16931, BT-1). Different
 * seller identifiers or currencies exclude a match, and so do clearly different names of sellers without a common
 * identifier.
 *
 * @param seller identifier of the seller
 * @param party the seller by name
 */
record InvoiceTraits(
        String number, String block, long day, Optional<String> seller, NamedParty party, Optional<String> currency)
        implements Traits {

    static Optional<Traits> of(Invoice invoice) {
        if (invoice.getNumber() == null || invoice.getTotalGross() == null || invoice.getIssueDate() == null) {
            return Optional.empty();
        }
        String number = Subject.compact(invoice.getNumber());
        return Optional.of(new InvoiceTraits(
                number,
                invoice.getTotalGross().stripTrailingZeros().toPlainString(),
                invoice.getIssueDate().toEpochDay(),
                Stream.of(siren(invoice), invoice.getSellerVatNumber())
                        .filter(Objects::nonNull)
                        .map(id -> Subject.compact(id))
                        .findFirst(),
                NamedParty.of(
                        invoice.getSellerName(),
                        LabelWords.text(
                                invoice.getSellerName(),
                                invoice.getSellerTradeName(),
                                invoice.getPayeeName(),
                                // A document may be read with its parties in the wrong order.
                                invoice.getBuyerName(),
                                invoice.getPayerName())),
                Optional.ofNullable(invoice.getCurrency())));
    }

    /**
     * Returns the SIREN of the seller; null if unknown. A SIRET starts with the SIREN, and a French VAT number ends
     * with it.
     */
    private static @Nullable String siren(Invoice invoice) {
        if (invoice.getSellerSiren() != null) {
            return invoice.getSellerSiren();
        }
        String siret = invoice.getSellerSiret() == null ? "" : Subject.compact(invoice.getSellerSiret());
        if (siret.length() == 14) {
            return siret.substring(0, 9);
        }
        String vat = invoice.getSellerVatNumber() == null ? "" : Subject.compact(invoice.getSellerVatNumber());
        return vat.startsWith("FR") && vat.length() == 13 ? vat.substring(4) : null;
    }

    @Override
    public List<String> names() {
        return List.of(number);
    }

    @Override
    public String text() {
        return "";
    }

    @Override
    public List<String> references() {
        return List.of();
    }

    @Override
    public boolean contradict(Traits other) {
        InvoiceTraits invoice = (InvoiceTraits) other;
        return !number.equals(invoice.number)
                || OptionalValues.contradict(seller, invoice.seller)
                || OptionalValues.contradict(currency, invoice.currency);
    }

    @Override
    public boolean nameDifferentParties(Traits other, NameComparison comparison) {
        InvoiceTraits invoice = (InvoiceTraits) other;
        return !OptionalValues.agree(seller, invoice.seller) && comparison.differ(party, invoice.party);
    }

    @Override
    public Traits withoutMoment() {
        return new InvoiceTraits(number, block, 0, seller, party, currency);
    }

    @Override
    public double cost(Traits other, NameComparison comparison) {
        return contradict(other) || nameDifferentParties(other, comparison) ? Double.POSITIVE_INFINITY : 0;
    }
}
