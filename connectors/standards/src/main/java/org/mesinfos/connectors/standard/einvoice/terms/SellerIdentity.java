package org.mesinfos.connectors.standard.einvoice.terms;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.Invoice;

/**
 * The identity of a seller, as part of the keys of its invoices. Files of several syntaxes and profiles state different
 * identifiers of one seller, so those that contain a SIREN are compared by it.
 */
public final class SellerIdentity {

    private static final int SIREN_DIGITS = 9;
    private static final int SIRET_DIGITS = 14;
    private static final Pattern FRENCH_VAT_NUMBER = Pattern.compile("FR..\\d{" + SIREN_DIGITS + "}");
    private static final int FRENCH_VAT_PREFIX = 4;

    private SellerIdentity() {}

    /** Returns the identifier with the widest scope, without separators, or else the name; empty if none is stated. */
    public static String of(Invoice invoice) {
        return Stream.of(
                        Optional.ofNullable(invoice.getSellerSiren()),
                        sirenOfSiret(invoice),
                        vatNumber(invoice),
                        Optional.ofNullable(invoice.getSellerTaxNumber()),
                        Optional.ofNullable(invoice.getSellerRegistration()),
                        Optional.ofNullable(invoice.getSellerName()))
                .flatMap(Optional::stream)
                .map(Subject::compact)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> sirenOfSiret(Invoice invoice) {
        return Optional.ofNullable(invoice.getSellerSiret())
                .map(Subject::compact)
                .filter(siret -> siret.length() == SIRET_DIGITS)
                .map(siret -> siret.substring(0, SIREN_DIGITS));
    }

    /** Returns the VAT number; of a French one, the SIREN with which it ends. */
    private static Optional<String> vatNumber(Invoice invoice) {
        return Optional.ofNullable(invoice.getSellerVatNumber())
                .map(Subject::compact)
                .map(number ->
                        FRENCH_VAT_NUMBER.matcher(number).matches() ? number.substring(FRENCH_VAT_PREFIX) : number);
    }
}
